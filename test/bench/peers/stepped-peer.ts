/** The other engine tick by tick, with a clock of ours: what happens in which tick can then be compared. */
import type { Project } from '../../../src/core/project/project.ts';
import type { ScriptedInput } from '../../../src/core/runtime/run-headless.ts';
import { writeBenchFile } from '../programs/bench-file.ts';
import type { PeerTarget, PeerVm } from './peer-vm.ts';
import { SquareRenderer } from './square-renderer.ts';

interface SteppedTarget extends PeerTarget {
  readonly isOriginal: boolean;
  readonly visible: boolean;
  readonly variables: Readonly<Record<string, { readonly name: string; readonly value: unknown }>>;
  getName(): string;
  getCustomState(name: string): { readonly text?: string } | undefined;
}

export interface SteppedVm extends PeerVm {
  readonly runtime: PeerVm['runtime'] & {
    currentMSecs: number;
    /** Back to front. */
    readonly executableTargets: readonly SteppedTarget[];
    updateCurrentMSecs(): void;
    emit(event: 'ANSWER', text: string): void;
    startHats(opcode: string, fields: null, target: SteppedTarget | undefined): void;
  };
  postIOData(device: 'keyboard', data: { readonly key: string; readonly isDown: boolean }): void;
}

/** What is asked of the clock within a tick moves it by so much, so that what polls it comes to an end. */
const MOMENT_MS = 0.01;
/** More than any chain of promises there. */
const MICROTASKS = 20;
const settle = async (): Promise<void> => { for (let i = 0; i < MICROTASKS; i++) await null; };

/** Runs `ticks` of them, and calls `onTick` after each. The world's clock and timeouts are the engine's meanwhile. */
export async function stepPeer(vm: SteppedVm, project: Project, input: readonly ScriptedInput[], ticks: number, onTick: (vm: SteppedVm) => void): Promise<void> {
  await vm.loadProject(writeBenchFile(project).slice().buffer);
  const renderer = new SquareRenderer();
  vm.attachRenderer(renderer);
  for (const target of vm.runtime.targets) {
    target.renderer = renderer;
    target.initDrawable(target.isStage ? 'background' : 'sprite');
  }
  const world = { now: Date.now, setTimeout: globalThis.setTimeout };
  const time = new OwnTime(vm.runtime);
  try {
    let next = 0;
    for (let tick = 1; tick <= ticks; tick++) {
      for (; next < input.length && input[next]!.atMs <= time.nowMs; next++) act(vm, input[next]!);
      await settle();
      await time.advance(Math.round((tick * 1000) / 30));
      vm.runtime._step();
      await settle();
      onTick(vm);
    }
  } finally {
    Date.now = world.now;
    globalThis.setTimeout = world.setTimeout;
  }
}

class OwnTime {
  nowMs = 0;
  #asked = 0;
  #waiting: { readonly atMs: number; readonly call: () => void }[] = [];

  constructor(runtime: SteppedVm['runtime']) {
    runtime.currentStepTime = 1000 / 30;
    runtime.currentMSecs = 0;
    // When the engine reads the clock is its own affair: hats that wait for a time are asked before.
    runtime.updateCurrentMSecs = () => { runtime.currentMSecs = this.nowMs; };
    Date.now = () => this.nowMs + (this.#asked += MOMENT_MS);
    globalThis.setTimeout = ((call: () => void, ms: number) => this.#waiting.push({ atMs: this.nowMs + Math.max(ms, 1), call })) as never;
  }

  async advance(toMs: number): Promise<void> {
    this.nowMs = toMs;
    this.#asked = 0;
    const due = this.#waiting.filter(({ atMs }) => atMs <= toMs).sort((a, b) => a.atMs - b.atMs);
    this.#waiting = this.#waiting.filter((each) => !due.includes(each));
    for (const { call } of due) {
      call();
      await settle();
    }
  }
}

function act(vm: SteppedVm, input: ScriptedInput): void {
  if (input.do === 'flag') vm.greenFlag();
  if (input.do === 'key') vm.postIOData('keyboard', { key: input.key, isDown: input.isDown });
  if (input.do === 'answer') vm.runtime.emit('ANSWER', input.text);
  if (input.do === 'click') vm.runtime.startHats('event_whenthisspriteclicked', null, vm.runtime.executableTargets.find((target) => target.isOriginal && target.getName() === input.sprite));
}
