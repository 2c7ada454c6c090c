/** What pen blocks do: changes the target's pen, and draws on the pen layer. */
import type { ScriptPen } from '../emit/script-api.ts';
import type { Scalar } from '../project/project.ts';
import { PenState } from './pen-state.ts';
import type { RuntimeTarget } from './target.ts';
import type { World } from './world.ts';

export class PenTools implements ScriptPen {
  readonly #world: Pick<World, 'pen' | 'requestRedraw'>;

  constructor(world: Pick<World, 'pen' | 'requestRedraw'>) {
    this.#world = world;
  }

  clear(): void {
    this.#world.pen.clear();
    this.#world.requestRedraw();
  }

  stamp(target: RuntimeTarget): void {
    this.#world.pen.stamp(target);
    this.#world.requestRedraw();
  }

  /** Leaves a dot, even when the pen was down already. */
  down(target: RuntimeTarget): void {
    const pen = penOf(target);
    pen.isDown = true;
    this.#world.pen.line(pen.ink, target.x, target.y, target.x, target.y);
    this.#world.requestRedraw();
  }

  up(target: RuntimeTarget): void { if (target.pen) target.pen.isDown = false; }
  setColour(target: RuntimeTarget, colour: Scalar): void { penOf(target).setColour(colour); }
  setParameter(target: RuntimeTarget, name: string, value: number): void { penOf(target).setParameter(name, value); }
  changeParameter(target: RuntimeTarget, name: string, change: number): void { penOf(target).changeParameter(name, change); }
  setSize(target: RuntimeTarget, size: number): void { penOf(target).setSize(size); }
  changeSize(target: RuntimeTarget, change: number): void { penOf(target).setSize(penOf(target).size + change); }
  setShade(target: RuntimeTarget, shade: number): void { penOf(target).setShade(shade); }
  changeShade(target: RuntimeTarget, change: number): void { penOf(target).setShade(penOf(target).shade + change); }
  setHue(target: RuntimeTarget, hue: number): void { penOf(target).setHue(hue); }
  changeHue(target: RuntimeTarget, change: number): void { penOf(target).changeHue(change); }
}

/** Most targets never have a pen. */
const penOf = (target: RuntimeTarget): PenState => (target.pen ??= new PenState());
