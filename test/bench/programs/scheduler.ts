/** Programs in which many scripts take turns. By hand: a lean scheduler with the same order and the same rules for frames. */
import type { Project } from '../../../src/core/project/project.ts';
import { buildProject } from '../../project-builder.ts';
import { add, change, flag, get, make, repeat, say, set, when, same, type Made } from './blocks.ts';
import { HandScheduler, type HandThread } from './hand-scheduler.ts';
import type { BenchProgram } from './program.ts';

const scheduler = (name: string, project: Project, byHand: () => string): BenchProgram => ({ name, kind: 'scheduler', project, byHand });

const MESSAGES = 10_000;
const messages = scheduler('10,000 broadcast and wait', buildProject([
  { name: 'Sender', variables: { i: 0 }, scripts: [[flag, set('i', 0), make('looks_hide'), repeat(MESSAGES, make('event_broadcastandwait', { BROADCAST_INPUT: 'go' })), say(get('i'))]] },
  { name: 'Listener', scripts: [[make('event_whenbroadcastreceived', { BROADCAST_OPTION: 'go' }), change('shared', 1)]] },
], { variables: { shared: 0 } }), () => {
  const hand = new HandScheduler();
  let shared = 0;
  function* listener(): HandThread { shared++; }
  function* sender(): HandThread {
    for (let i = 0; i < MESSAGES; i++) {
      const thread = hand.start(listener());
      while (!hand.isOver(thread)) yield;
      yield;
    }
  }
  hand.start(sender());
  hand.run();
  return shared === MESSAGES ? '0' : 'wrong';
});

const TURNS = 1_000_000;
const loop = scheduler('1M turns of a loop, not in warp', buildProject([{
  variables: { i: 0 }, scripts: [[flag, make('looks_hide'), set('i', 0), repeat(TURNS, change('i', 1)), say(get('i'))]],
}]), () => {
  const hand = new HandScheduler();
  let i = 0;
  function* count(): HandThread {
    for (let turn = 0; turn < TURNS; turn++) {
      i++;
      yield;
    }
  }
  hand.start(count());
  hand.run();
  return String(i);
});

const [CLONES, TICKS] = [300, 600];
const bounce: readonly Made[] = [repeat(TICKS, make('motion_movesteps', { STEPS: 7 }), make('motion_ifonedgebounce')), change('done', 1)];
const clones = scheduler('300 clones bounce for 600 ticks', buildProject([{
  scripts: [
    [flag, set('done', 0), make('looks_hide'), repeat(CLONES, make('motion_turnright', { DEGREES: 7 }), make('control_create_clone_of', { CLONE_OPTION: '_myself_' })), make('control_wait_until', { CONDITION: same(get('done'), CLONES) }), say(get('done'))],
    [make('control_start_as_clone'), make('looks_show'), ...bounce],
  ],
}], { variables: { done: 0 } }), () => {
  const hand = new HandScheduler();
  let done = 0;
  function* clone(direction: number): HandThread {
    const half = 50;
    let [x, y] = [0, 0];
    let angle = (90 - direction) * (Math.PI / 180);
    for (let tick = 0; tick < TICKS; tick++) {
      x += 7 * Math.cos(angle);
      y += 7 * Math.sin(angle);
      if (Math.abs(x) + half > 240) {
        angle = Math.PI - angle;
        x = Math.sign(x) * (240 - half);
      }
      if (Math.abs(y) + half > 180) {
        angle = -angle;
        y = Math.sign(y) * (180 - half);
      }
      hand.endsTick = true;
      yield;
    }
    done++;
  }
  for (let i = 1; i <= CLONES; i++) hand.start(clone(90 + 7 * i));
  hand.run();
  return String(done);
});

const SCRIPTS = 200;
const many = scheduler('200 scripts for 600 ticks', buildProject(Array.from({ length: 20 }, (_, s) => ({
  name: `S${s}`, variables: { v: 0, w: 0 },
  scripts: Array.from({ length: SCRIPTS / 20 }, (_unused, k) => [
    flag, repeat(TICKS, change('v', 1), set('w', add(get('v'), k)), make('motion_setx', { X: make('operator_mod', { NUM1: get('w'), NUM2: 200 }) })),
    change('done', 1), when(same(get('done'), SCRIPTS), say(get('done'))),
  ]),
})), { variables: { done: 0 }, scripts: [[flag, set('done', 0)]] }), () => {
  const hand = new HandScheduler();
  let done = 0;
  const sprites = Array.from({ length: 20 }, () => ({ v: 0, w: 0, x: 0 }));
  function* script(sprite: { v: number; w: number; x: number }, k: number): HandThread {
    for (let tick = 0; tick < TICKS; tick++) {
      sprite.v++;
      sprite.w = sprite.v + k;
      sprite.x = sprite.w % 200;
      hand.endsTick = true;
      yield;
    }
    done++;
  }
  for (const sprite of sprites) for (let k = 0; k < SCRIPTS / 20; k++) hand.start(script(sprite, k));
  hand.run();
  return String(done);
});

export const schedulerPrograms: readonly BenchProgram[] = [messages, loop, clones, many];
