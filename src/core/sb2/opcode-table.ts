/**
 * What each block of version 2 is called here, and where its arguments go, in their order. `SLOT=value` is a field with that value (`_` for a space).
 * How a slot is written (field, menu, number…) follows from the new block's record. Source: files of version 2 and their behaviour.
 */
const TABLE: Readonly<Record<string, string>> = {
  // Motion
  'forward:': 'motion_movesteps STEPS',
  'turnRight:': 'motion_turnright DEGREES',
  'turnLeft:': 'motion_turnleft DEGREES',
  'heading:': 'motion_pointindirection DIRECTION',
  'pointTowards:': 'motion_pointtowards TOWARDS',
  'gotoX:y:': 'motion_gotoxy X Y',
  'gotoSpriteOrMouse:': 'motion_goto TO',
  'glideSecs:toX:y:elapsed:from:': 'motion_glidesecstoxy SECS X Y',
  'changeXposBy:': 'motion_changexby DX',
  'xpos:': 'motion_setx X',
  'changeYposBy:': 'motion_changeyby DY',
  'ypos:': 'motion_sety Y',
  'bounceOffEdge': 'motion_ifonedgebounce',
  'setRotationStyle': 'motion_setrotationstyle STYLE',
  'xpos': 'motion_xposition',
  'ypos': 'motion_yposition',
  'heading': 'motion_direction',
  'scrollRight': 'motion_scroll_right DISTANCE',
  'scrollUp': 'motion_scroll_up DISTANCE',
  'scrollAlign': 'motion_align_scene ALIGNMENT',
  'xScroll': 'motion_xscroll',
  'yScroll': 'motion_yscroll',
  // Looks
  'say:duration:elapsed:from:': 'looks_sayforsecs MESSAGE SECS',
  'say:': 'looks_say MESSAGE',
  'think:duration:elapsed:from:': 'looks_thinkforsecs MESSAGE SECS',
  'think:': 'looks_think MESSAGE',
  'show': 'looks_show',
  'hide': 'looks_hide',
  'hideAll': 'looks_hideallsprites',
  'lookLike:': 'looks_switchcostumeto COSTUME',
  'nextCostume': 'looks_nextcostume',
  'startScene': 'looks_switchbackdropto BACKDROP',
  'startSceneAndWait': 'looks_switchbackdroptoandwait BACKDROP',
  'nextScene': 'looks_nextbackdrop',
  'showBackground:': 'looks_switchbackdropto BACKDROP',
  'nextBackground': 'looks_nextbackdrop',
  'changeGraphicEffect:by:': 'looks_changeeffectby EFFECT CHANGE',
  'setGraphicEffect:to:': 'looks_seteffectto EFFECT VALUE',
  'filterReset': 'looks_cleargraphiceffects',
  'changeSizeBy:': 'looks_changesizeby CHANGE',
  'setSizeTo:': 'looks_setsizeto SIZE',
  'changeStretchBy:': 'looks_changestretchby CHANGE',
  'setStretchTo:': 'looks_setstretchto STRETCH',
  'comeToFront': 'looks_gotofrontback FRONT_BACK=front',
  'goBackByLayers:': 'looks_goforwardbackwardlayers FORWARD_BACKWARD=backward NUM',
  'costumeIndex': 'looks_costumenumbername NUMBER_NAME=number',
  'costumeName': 'looks_costumenumbername NUMBER_NAME=name',
  'sceneName': 'looks_backdropnumbername NUMBER_NAME=name',
  'backgroundIndex': 'looks_backdropnumbername NUMBER_NAME=number',
  'scale': 'looks_size',
  // Sound and music
  'playSound:': 'sound_play SOUND_MENU',
  'doPlaySoundAndWait': 'sound_playuntildone SOUND_MENU',
  'stopAllSounds': 'sound_stopallsounds',
  'changeVolumeBy:': 'sound_changevolumeby VOLUME',
  'setVolumeTo:': 'sound_setvolumeto VOLUME',
  'volume': 'sound_volume',
  'playDrum': 'music_playDrumForBeats DRUM BEATS',
  'drum:duration:elapsed:from:': 'music_midiPlayDrumForBeats DRUM BEATS',
  'rest:elapsed:from:': 'music_restForBeats BEATS',
  'noteOn:duration:elapsed:from:': 'music_playNoteForBeats NOTE BEATS',
  'instrument:': 'music_setInstrument INSTRUMENT',
  'midiInstrument:': 'music_midiSetInstrument INSTRUMENT',
  'changeTempoBy:': 'music_changeTempo TEMPO',
  'setTempoTo:': 'music_setTempo TEMPO',
  'tempo': 'music_getTempo',
  // Pen
  'clearPenTrails': 'pen_clear',
  'stampCostume': 'pen_stamp',
  'putPenDown': 'pen_penDown',
  'putPenUp': 'pen_penUp',
  'penColor:': 'pen_setPenColorToColor COLOR',
  'changePenHueBy:': 'pen_changePenHueBy HUE',
  'setPenHueTo:': 'pen_setPenHueToNumber HUE',
  'changePenShadeBy:': 'pen_changePenShadeBy SHADE',
  'setPenShadeTo:': 'pen_setPenShadeToNumber SHADE',
  'changePenSizeBy:': 'pen_changePenSizeBy SIZE',
  'penSize:': 'pen_setPenSizeTo SIZE',
  // Events
  'whenGreenFlag': 'event_whenflagclicked',
  'whenKeyPressed': 'event_whenkeypressed KEY_OPTION',
  'whenClicked': 'event_whenthisspriteclicked',
  'whenSceneStarts': 'event_whenbackdropswitchesto BACKDROP',
  'whenSensorGreaterThan': 'event_whengreaterthan WHENGREATERTHANMENU VALUE',
  'whenIReceive': 'event_whenbroadcastreceived BROADCAST_OPTION',
  'broadcast:': 'event_broadcast BROADCAST_INPUT',
  'doBroadcastAndWait': 'event_broadcastandwait BROADCAST_INPUT',
  // Control
  'wait:elapsed:from:': 'control_wait DURATION',
  'doRepeat': 'control_repeat TIMES SUBSTACK',
  'doForever': 'control_forever SUBSTACK',
  'doIf': 'control_if CONDITION SUBSTACK',
  'doIfElse': 'control_if_else CONDITION SUBSTACK SUBSTACK2',
  'doWaitUntil': 'control_wait_until CONDITION',
  'doUntil': 'control_repeat_until CONDITION SUBSTACK',
  'doWhile': 'control_while CONDITION SUBSTACK',
  'doForLoop': 'control_for_each VARIABLE VALUE SUBSTACK',
  'stopScripts': 'control_stop STOP_OPTION',
  'doReturn': 'control_stop STOP_OPTION=this_script',
  'stopAll': 'control_stop STOP_OPTION=all',
  'whenCloned': 'control_start_as_clone',
  'createCloneOf': 'control_create_clone_of CLONE_OPTION',
  'deleteClone': 'control_delete_this_clone',
  'COUNT': 'control_get_counter',
  'INCR_COUNT': 'control_incr_counter',
  'CLR_COUNT': 'control_clear_counter',
  'warpSpeed': 'control_all_at_once SUBSTACK',
  // Sensing
  'touching:': 'sensing_touchingobject TOUCHINGOBJECTMENU',
  'touchingColor:': 'sensing_touchingcolor COLOR',
  'color:sees:': 'sensing_coloristouchingcolor COLOR COLOR2',
  'distanceTo:': 'sensing_distanceto DISTANCETOMENU',
  'doAsk': 'sensing_askandwait QUESTION',
  'answer': 'sensing_answer',
  'keyPressed:': 'sensing_keypressed KEY_OPTION',
  'mousePressed': 'sensing_mousedown',
  'mouseX': 'sensing_mousex',
  'mouseY': 'sensing_mousey',
  'soundLevel': 'sensing_loudness',
  'isLoud': 'sensing_loud',
  'timer': 'sensing_timer',
  'timerReset': 'sensing_resettimer',
  'getAttribute:of:': 'sensing_of PROPERTY OBJECT',
  'timeAndDate': 'sensing_current CURRENTMENU',
  'timestamp': 'sensing_dayssince2000',
  'getUserName': 'sensing_username',
  'getUserId': 'sensing_userid',
  'senseVideoMotion': 'videoSensing_videoOn ATTRIBUTE SUBJECT',
  'setVideoState': 'videoSensing_videoToggle VIDEO_STATE',
  'setVideoTransparency': 'videoSensing_setVideoTransparency TRANSPARENCY',
  // Operators
  '+': 'operator_add NUM1 NUM2',
  '-': 'operator_subtract NUM1 NUM2',
  '*': 'operator_multiply NUM1 NUM2',
  '/': 'operator_divide NUM1 NUM2',
  'randomFrom:to:': 'operator_random FROM TO',
  '<': 'operator_lt OPERAND1 OPERAND2',
  '=': 'operator_equals OPERAND1 OPERAND2',
  '>': 'operator_gt OPERAND1 OPERAND2',
  '&': 'operator_and OPERAND1 OPERAND2',
  '|': 'operator_or OPERAND1 OPERAND2',
  'not': 'operator_not OPERAND',
  'concatenate:with:': 'operator_join STRING1 STRING2',
  'letter:of:': 'operator_letter_of LETTER STRING',
  'stringLength:': 'operator_length STRING',
  '%': 'operator_mod NUM1 NUM2',
  'rounded': 'operator_round NUM',
  'computeFunction:of:': 'operator_mathop OPERATOR NUM',
  // Variables and lists
  'readVariable': 'data_variable VARIABLE',
  'getVar:': 'data_variable VARIABLE',
  'setVar:to:': 'data_setvariableto VARIABLE VALUE',
  'changeVar:by:': 'data_changevariableby VARIABLE VALUE',
  'showVariable:': 'data_showvariable VARIABLE',
  'hideVariable:': 'data_hidevariable VARIABLE',
  'contentsOfList:': 'data_listcontents LIST',
  'append:toList:': 'data_addtolist ITEM LIST',
  'deleteLine:ofList:': 'data_deleteoflist INDEX LIST',
  'insert:at:ofList:': 'data_insertatlist ITEM INDEX LIST',
  'setLine:ofList:to:': 'data_replaceitemoflist INDEX LIST ITEM',
  'getLine:ofList:': 'data_itemoflist INDEX LIST',
  'lineCountOfList:': 'data_lengthoflist LIST',
  'list:contains:': 'data_listcontainsitem LIST ITEM',
  'showList:': 'data_showlist LIST',
  'hideList:': 'data_hidelist LIST',
  // LEGO WeDo 2.0, which version 3 has too
  'LEGO WeDo 2.0\u001fmotorOnFor': 'wedo2_motorOnFor MOTOR_ID DURATION',
  'LEGO WeDo 2.0\u001fmotorOn': 'wedo2_motorOn MOTOR_ID',
  'LEGO WeDo 2.0\u001fmotorOff': 'wedo2_motorOff MOTOR_ID',
  'LEGO WeDo 2.0\u001fstartMotorPower': 'wedo2_startMotorPower MOTOR_ID POWER',
  'LEGO WeDo 2.0\u001fsetMotorDirection': 'wedo2_setMotorDirection MOTOR_ID MOTOR_DIRECTION',
  'LEGO WeDo 2.0\u001fsetLED': 'wedo2_setLightHue HUE',
  'LEGO WeDo 2.0\u001fplayNote': 'wedo2_playNoteFor NOTE DURATION',
  'LEGO WeDo 2.0\u001fwhenDistance': 'wedo2_whenDistance OP REFERENCE',
  'LEGO WeDo 2.0\u001fwhenTilted': 'wedo2_whenTilted TILT_DIRECTION_ANY',
  'LEGO WeDo 2.0\u001fgetDistance': 'wedo2_getDistance',
  'LEGO WeDo 2.0\u001fisTilted': 'wedo2_isTilted TILT_DIRECTION_ANY',
  'LEGO WeDo 2.0\u001fgetTilt': 'wedo2_getTiltAngle TILT_DIRECTION',
};

