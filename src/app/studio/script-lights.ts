/** Which scripts run and which blocks come next, lit in the editor for the target that is shown. */
import type { TracedScript } from '../../core/runtime/ports.ts';
import type { StageClient } from '../../stage-client/stage-client.ts';
import type { EditorDesk } from './editor-desk.ts';

export class ScriptLights {
  readonly #endings: readonly (() => void)[];
  #running: ReadonlyMap<string, readonly string[]> = new Map();
  #traced: readonly TracedScript[] = [];

  /** `changed` is called when something else is to be lit. */
  constructor({ told }: StageClient, changed: () => void) {
    this.#endings = [
      told.running.on(({ scripts }) => {
        this.#running = scripts;
        changed();
      }),
      told.traced.on(({ scripts }) => {
        this.#traced = scripts;
        changed();
      }),
    ];
  }

  /** Nothing is looked at block by block any more. */
  forgetTraced(): void {
    this.#traced = [];
  }

  /** What runs in the target glows, and what comes next is outlined. */
  show(desk: EditorDesk, targetName: string): void {
    desk.glow(this.#running.get(targetName) ?? []);
    desk.mark(this.#traced.flatMap(({ target, blockId }) => (target === targetName && blockId !== null ? [blockId] : [])));
  }

  dispose(): void {
    for (const end of this.#endings) end();
  }
}
