/** Runs a project without a screen, as fast as the machine can, in virtual time. */
import * as v from 'valibot';
import type { Project } from '../project/project.ts';
import { Runtime, type TickedEvent } from './runtime.ts';
import type { Budget, StageQueries } from './ports.ts';
import { createVirtualWorld, TICKS_PER_SECOND, type VirtualWorld } from './virtual-ports.ts';

const at = v.object({ atMs: v.number() });
/** What a person does, at a moment of virtual time. */
export const ScriptedInput = v.variant('do', [
  v.object({ ...at.entries, do: v.literal('flag') }),
  v.object({ ...at.entries, do: v.literal('stop') }),
  v.object({ ...at.entries, do: v.literal('key'), key: v.string(), isDown: v.optional(v.boolean(), true) }),
  /** A click that begins and ends on the sprite; "Stage" is the stage. */
  v.object({ ...at.entries, do: v.literal('click'), sprite: v.string() }),
  v.object({ ...at.entries, do: v.literal('mouse'), x: v.number(), y: v.number(), isDown: v.optional(v.boolean()) }),
  v.object({ ...at.entries, do: v.literal('answer'), text: v.string() }),
]);
export type ScriptedInput = v.InferOutput<typeof ScriptedInput>;
export const ScriptedInputs = v.array(ScriptedInput);

export interface HeadlessOptions {
  readonly seed: number;
  readonly stage: StageQueries;
  readonly username?: string;
  readonly budget?: Budget;
  /** Virtual seconds after which the run ends. */
  readonly seconds: number;
  readonly input?: readonly ScriptedInput[];
  readonly onEvent?: (event: TickedEvent) => void;
  /** After each tick; true ends the run. */
  readonly onTick?: (runtime: Runtime, nowMs: number) => boolean;
}

export type EndReason = 'idle' | 'limit' | 'stopped';
export interface HeadlessEnd { readonly reason: EndReason; readonly ticks: number; readonly runtime: Runtime }

/** Compiles and runs once: `HeadlessProject` for several runs. */
export const runHeadless = (project: Project, options: HeadlessOptions): HeadlessEnd => new HeadlessProject(project, options).run();

/** A project loaded once and run as often as asked, as pressing the flag again does. */
export class HeadlessProject {
  readonly #options: HeadlessOptions;
  readonly #world: VirtualWorld;
  readonly runtime: Runtime;
  #hasStopped = false;

  constructor(project: Project, options: HeadlessOptions) {
    this.#options = options;
    this.#world = createVirtualWorld(options);
    this.runtime = new Runtime(project, this.#world.ports);
    this.runtime.events.on((ticked) => {
      if (ticked.event.kind === 'stopped') this.#hasStopped = true;
      if (ticked.event.kind === 'flag') this.#hasStopped = false;
      options.onEvent?.(ticked);
    });
  }

  /** Presses the green flag at once unless the input says when. Ends when nothing runs and nothing is left to do. */
  run(): HeadlessEnd {
    const { seconds, input = [], onTick } = this.#options;
    const inputs = inOrder(input);
    const startMs = this.#world.nowMs;
    const firstTick = this.runtime.tickCount;
    const ticks = (): number => this.runtime.tickCount - firstTick;
    const end = (reason: EndReason): HeadlessEnd => ({ reason, ticks: ticks(), runtime: this.runtime });
    for (let next = 0; ticks() < seconds * TICKS_PER_SECOND;) {
      for (; next < inputs.length && inputs[next]!.atMs <= this.#world.nowMs - startMs; next++) act(this.runtime, this.#world, inputs[next]!);
      if (next === inputs.length && !this.runtime.isRunning && !this.runtime.isWatching) return end(this.#hasStopped ? 'stopped' : 'idle');
      this.#world.advance();
      this.runtime.tick();
      if (onTick?.(this.runtime, this.#world.nowMs - startMs)) return end('stopped');
    }
    return end('limit');
  }
}

function inOrder(input: readonly ScriptedInput[]): readonly ScriptedInput[] {
  const hasFlag = input.some((each) => each.do === 'flag');
  const all: readonly ScriptedInput[] = hasFlag ? input : [{ atMs: 0, do: 'flag' }, ...input];
  return [...all].sort((a, b) => a.atMs - b.atMs);
}

const ACTIONS: { readonly [D in ScriptedInput['do']]: (runtime: Runtime, world: VirtualWorld, input: Extract<ScriptedInput, { do: D }>) => void } = {
  flag: (runtime) => runtime.greenFlag(),
  stop: (runtime) => runtime.stopAll(),
  key(runtime, { input }, { key, isDown }) {
    input.setKey(key, isDown);
    if (isDown) runtime.pressKey(key);
  },
  click: (runtime, _, { sprite }) => runtime.clickTarget(sprite),
  mouse: (_, { input }, { x, y, isDown }) => { Object.assign(input, { mouseX: x, mouseY: y, isMouseDown: isDown ?? input.isMouseDown }); },
  answer: (runtime, _, { text }) => runtime.answer(text),
};

/** Does to the runtime what the person does, at once. */
export const act = (runtime: Runtime, world: VirtualWorld, input: ScriptedInput): void => ACTIONS[input.do](runtime, world, input as never);
