/** Every target that lives, back to front, and what they share. */
import type { Random } from '../base/random.ts';
import { STAGE_HALF_HEIGHT, STAGE_HALF_WIDTH, type Point } from './fence.ts';
import type { PenPort, RuntimeEvent, RuntimePorts, SoundPort, StageQueries } from './ports.ts';
import { Questions } from './questions.ts';
import { createSenses } from './senses.ts';
import type { RuntimeSprite } from './sprite.ts';
import { RuntimeTarget } from './target.ts';
import type { ThreadOwner } from './thread.ts';
import { TimedBubbles } from './timed-bubbles.ts';
import type { Turns } from './turns.ts';
import type { Senses, World } from './world.ts';
import { areTooMany, itemsOf, TooManyItems } from './item-limit.ts';

/** As in Scratch: beyond, making a clone silently does nothing. */
export const MAX_CLONES = 300;

export class Scene implements World {
  readonly stage: StageQueries;
  readonly random: Random;
  readonly sound: SoundPort;
  readonly pen: PenPort;
  readonly senses: Senses;
  readonly tell: (event: RuntimeEvent) => void;
  readonly #ports: RuntimePorts;
  readonly #turns: Turns;
  /** Back to front; the stage first. */
  targets: RuntimeTarget[] = [];
  readonly timedBubbles = new TimedBubbles();
  readonly questions: Questions;
  isRedrawWanted = true;
  /** A visible change since the tick began: it ends after the pass. */
  endsTick = false;
  #cloneCount = 0;
  #clonesMade = 0;

  constructor(ports: RuntimePorts, turns: Turns, tell: (event: RuntimeEvent) => void) {
    this.#ports = ports;
    this.#turns = turns;
    this.stage = ports.stage;
    this.random = ports.random;
    this.sound = ports.sound;
    this.pen = ports.pen;
    this.tell = tell;
    this.questions = new Questions(tell);
    this.senses = createSenses(ports.stage, ports.input, () => this.targets);
  }

  get backdrop(): RuntimeTarget | undefined { return this.targets[0]?.isStage ? this.targets[0] : this.targets.find((t) => t.isStage); }

  find(name: string): RuntimeTarget | undefined {
    return this.targets.find((t) => t.isOriginal && !t.isStage && t.name === name);
  }

  addOriginal(sprite: RuntimeSprite): RuntimeTarget {
    const target = new RuntimeTarget(sprite.model.name, sprite, this);
    this.targets.push(target);
    return target;
  }

  requestRedraw(): void {
    this.isRedrawWanted = true;
    this.endsTick = true;
    this.#turns.end();
  }

  findPlace(name: string): Point | undefined {
    const { input } = this.#ports;
    if (name === '_mouse_') return { x: Math.round(input.mouseX), y: Math.round(input.mouseY) };
    if (name === '_random_') return { x: this.#anywhere(STAGE_HALF_WIDTH), y: this.#anywhere(STAGE_HALF_HEIGHT) };
    return this.find(name);
  }

  #anywhere(half: number): number {
    return Math.round(2 * half * (this.random.next() - 0.5));
  }

  moveLayer(target: ThreadOwner, layers: number): void {
    const from = this.targets.findIndex((t) => t === target);
    const moved = this.targets[from];
    if (!moved) return;
    this.targets.splice(from, 1);
    const to = Math.min(Math.max(Math.trunc(from + layers), 1), this.targets.length);
    this.targets.splice(to, 0, moved);
    // The picture changes, but unlike a move this does not end the tick.
    this.isRedrawWanted = true;
  }

  /** A copy just behind `parent`; undefined when there are too many. */
  clone(parent: RuntimeTarget): RuntimeTarget | undefined {
    if (this.#cloneCount >= MAX_CLONES || parent.isStage) return undefined;
    const copied = itemsOf(parent);
    if (copied > 0 && areTooMany(this.targets, copied)) throw new TooManyItems();
    this.#cloneCount++;
    const made = new RuntimeTarget(`${parent.sprite.model.name} ${++this.#clonesMade}`, parent.sprite, this, parent);
    this.targets.splice(this.targets.indexOf(parent), 0, made);
    if (made.isVisible) this.requestRedraw();
    return made;
  }

  removeClone(target: ThreadOwner): void {
    const index = this.targets.findIndex((t) => t === target);
    if (index < 0) return;
    const [gone] = this.targets.splice(index, 1);
    this.#cloneCount--;
    if (gone) this.timedBubbles.forget(gone);
    for (const thread of target.running) thread?.end();
    this.questions.dropOf(target);
    this.sound.stopAwaited(target.id);
    if (gone?.isVisible) this.requestRedraw();
  }

  removeClones(): void {
    for (const target of this.targets.filter((t) => !t.isOriginal)) this.removeClone(target);
  }
}
