/** The blocks that the games of this pack are made of, in short. */
import { b, type Given, type Stack, type Written } from '../script-words.ts';

export const flag = b('event_whenflagclicked');
export const onKey = (KEY_OPTION: string) => b('event_whenkeypressed', { KEY_OPTION });
export const cloneStarts = b('control_start_as_clone');

export const goTo = (X: Given, Y: Given) => b('motion_gotoxy', { X, Y });
const goToThing = (TO: string) => b('motion_goto', { TO });
export const toMouse = goToThing('_mouse_');
export const toAnyPlace = goToThing('_random_');
export const setX = (X: Given) => b('motion_setx', { X });
export const setY = (Y: Given) => b('motion_sety', { Y });
export const addX = (DX: Given) => b('motion_changexby', { DX });
export const addY = (DY: Given) => b('motion_changeyby', { DY });
export const move = (STEPS: Given) => b('motion_movesteps', { STEPS });
export const look = (DIRECTION: number) => b('motion_pointindirection', { DIRECTION });
export const bounce = b('motion_ifonedgebounce');
export const y = b('motion_yposition');

export const wait = (DURATION: Given) => b('control_wait', { DURATION });
export const waitUntil = (CONDITION: Written) => b('control_wait_until', { CONDITION });
export const repeat = (TIMES: number, ...SUBSTACK: Stack) => b('control_repeat', { TIMES, SUBSTACK });
export const forever = (...SUBSTACK: Stack) => b('control_forever', { SUBSTACK });
export const until = (CONDITION: Written, ...SUBSTACK: Stack) => b('control_repeat_until', { CONDITION, SUBSTACK });
export const when = (CONDITION: Written, ...SUBSTACK: Stack) => b('control_if', { CONDITION, SUBSTACK });
export const stopAll = b('control_stop', { STOP_OPTION: 'all' });
export const cloneMe = b('control_create_clone_of', { CLONE_OPTION: '_myself_' });
export const deleteClone = b('control_delete_this_clone');

export const touching = (TOUCHINGOBJECTMENU: string) => b('sensing_touchingobject', { TOUCHINGOBJECTMENU });
export const pressed = (KEY_OPTION: string) => b('sensing_keypressed', { KEY_OPTION });
export const mouseX = b('sensing_mousex');
export const random = (FROM: number, TO: number) => b('operator_random', { FROM, TO });
export const below = (OPERAND1: Given, OPERAND2: number) => b('operator_lt', { OPERAND1, OPERAND2 });
export const above = (OPERAND1: Given, OPERAND2: number) => b('operator_gt', { OPERAND1, OPERAND2 });

export const show = b('looks_show');
export const hide = b('looks_hide');
export const nextCostume = b('looks_nextcostume');
export const say = (MESSAGE: string, SECS = 2) => b('looks_sayforsecs', { MESSAGE, SECS });
export const sayOn = (MESSAGE: string) => b('looks_say', { MESSAGE });
export const grow = (CHANGE: number) => b('looks_changesizeby', { CHANGE });
export const backdrop = (BACKDROP: string) => b('looks_switchbackdropto', { BACKDROP });
export const play = (SOUND_MENU: string) => b('sound_play', { SOUND_MENU });

export const put = (VARIABLE: string, VALUE: Given) => b('data_setvariableto', { VARIABLE, VALUE });
export const add = (VARIABLE: string, VALUE: Given) => b('data_changevariableby', { VARIABLE, VALUE });
