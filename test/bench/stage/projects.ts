/** The programs of the stage's bench: what is drawn and asked is heavy, what is computed is not. */
import type { Project } from '../../../src/core/project/project.ts';
import { EFFECT_NAMES } from '../../../src/core/runtime/ports.ts';
import { buildProject } from '../../project-builder.ts';
import { add, call, change, flag, get, make, mod, mul, repeat, set, when, type Made } from '../programs/blocks.ts';
import { CROWD_PICTURES } from './crowd.ts';

const forever = (...stack: readonly Made[]): Made => make('control_forever', { SUBSTACK: stack });
const move = (steps: number): Made => make('motion_movesteps', { STEPS: steps });
const turn = (degrees: Parameters<typeof mul>[0]): Made => make('motion_turnright', { DEGREES: degrees });
const goTo = (x: Made, y: Made): Made => make('motion_gotoxy', { X: x, Y: y });

/** Clones with a number of their own, spread over the stage, each with one of ten costumes; then `life`, for ever. */
function clones(count: number, ...life: readonly Made[]): Project {
  const spread = goTo(add(mod(mul(get('n'), 83), 440), -220), add(mod(mul(get('n'), 59), 320), -160));
  return centred(buildProject([{
    name: 'Poisson', costumes: CROWD_PICTURES, variables: { n: 0, touched: 0 }, state: { visible: false },
    definitions: [{ proccode: 'peuple', names: [], isWarp: true, stack: [set('n', 0), repeat(count, change('n', 1), make('control_create_clone_of', { CLONE_OPTION: '_myself_' }))] }],
    scripts: [
      [flag, call('peuple')],
      [make('control_start_as_clone'), make('looks_switchcostumeto', { COSTUME: mod(get('n'), CROWD_PICTURES.length) }), spread, turn(mul(get('n'), 37)), make('looks_show'), forever(...life)],
    ],
  }]));
}

const sine = (of: Made): Made => make('operator_mathop', { OPERATOR: 'sin', NUM: of });

export const crowd = (): Project => clones(300, move(3), turn(add(mod(get('n'), 15), 1)), make('looks_setsizeto', { SIZE: add(100, mul(25, sine(add(mul(make('sensing_timer'), 120), mul(get('n'), 20))))) }));

/** Turned and moved, but as large as ever. */
export const steadyCrowd = (): Project => clones(300, move(3), turn(add(mod(get('n'), 15), 1)));

/** Every seventh sprite has the same effect, which changes all the time. */
export const effects = (): Project => centred(buildProject(Array.from({ length: 100 }, (_, i) => ({
  name: `Poisson ${i}`, costumes: [CROWD_PICTURES[i % CROWD_PICTURES.length]!], state: { x: (i * 83) % 440 - 220, y: (i * 59) % 320 - 160 },
  scripts: [[flag, forever(make('looks_changeeffectby', { EFFECT: EFFECT_NAMES[i % EFFECT_NAMES.length]!.toUpperCase(), CHANGE: 3 }))]],
}))));

export const SEGMENTS_PER_TICK = 1667;
/** 50,000 segments a second at 30 ticks. */
export const pens = (): Project => centred(buildProject([{
  name: 'Poisson', costumes: CROWD_PICTURES.slice(0, 1), state: { visible: false }, variables: { n: 0 },
  definitions: [{ proccode: 'dessine', names: [], isWarp: true, stack: [repeat(SEGMENTS_PER_TICK, change('n', 1), turn(91), goTo(mul(200, sine(mul(get('n'), 7))), mul(150, sine(mul(get('n'), 11)))))] }],
  scripts: [[flag, make('pen_setPenSizeTo', { SIZE: 2 }), make('pen_penDown'), forever(make('pen_changePenColorParamBy', { COLOR_PARAM: 'color', VALUE: 3 }), call('dessine'))]],
}]));

const touchingSprite = make('sensing_touchingobject', { TOUCHINGOBJECTMENU: 'Poisson' });
const touchingColour = make('sensing_touchingcolor', { COLOR: '#12ab56' });
/** Each of 200 clones asks after the other clones and after a colour that is nowhere: the longest answers. */
export const asking = (): Project => clones(200, move(3), turn(5), when(touchingSprite, change('touched', 1)), when(touchingColour, change('touched', 1)));

/** Pictures turn around their middle. */
function centred(project: Project): Project {
  return { ...project, targets: project.targets.map((target) => ({ ...target, costumes: target.isStage ? [] : target.costumes.map((costume) => ({ ...costume, md5ext: `${costume.name}.png`, dataFormat: 'png', rotationCenterX: 24, rotationCenterY: 24 })) })) };
}
