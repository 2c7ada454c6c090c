/** Plays scripted inputs to a program on a virtual clock and shows each moment to the watchers. */
import { findTarget, isPrimitive, type Project } from '../project/project.ts';
import type { PenRecord } from '../runtime/pen-record.ts';
import type { RuntimeEvent, RuntimeFace, StageQueries } from '../runtime/ports.ts';
import type { SoundRecord } from '../runtime/sound-record.ts';
import { TICKS_PER_SECOND, type VirtualInput } from '../runtime/virtual-ports.ts';
import type { Moment, RunInput, SetInput } from './checks/check-kind.ts';

/** A key of a scripted run stays down this long, in seconds, unless said. */
const KEY_SECONDS = 4 / TICKS_PER_SECOND;

/** A runtime with its virtual ports, as `startVirtualRun` makes it. */
export interface VirtualRun {
  readonly runtime: RuntimeFace;
  readonly pen: PenRecord;
  readonly sound: SoundRecord;
  readonly input: VirtualInput;
  /** The program only computes, and has computed enough. */
  readonly isExhausted: boolean;
  onEvent(listener: (event: RuntimeEvent) => void): void;
  /** One tick of the clock and of the runtime. */
  advance(): void;
  /** The value goes into the variable or list as if somebody wrote it on the stage; nothing happens when there is none of that name. */
  write(value: SetInput): void;
}

export interface RunScript { readonly inputs: readonly RunInput[]; readonly seconds: number }

/**
 * Calls `watch` before the first tick and after each, until it wants no more or the time is over. A program at rest with no input to come
 * cannot change any more, and of one that computes for ever nothing else is to be seen: the last moment is shown once more as `isLast` and
 * stands for the rest.
 */
export function playRun(run: VirtualRun, project: Project, script: RunScript, stage: StageQueries, watch: (moment: Moment, tick: number, isLast: boolean) => boolean): void {
  const lastTick = Math.round(script.seconds * TICKS_PER_SECOND);
  const lastInput = lastTickOf(script.inputs);
  const canWakeUp = hasEdgeHats(project);
  const player = createPlayer(run, script.inputs);
  let events: RuntimeEvent[] = [];
  run.onEvent((event) => { events.push(event); player.notice(event); });
  for (let tick = 0; tick <= lastTick; tick++) {
    const isSettled = !canWakeUp && tick > lastInput && !run.runtime.isRunning;
    const isLast = isSettled || run.isExhausted || tick === lastTick;
    const moment = momentOf(run, stage, tick / TICKS_PER_SECOND, events);
    if (!watch(moment, tick, isLast) || isLast) return;
    events = [];
    player.play(tick);
    run.advance();
  }
}

const tickOf = (input: RunInput): number => Math.round(input.at * TICKS_PER_SECOND);
/** After it no input comes. */
export const lastTickOf = (inputs: readonly RunInput[]): number => Math.max(0, ...inputs.map(endOf));
/** The tick at which a key is let go, else that of the input. */
const endOf = (input: RunInput): number => (input.do === 'key' ? Math.round((input.at + (input.seconds ?? KEY_SECONDS)) * TICKS_PER_SECOND) : tickOf(input));

const hasEdgeHats = (project: Project): boolean => project.targets.some((target) =>
  Object.values(target.blocks).some((block) => !isPrimitive(block) && (block.opcode === 'event_whengreaterthan' || block.opcode === 'event_whentouchingobject')));

function momentOf({ runtime, pen, sound }: VirtualRun, stage: StageQueries, seconds: number, events: readonly RuntimeEvent[]): Moment {
  const { drawOrder } = runtime;
  return {
    seconds,
    events,
    pen,
    heard: sound.heard,
    isRunning: runtime.isRunning,
    targets: drawOrder,
    stage: drawOrder.find((target) => target.isStage),
    sprite: (name) => drawOrder.find((target) => target.isOriginal && target.name === name),
    sprites: (name) => drawOrder.filter((target) => target.name === name),
    isTouching: (one, other) => one.isVisible && other.isVisible && stage.isTouchingTarget(one, other),
    readVariable: (sprite, name) => runtime.readVariable(sprite, name),
    readList: (sprite, name) => runtime.readList(sprite, name),
  };
}

/** Gives each input at its tick; an answer waits for the question. */
export function createPlayer(run: VirtualRun, inputs: readonly RunInput[]) {
  const { runtime, input: devices } = run;
  const answers: string[] = [];
  let isAsked = false;
  const give = (input: RunInput): void => {
    switch (input.do) {
      case 'flag': return runtime.greenFlag();
      case 'stop': return runtime.stopAll();
      case 'click': return runtime.clickTarget(input.sprite);
      case 'answer': answers.push(input.text); return;
      case 'set': return run.write(input);
      case 'mouse': devices.mouseX = input.x; devices.mouseY = input.y; devices.isMouseDown = input.isDown; return;
      case 'key':
        devices.setKey(input.key, true);
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
        if (input.do === 'key' && endOf(input) === tick) devices.setKey(input.key, false);
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