export interface NewBlock {
  readonly opcode: string;
  /** One for each argument of the old block. */
  readonly slots: readonly string[];
  readonly fixed: Readonly<Record<string, string>>;
}

const readRow = (row: string): NewBlock => {
  const [opcode = '', ...slots] = row.split(' ');
  const fixed = slots.filter((slot) => slot.includes('=')).map((slot) => slot.split('=')).map(([name, value = '']) => [name, value.replaceAll('_', ' ')]);
  return { opcode, slots: slots.filter((slot) => !slot.includes('=')), fixed: Object.fromEntries(fixed) };
};

/** By old opcode. */
export const newBlocks: ReadonlyMap<string, NewBlock> = new Map(Object.entries(TABLE).map(([old, row]) => [old, readRow(row)]));

/** Families of version 2 that ended with it, and what their blocks were called before it had families. */
const ENDED: Readonly<Record<string, string>> = { 'PicoBoard': 'picoboard', 'LEGO WeDo': 'wedo', 'LEGO WeDo 2.0': 'wedo2' };
const BEFORE_FAMILIES: Readonly<Record<string, string>> = {
  'sensor:': 'picoboard_sensor', 'sensorPressed:': 'picoboard_sensorPressed',
  'motorOnFor:elapsed:from:': 'wedo_motorOnFor', 'allMotorsOn': 'wedo_allMotorsOn', 'allMotorsOff': 'wedo_allMotorsOff',
  'startMotorPower:': 'wedo_startMotorPower', 'setMotorDirection:': 'wedo_setMotorDirection',
};

/** The name under which a block without a row is kept: `family_block` for those of families, else its own. */
export function keptOpcode(old: string): string {
  const [family = '', name] = old.split('\u001f');
  if (name === undefined) return Object.hasOwn(BEFORE_FAMILIES, old) ? BEFORE_FAMILIES[old]! : old;
  return Object.hasOwn(ENDED, family) ? `${ENDED[family]}_${name}` : old;
}
