import { changesBetween } from '../../../src/app/studio/changes-between.ts';
import { applyChange, type ProjectChange } from '../../../src/core/project/changes.ts';
import { findTarget, isPrimitive, type Project, type Scalar } from '../../../src/core/project/project.ts';
import { pointStage } from '../../../src/core/runtime/point-stage.ts';
import { Runtime } from '../../../src/core/runtime/runtime.ts';
import { createVirtualWorld } from '../../../src/core/runtime/virtual-ports.ts';
import { buildProject, type SpriteParts } from '../../project-builder.ts';

/** A running project that is changed as the studio does: `become` takes the whole of what it shall be. */
export class LiveProject {
  readonly runtime: Runtime;
  readonly said: string[] = [];
  readonly #world = createVirtualWorld({ seed: 1, stage: pointStage });
  #project: Project;

  constructor(sprites: readonly SpriteParts[], stage: SpriteParts = {}) {
    this.#project = buildProject(sprites, stage);
    this.runtime = new Runtime(this.#project, this.#world.ports);
    this.runtime.events.on(({ event }) => { if (event.kind === 'say' && event.text !== '') this.said.push(event.text); });
  }

  flag(ticks: number): this {
    this.runtime.greenFlag();
    return this.tick(ticks);
  }

  tick(count = 1): this {
    for (let i = 0; i < count; i++) {
      this.#world.advance();
      this.runtime.tick();
    }
    return this;
  }

  become(sprites: readonly SpriteParts[], stage: SpriteParts = {}): this {
    const after = buildProject(sprites, stage);
    const same = <T>(now: T, old: T): T => (JSON.stringify(now) === JSON.stringify(old) ? old : now);
    const targets = after.targets.map((target) => {
      const old = this.#project.targets.find((t) => t.name === target.name);
      return old ? { ...target, ...Object.fromEntries(Object.entries(target).map(([key, value]) => [key, same(value, old[key as keyof typeof old])])) } : target;
    });
    for (const change of changesBetween(this.#project, { ...after, targets })) this.change(change);
    return this;
  }

  change(change: ProjectChange): this {
    this.#project = applyChange(this.#project, structuredClone(change));
    this.runtime.applyChange(this.#project, change);
    return this;
  }

  /** What comes next in each running script: the words of the blocks. */
  get next(): readonly (string | null)[] { return this.runtime.tracedScripts().map(({ target, blockId }) => (blockId === null ? null : this.#opcodeOf(target, blockId))); }

  #opcodeOf(target: string, blockId: string): string {
    const block = findTarget(this.#project, target)?.blocks[blockId];
    return block && !isPrimitive(block) ? block.opcode : '';
  }

  get(name: string, sprite: string | null = 'Poisson'): Scalar | undefined { return this.runtime.readVariable(sprite, name); }
  x(name: string): readonly number[] { return this.runtime.drawOrder.filter((t) => t.name === name).map((t) => t.x); }
}
