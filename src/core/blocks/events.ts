import { block, expr, literal, stmt } from '../emit/emit.ts';
import { callRuntime, thread } from '../emit/script-api.ts';
import { choice, defineBlock, menu, message, number, type Option } from './define-block.ts';

const nothingMore = () => block();

export const KEY_OPTIONS: readonly Option[] = [
  ['space', 'key.space'], ['up arrow', 'key.up'], ['down arrow', 'key.down'], ['right arrow', 'key.right'], ['left arrow', 'key.left'],
  ['any', 'key.any'], ...[...'abcdefghijklmnopqrstuvwxyz0123456789'].map((c): Option => [c, `=${c}`]),
];

export const whenFlagClicked = defineBlock({
  opcode: 'event_whenflagclicked', category: 'events', shape: 'hat',
  hat: { event: 'flag', restarts: true }, args: {}, compile: nothingMore,
});

export const whenKeyPressed = defineBlock({
  opcode: 'event_whenkeypressed', category: 'events', shape: 'hat',
  hat: { event: 'key', match: 'KEY_OPTION', restarts: false },
  args: { KEY_OPTION: choice(KEY_OPTIONS) }, compile: nothingMore,
});

export const whenSpriteClicked = defineBlock({
  opcode: 'event_whenthisspriteclicked', category: 'events', shape: 'hat', only: 'sprite',
  hat: { event: 'sprite-clicked', restarts: true }, args: {}, compile: nothingMore,
});

export const whenStageClicked = defineBlock({
  opcode: 'event_whenstageclicked', category: 'events', shape: 'hat', only: 'stage',
  hat: { event: 'stage-clicked', restarts: true }, args: {}, compile: nothingMore,
});

export const whenBackdropSwitches = defineBlock({
  opcode: 'event_whenbackdropswitchesto', category: 'events', shape: 'hat',
  hat: { event: 'backdrop', match: 'BACKDROP', restarts: true },
  args: { BACKDROP: choice([], 'backdrops') }, compile: nothingMore,
});

const MEASURES = new Map([['timer', callRuntime('timer')], ['loudness', callRuntime('loudness')]]);

export const whenGreaterThan = defineBlock({
  opcode: 'event_whengreaterthan', category: 'events', shape: 'hat',
  hat: { event: 'greater-than', restarts: false, isEdge: true },
  args: { WHENGREATERTHANMENU: choice([['LOUDNESS', 'option.loudness'], ['TIMER', 'option.timer']]), VALUE: number(10) },
  compile: ({ WHENGREATERTHANMENU, VALUE }) => {
    const measured = MEASURES.get(WHENGREATERTHANMENU.toLowerCase());
    return measured ? expr`(${measured} > ${VALUE})` : literal(false);
  },
});

export const whenBroadcastReceived = defineBlock({
  opcode: 'event_whenbroadcastreceived', category: 'events', shape: 'hat',
  hat: { event: 'broadcast', match: 'BROADCAST_OPTION', restarts: true },
  args: { BROADCAST_OPTION: choice([], 'broadcasts') }, compile: nothingMore,
});

export const broadcast = defineBlock({
  opcode: 'event_broadcast', category: 'events', shape: 'stack',
  args: { BROADCAST_INPUT: message },
  compile: ({ BROADCAST_INPUT }) => stmt`${callRuntime('broadcast', thread, BROADCAST_INPUT)};`,
});

export const broadcastAndWait = defineBlock({
  opcode: 'event_broadcastandwait', category: 'events', shape: 'stack', suspends: true,
  args: { BROADCAST_INPUT: message },
  compile: ({ BROADCAST_INPUT }, { suspend }) => suspend(callRuntime('broadcastAndWait', thread, BROADCAST_INPUT)),
});

export const whenTouchingObject = defineBlock({
  opcode: 'event_whentouchingobject', category: 'events', shape: 'hat', isHidden: true, only: 'sprite',
  hat: { event: 'touching', restarts: false, isEdge: true },
  args: { TOUCHINGOBJECTMENU: menu('event_touchingobjectmenu', 'TOUCHINGOBJECTMENU', '_mouse_', [['_mouse_', 'option.mousePointer'], ['_edge_', 'option.edge']], 'sprites') },
  compile: ({ TOUCHINGOBJECTMENU }) => expr`target.isTouching("" + ${TOUCHINGOBJECTMENU.code})`,
});
