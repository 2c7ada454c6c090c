/**
 * The program is changed while it runs (docs/decisions/0011). Scripts whose code is the same go on undisturbed. Of a changed one the old code goes on
 * to its end, but as soon as it is in the endless loop it ends with, the new loop takes its place. Removed ones stop.
 */
import { toNumber } from '../base/cast.ts';
import type { CompiledScript, CompiledTarget } from '../compiler/compile-project.ts';
import { storeOf, type Layout } from '../compiler/cells.ts';
import type { Blocks } from '../project/project.ts';
import type { Scene } from './scene.ts';
import type { Sequencer } from './sequencer.ts';
import type { RuntimeSprite } from './sprite.ts';
import type { RuntimeTarget } from './target.ts';
import { resume, type Steps } from './steps.ts';
import { Thread } from './thread.ts';

export class LiveChange {
  readonly #scene: Scene;
  readonly #sequencer: Sequencer;
  readonly #link: (sprite: RuntimeSprite, compiled: CompiledTarget) => void;
  /** Running on code that is not the project's any more. */
  #outdated: { readonly thread: Thread; readonly sprite: RuntimeSprite }[] = [];

  constructor(scene: Scene, sequencer: Sequencer, link: (sprite: RuntimeSprite, compiled: CompiledTarget) => void) {
    this.#scene = scene;
    this.#sequencer = sequencer;
    this.#link = link;
  }

  /** Gives `sprite` and its clones the new code and the new places of variables. */
  update(sprite: RuntimeSprite, compiled: CompiledTarget): void {
    const before = sprite.compiled;
    sprite.model = compiled.target;
    if (before.layout !== compiled.layout) this.#layOut(sprite, before.layout, compiled.layout);
    this.#link(sprite, compiled);
    if (before.scripts === compiled.scripts) return;
    const now = new Map(compiled.scripts.map((script) => [script.topId, script]));
    const isChanged = changedScripts(before, compiled.target.blocks);
    const targets = this.#targetsOf(sprite);
    for (const target of targets) renumber(target, before.scripts, now);
    for (const thread of this.#sequencer.threads.filter((t) => !t.isOver && targets.some((target) => target === t.target))) {
      const script = now.get(thread.topId);
      if (script && isChanged(before.scripts[thread.scriptIndex]!, script)) this.#outdated.push({ thread, sprite });
      if (script) thread.scriptIndex = script.index;
      else thread.end();
    }
  }

  /** All code was written again in another form: endless loops go on in it. */
  renewAll(sprites: readonly RuntimeSprite[]): void {
    for (const sprite of sprites) {
      const targets = this.#targetsOf(sprite);
      for (const thread of this.#sequencer.threads) if (targets.some((target) => target === thread.target)) this.#outdated.push({ thread, sprite });
    }
  }

  /** Before each tick: the new loops take the place of the old ones. */
  catchUp(): void {
    if (this.#outdated.length === 0) return;
    for (const { thread, sprite } of this.#outdated) if (thread.isInForever && !thread.isOver) this.#renew(thread, sprite);
    this.#outdated = this.#outdated.filter(({ thread }) => !thread.isOver);
  }

  #renew(old: Thread, sprite: RuntimeSprite): void {
    if (!sprite.compiled.scripts[old.scriptIndex]?.isEndless) return old.end();
    const thread = new Thread(old.target, old.scriptIndex, old.topId, sprite.functions[old.scriptIndex]!);
    thread.isInForever = true;
    for (const waiter of this.#sequencer.threads) waiter.awaited = waiter.awaited.map((other) => (other === old ? thread : other));
    this.#sequencer.replace(old, thread);
    old.target.running[old.scriptIndex] = thread;
  }

  #layOut(sprite: RuntimeSprite, before: Layout, now: Layout): void {
    const targets = this.#targetsOf(sprite);
    for (const target of targets) target.layOut(now, before);
    const moves = movesBetween(before, now);
    if (moves.length === 0) return;
    const isShared = sprite.model.isStage;
    for (const thread of this.#sequencer.threads) {
      const owner = isShared ? targets[0] : targets.find((target) => target === thread.target);
      if (owner && !thread.isOver) thread.replaceSteps((steps) => bridged(steps, owner, moves));
    }
  }

  #targetsOf(sprite: RuntimeSprite): readonly RuntimeTarget[] {
    return this.#scene.targets.filter((target) => target.sprite === sprite);
  }
}

/** Tells whether a script is another than before. The same blocks under other types are the same script. */
function changedScripts({ target }: CompiledTarget, blocks: Blocks): (old: CompiledScript, now: CompiledScript) => boolean {
  const isSame = (id: string): boolean => target.blocks[id] === blocks[id] || JSON.stringify(target.blocks[id]) === JSON.stringify(blocks[id]);
  return (old, now) => old.code !== now.code && !(old.reads.size === now.reads.size && [...now.reads].every((id) => old.reads.has(id) && isSame(id)));
}

/** What is kept by the index of a script goes to its new index. */
function renumber(target: RuntimeTarget, before: readonly CompiledScript[], now: ReadonlyMap<string, CompiledScript>): void {
  for (const kept of [target.running, target.edges] as unknown[][]) {
    const old = kept.splice(0);
    for (const { index, topId } of before) {
      const script = now.get(topId);
      if (script && old[index] !== undefined) kept[script.index] = old[index];
    }
  }
}

/** A variable that held only numbers and can now hold more. */
interface Move { readonly from: number; readonly to: number }

function movesBetween(before: Layout, now: Layout): readonly Move[] {
  return before.variables.flatMap((old) => {
    const cell = now.variables.find(({ id }) => id === old.id);
    return cell && storeOf(old) === 'numbers' && storeOf(cell) === 'values' ? [{ from: old.slot, to: cell.slot }] : [];
  });
}

/** Old code knows the old places of `owner`'s variables: they are filled before each of its turns, and what it wrote there is carried on. */
function* bridged(steps: Steps, owner: RuntimeTarget, moves: readonly Move[]): Steps {
  for (;;) {
    const turn = bridgedTurn(steps, owner, moves);
    if (turn.done) return;
    yield typeof turn.value === 'object' ? bridged(turn.value, owner, moves) : turn.value;
  }
}

function bridgedTurn(steps: Steps, owner: RuntimeTarget, moves: readonly Move[]): ReturnType<typeof resume> {
  const given = moves.map(({ from, to }) => (owner.numbers[from] = toNumber(owner.values[to])));
  try {
    return resume(steps);
  } finally {
    moves.forEach(({ from, to }, i) => { if (!Object.is(owner.numbers[from], given[i])) owner.values[to] = owner.numbers[from]!; });
  }
}
