/** Starts scripts when something happens, in Scratch's order: front-most target first, the stage last. */
import { hatKey, type RuntimeSprite } from './sprite.ts';
import type { CompiledScript } from '../compiler/compile-project.ts';
import type { HatEvent } from '../emit/script-api.ts';
import type { Sequencer } from './sequencer.ts';
import { Thread, type ThreadOwner } from './thread.ts';

export interface HatTarget extends ThreadOwner {
  readonly sprite: RuntimeSprite;
  readonly edges: (boolean | undefined)[];
}

export class Hats {
  readonly #sequencer: Sequencer;
  /** Back to front. */
  readonly #targets: () => readonly HatTarget[];
  #event: HatEvent | null = null;
  #match = '';
  #key = '';

  constructor(sequencer: Sequencer, targets: () => readonly HatTarget[]) {
    this.#sequencer = sequencer;
    this.#targets = targets;
  }

  /** The threads started: a script that is running already starts again, or is left alone, as its hat says. */
  start(event: HatEvent, match = ''): Thread[] {
    const key = this.#keyOf(event, match);
    const started: Thread[] = [];
    const targets = this.#targets();
    for (let i = targets.length - 1; i >= 0; i--) this.#startScripts(targets[i]!, key, started);
    return started;
  }

  /** Making the text of a key and finding its hash takes longer than starting a script: the last one is kept. */
  #keyOf(event: HatEvent, match: string): string {
    if (event !== this.#event || match !== this.#match) [this.#event, this.#match, this.#key] = [event, match, hatKey(event, match)];
    return this.#key;
  }

  startOn(target: HatTarget, event: HatEvent): Thread[] {
    const started: Thread[] = [];
    this.#startScripts(target, hatKey(event), started);
    return started;
  }

  #startScripts(target: HatTarget, key: string, started: Thread[]): void {
    for (const script of target.sprite.scriptsFor(key)) {
      const thread = this.startScript(target, script, script.hat!.restarts);
      if (thread) started.push(thread);
    }
  }

  startScript(target: HatTarget, script: CompiledScript, mayRestart: boolean): Thread | undefined {
    const old = target.running[script.index];
    if (!mayRestart && isRunning(old)) return undefined;
    const thread = new Thread(target, script.index, script.topId, target.sprite.functions[script.index]!);
    // Even one that ended in this very pass has kept its place until now.
    if (old && mayRestart) this.#sequencer.replace(old, thread);
    else this.#sequencer.add(thread);
    target.running[script.index] = thread;
    return thread;
  }

  /** Starts those whose condition has become true since it was last asked; it is not while its script runs. */
  startEdges(): void {
    const targets = this.#targets();
    for (let i = targets.length - 1; i >= 0; i--) {
      const target = targets[i]!;
      for (const script of target.sprite.edgeScripts) {
        if (isRunning(target.running[script.index])) continue;
        const isTrue = target.sprite.conditions[script.index]!(target, null);
        const wasTrue = target.edges[script.index] === true;
        target.edges[script.index] = isTrue;
        if (isTrue && !wasTrue) this.startScript(target, script, false);
      }
    }
  }
}

const isRunning = (thread: Thread | undefined): boolean => thread !== undefined && !thread.isOver;
