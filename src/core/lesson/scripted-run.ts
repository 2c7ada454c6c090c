/** Plays scripted inputs to a program on a virtual clock and shows each moment to the watchers. */
import { findTarget, isPrimitive, type Project } from '../project/project.ts';
import type { RuntimeEvent, RuntimeFace, StageQueries } from '../runtime/ports.ts';
import { TICKS_PER_SECOND } from '../runtime/virtual-ports.ts';
import type { Moment, RunInput } from './checks/check-kind.ts';

/** A key of a scripted run stays down this long. */
const KEY_TICKS = 4;

/** A runtime with its virtual ports, as `startVirtualRun` makes it. */
export interface VirtualRun {
  readonly runtime: RuntimeFace;
  onEvent(listener: (event: RuntimeEvent) => void): void;
  setKey(key: string, isDown: boolean): void;
  /** One tick of the clock and of the runtime. */
  advance(): void;
}

export interface RunScript { readonly inputs: readonly RunInput[]; readonly seconds: number }

/**
 * Calls `watch` before the first tick and after each, until it wants no more or the time is over. A program at rest with no input to come
 * cannot change any more: its last moment is shown once more as `isLast` and stands for the rest.
 */
export function playRun(run: VirtualRun, project: Project, script: RunScript, stage: StageQueries, watch: (moment: Moment, tick: number, isLast: boolean) => boolean): void {
  const lastTick = Math.round(script.seconds * TICKS_PER_SECOND);
  const lastInput = Math.max(0, ...script.inputs.map(tickOf));
  const canWakeUp = hasEdgeHats(project);
  const player = createPlayer(run, script.inputs);
  let events: RuntimeEvent[] = [];
  run.onEvent((event) => { events.push(event); player.notice(event); });
  for (let tick = 0; tick <= lastTick; tick++) {
    const isSettled = !canWakeUp && tick > lastInput && !run.runtime.isRunning;
    const isLast = isSettled || tick === lastTick;
    const moment = momentOf(run.runtime, stage, tick / TICKS_PER_SECOND, events);
    if (!watch(moment, tick, isLast) || isLast) return;
    events = [];
    player.play(tick);
    run.advance();
  }
}

const tickOf = (input: RunInput): number => Math.round(input.at * TICKS_PER_SECOND);

const hasEdgeHats = (project: Project): boolean => project.targets.some((target) =>
  Object.values(target.blocks).some((block) => !isPrimitive(block) && (block.opcode === 'event_whengreaterthan' || block.opcode === 'event_whentouchingobject')));

function momentOf(runtime: RuntimeFace, stage: StageQueries, seconds: number, events: readonly RuntimeEvent[]): Moment {
  return {
    seconds,
    events,
    isRunning: runtime.isRunning,
    sprite: (name) => runtime.drawOrder.find((target) => target.isOriginal && target.name === name),
    isTouching: (one, other) => one.isVisible && other.isVisible && stage.isTouchingTarget(one, other),
    readVariable: (sprite, name) => runtime.readVariable(sprite, name),
  };
}

/** Gives each input at its tick; an answer waits for the question. */
function createPlayer({ runtime, setKey }: VirtualRun, inputs: readonly RunInput[]) {
  const answers: string[] = [];
  let isAsked = false;
  const give = (input: RunInput): void => {
    switch (input.do) {
      case 'flag': return runtime.greenFlag();
      case 'click': return runtime.clickTarget(input.sprite);
      case 'answer': answers.push(input.text); return;
      case 'key':
        setKey(input.key, true);
        return runtime.pressKey(input.key);
    }
  };
  return {
    notice(event: RuntimeEvent): void {
      if (event.kind === 'ask') isAsked = true;
      if (event.kind === 'ask-over') isAsked = false;
    },
    play(tick: number): void {
      for (const input of inputs) {
        if (input.do === 'key' && tickOf(input) + KEY_TICKS === tick) setKey(input.key, false);
        if (tickOf(input) === tick) give(input);
      }
      const answer = isAsked ? answers.shift() : undefined;
      if (answer !== undefined) runtime.answer(answer);
    },
  };
}

/** Does the project have the sprites that the inputs click? */
export const canPlay = (project: Project, inputs: readonly RunInput[]): boolean =>
  inputs.every((input) => input.do !== 'click' || findTarget(project, input.sprite) !== undefined);
