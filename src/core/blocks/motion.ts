import { asText, expr, literal, stmt } from '../emit/emit.ts';
import { callRuntime, callTarget, target, thread } from '../emit/script-api.ts';
import { INT, NUMBER } from '../emit/value-type.ts';
import { angle, choice, defineBlock, menu, number, type Option } from './define-block.ts';

const RANDOM: Option = ['_random_', 'option.randomPosition'];
const MOUSE: Option = ['_mouse_', 'option.mousePointer'];

export const moveSteps = defineBlock({
  opcode: 'motion_movesteps', category: 'motion', shape: 'stack', only: 'sprite',
  args: { STEPS: number(10) },
  compile: ({ STEPS }) => stmt`${callTarget('moveSteps', STEPS)};`,
});

export const turnRight = defineBlock({
  opcode: 'motion_turnright', category: 'motion', shape: 'stack', only: 'sprite',
  args: { DEGREES: number(15) },
  compile: ({ DEGREES }) => stmt`${callTarget('turn', DEGREES)};`,
});

export const turnLeft = defineBlock({
  opcode: 'motion_turnleft', category: 'motion', shape: 'stack', only: 'sprite',
  args: { DEGREES: number(15) },
  compile: ({ DEGREES }) => stmt`${callTarget('turn', expr`(-${DEGREES})`)};`,
});

export const goTo = defineBlock({
  opcode: 'motion_goto', category: 'motion', shape: 'stack', only: 'sprite',
  args: { TO: menu('motion_goto_menu', 'TO', '_random_', [RANDOM, MOUSE], 'sprites') },
  compile: ({ TO }) => stmt`${callTarget('goTo', asText(TO))};`,
});

export const goToXY = defineBlock({
  opcode: 'motion_gotoxy', category: 'motion', shape: 'stack', only: 'sprite',
  args: { X: number(0), Y: number(0) },
  compile: ({ X, Y }) => stmt`${callTarget('setXY', X, Y)};`,
});

export const glideTo = defineBlock({
  opcode: 'motion_glideto', category: 'motion', shape: 'stack', only: 'sprite', suspends: true,
  args: { SECS: number(1), TO: menu('motion_glideto_menu', 'TO', '_random_', [RANDOM, MOUSE], 'sprites') },
  compile: ({ SECS, TO }, { suspend }) => suspend(callRuntime('startGlideTo', thread, target, SECS, asText(TO)), callRuntime('glideOn', thread, target)),
});

export const glideToXY = defineBlock({
  opcode: 'motion_glidesecstoxy', category: 'motion', shape: 'stack', only: 'sprite', suspends: true,
  args: { SECS: number(1), X: number(0), Y: number(0) },
  compile: ({ SECS, X, Y }, { suspend }) => suspend(callRuntime('startGlide', thread, target, SECS, X, Y), callRuntime('glideOn', thread, target)),
});

export const pointInDirection = defineBlock({
  opcode: 'motion_pointindirection', category: 'motion', shape: 'stack', only: 'sprite',
  args: { DIRECTION: angle(90) },
  compile: ({ DIRECTION }) => stmt`${callTarget('pointInDirection', DIRECTION)};`,
});

export const pointTowards = defineBlock({
  opcode: 'motion_pointtowards', category: 'motion', shape: 'stack', only: 'sprite',
  args: { TOWARDS: menu('motion_pointtowards_menu', 'TOWARDS', '_mouse_', [MOUSE, ['_random_', 'option.randomDirection']], 'sprites') },
  compile: ({ TOWARDS }) => stmt`${callTarget('pointTowards', asText(TOWARDS))};`,
});

export const changeX = defineBlock({
  opcode: 'motion_changexby', category: 'motion', shape: 'stack', only: 'sprite',
  args: { DX: number(10) },
  compile: ({ DX }) => stmt`${callTarget('setXY', expr`${target}.x + ${DX}`, expr`${target}.y`)};`,
});

export const setX = defineBlock({
  opcode: 'motion_setx', category: 'motion', shape: 'stack', only: 'sprite',
  args: { X: number(0) },
  compile: ({ X }) => stmt`${callTarget('setXY', X, expr`${target}.y`)};`,
});

export const changeY = defineBlock({
  opcode: 'motion_changeyby', category: 'motion', shape: 'stack', only: 'sprite',
  args: { DY: number(10) },
  compile: ({ DY }) => stmt`${callTarget('setXY', expr`${target}.x`, expr`${target}.y + ${DY}`)};`,
});

export const setY = defineBlock({
  opcode: 'motion_sety', category: 'motion', shape: 'stack', only: 'sprite',
  args: { Y: number(0) },
  compile: ({ Y }) => stmt`${callTarget('setXY', expr`${target}.x`, Y)};`,
});

export const ifOnEdgeBounce = defineBlock({
  opcode: 'motion_ifonedgebounce', category: 'motion', shape: 'stack', only: 'sprite',
  args: {},
  compile: () => stmt`${callTarget('bounceOnEdge')};`,
});

export const setRotationStyle = defineBlock({
  opcode: 'motion_setrotationstyle', category: 'motion', shape: 'stack', only: 'sprite',
  args: { STYLE: choice([['left-right', 'option.leftRight'], ["don't rotate", 'option.dontRotate'], ['all around', 'option.allAround']]) },
  compile: ({ STYLE }) => stmt`${callTarget('setRotationStyle', literal(STYLE))};`,
});

export const xPosition = defineBlock({
  opcode: 'motion_xposition', category: 'motion', shape: 'reporter', only: 'sprite', type: NUMBER,
  args: {}, compile: () => callTarget('reportX'),
});

export const yPosition = defineBlock({
  opcode: 'motion_yposition', category: 'motion', shape: 'reporter', only: 'sprite', type: NUMBER,
  args: {}, compile: () => callTarget('reportY'),
});

export const direction = defineBlock({
  opcode: 'motion_direction', category: 'motion', shape: 'reporter', only: 'sprite', type: NUMBER,
  args: {}, compile: () => expr`${target}.direction`,
});

// In old files: they never did anything in Scratch 3, and their reporters gave nothing.
const hidden = { category: 'motion', isHidden: true } as const;
const ignored = () => stmt``;
const ALIGN: readonly Option[] = ['bottom-left', 'bottom-right', 'middle', 'top-left', 'top-right'].map((v) => [v, 'option.alignScene'] as const);

export const scrollRight = defineBlock({ opcode: 'motion_scroll_right', ...hidden, shape: 'stack', args: { DISTANCE: number(10) }, compile: ignored });
export const scrollUp = defineBlock({ opcode: 'motion_scroll_up', ...hidden, shape: 'stack', args: { DISTANCE: number(10) }, compile: ignored });
export const alignScene = defineBlock({ opcode: 'motion_align_scene', ...hidden, shape: 'stack', args: { ALIGNMENT: choice(ALIGN) }, compile: ignored });
export const xScroll = defineBlock({ opcode: 'motion_xscroll', ...hidden, shape: 'reporter', type: INT, args: {}, compile: () => literal(0) });
export const yScroll = defineBlock({ opcode: 'motion_yscroll', ...hidden, shape: 'reporter', type: INT, args: {}, compile: () => literal(0) });

