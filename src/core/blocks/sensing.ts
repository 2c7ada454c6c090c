import { asText, expr, literal, stmt } from '../emit/emit.ts';
import { callRuntime, callTarget, target, thread } from '../emit/script-api.ts';
import { ANY, INT, NUMBER, TEXT } from '../emit/value-type.ts';
import { choice, colour, defineBlock, menu, text, type Option } from './define-block.ts';
import { KEY_OPTIONS } from './events.ts';

const MOUSE: Option = ['_mouse_', 'option.mousePointer'];
const EDGE: Option = ['_edge_', 'option.edge'];

export const touchingObject = defineBlock({
  opcode: 'sensing_touchingobject', category: 'sensing', shape: 'boolean', only: 'sprite',
  args: { TOUCHINGOBJECTMENU: menu('sensing_touchingobjectmenu', 'TOUCHINGOBJECTMENU', '_mouse_', [MOUSE, EDGE], 'sprites') },
  compile: ({ TOUCHINGOBJECTMENU }) => callTarget('isTouching', asText(TOUCHINGOBJECTMENU)),
});

export const touchingColor = defineBlock({
  opcode: 'sensing_touchingcolor', category: 'sensing', shape: 'boolean', only: 'sprite',
  args: { COLOR: colour('#7fc6da') },
  compile: ({ COLOR }) => callTarget('isTouchingColor', COLOR),
});

export const colorIsTouchingColor = defineBlock({
  opcode: 'sensing_coloristouchingcolor', category: 'sensing', shape: 'boolean', only: 'sprite',
  args: { COLOR: colour('#f2735a'), COLOR2: colour('#7fc6da') },
  compile: ({ COLOR, COLOR2 }) => callTarget('isColorTouchingColor', COLOR, COLOR2),
});

export const distanceTo = defineBlock({
  opcode: 'sensing_distanceto', category: 'sensing', shape: 'reporter', only: 'sprite', type: NUMBER,
  args: { DISTANCETOMENU: menu('sensing_distancetomenu', 'DISTANCETOMENU', '_mouse_', [MOUSE], 'sprites') },
  compile: ({ DISTANCETOMENU }) => callTarget('distanceTo', asText(DISTANCETOMENU)),
});

export const askAndWait = defineBlock({
  opcode: 'sensing_askandwait', category: 'sensing', shape: 'stack', suspends: true,
  args: { QUESTION: text('@speech.question') },
  compile: ({ QUESTION }, { rest }) => rest(expr`(${callRuntime('ask', thread, target, QUESTION)}, true)`),
});

export const answer = defineBlock({
  opcode: 'sensing_answer', category: 'sensing', shape: 'reporter', type: TEXT,
  args: {}, compile: () => callRuntime('answer'),
});

export const keyPressed = defineBlock({
  opcode: 'sensing_keypressed', category: 'sensing', shape: 'boolean',
  args: { KEY_OPTION: menu('sensing_keyoptions', 'KEY_OPTION', 'space', KEY_OPTIONS) },
  compile: ({ KEY_OPTION }) => callRuntime('isKeyDown', KEY_OPTION.code),
});

export const mouseDown = defineBlock({
  opcode: 'sensing_mousedown', category: 'sensing', shape: 'boolean',
  args: {}, compile: () => callRuntime('isMouseDown'),
});

export const mouseX = defineBlock({
  opcode: 'sensing_mousex', category: 'sensing', shape: 'reporter', type: NUMBER,
  args: {}, compile: () => callRuntime('mouseX'),
});

export const mouseY = defineBlock({
  opcode: 'sensing_mousey', category: 'sensing', shape: 'reporter', type: NUMBER,
  args: {}, compile: () => callRuntime('mouseY'),
});

export const setDragMode = defineBlock({
  opcode: 'sensing_setdragmode', category: 'sensing', shape: 'stack', only: 'sprite',
  args: { DRAG_MODE: choice([['draggable', 'option.draggable'], ['not draggable', 'option.notDraggable']]) },
  compile: ({ DRAG_MODE }) => stmt`${callTarget('setDragMode', literal(DRAG_MODE))};`,
});

export const loudness = defineBlock({
  opcode: 'sensing_loudness', category: 'sensing', shape: 'reporter', type: NUMBER,
  args: {}, compile: () => callRuntime('loudness'),
});

export const timer = defineBlock({
  opcode: 'sensing_timer', category: 'sensing', shape: 'reporter', type: NUMBER,
  args: {}, compile: () => callRuntime('timer'),
});

export const resetTimer = defineBlock({
  opcode: 'sensing_resettimer', category: 'sensing', shape: 'stack',
  args: {}, compile: () => stmt`${callRuntime('resetTimer')};`,
});

export const attributeOf = defineBlock({
  opcode: 'sensing_of', category: 'sensing', shape: 'reporter', type: ANY,
  args: {
    PROPERTY: choice([
      ['x position', 'option.xPosition'], ['y position', 'option.yPosition'], ['direction', 'option.direction'], ['costume #', 'option.costumeNumber'],
      ['costume name', 'option.costumeName'], ['size', 'option.size'], ['volume', 'option.volume'], ['backdrop #', 'option.backdropNumber'], ['backdrop name', 'option.backdropName'],
    ], 'attributes'),
    OBJECT: menu('sensing_of_object_menu', 'OBJECT', '_stage_', [['_stage_', 'option.stage']], 'sprites'),
  },
  compile: ({ PROPERTY, OBJECT }) => callRuntime('attributeOf', literal(PROPERTY), asText(OBJECT)),
});

export const current = defineBlock({
  opcode: 'sensing_current', category: 'sensing', shape: 'reporter', type: INT,
  args: {
    CURRENTMENU: choice([
      ['YEAR', 'option.year'], ['MONTH', 'option.month'], ['DATE', 'option.date'], ['DAYOFWEEK', 'option.dayOfWeek'],
      ['HOUR', 'option.hour'], ['MINUTE', 'option.minute'], ['SECOND', 'option.second'],
    ]),
  },
  compile: ({ CURRENTMENU }) => callRuntime('current', literal(CURRENTMENU.toUpperCase())),
});

export const daysSince2000 = defineBlock({
  opcode: 'sensing_dayssince2000', category: 'sensing', shape: 'reporter', type: NUMBER,
  args: {}, compile: () => callRuntime('daysSince2000'),
});

export const username = defineBlock({
  opcode: 'sensing_username', category: 'sensing', shape: 'reporter', type: TEXT,
  args: {}, compile: () => callRuntime('username'),
});

// In newer or older files. Nothing leaves the laptop: it is never online.
const hidden = { category: 'sensing', isHidden: true } as const;

export const online = defineBlock({ opcode: 'sensing_online', ...hidden, shape: 'boolean', args: {}, compile: () => literal(false) });
export const loud = defineBlock({ opcode: 'sensing_loud', ...hidden, shape: 'boolean', args: {}, compile: () => expr`(${callRuntime('loudness')} > 10)` });
export const userId = defineBlock({ opcode: 'sensing_userid', ...hidden, shape: 'reporter', type: TEXT, args: {}, compile: () => literal('') });
