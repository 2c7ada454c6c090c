/** A running project: loads it, gives it ticks, tells what happens. */
import { Emitter } from '../base/emitter.ts';
import type { CompiledTarget } from '../compiler/compile-project.ts';
import { ProjectCompiler } from '../compiler/project-compiler.ts';
import type { ProjectChange } from '../project/changes.ts';
import type { Project, Scalar } from '../project/project.ts';
import { readList, readVariable } from './attributes.ts';
import { Hats } from './hats.ts';
import { areTooMany, itemsOf, TooManyItems } from './item-limit.ts';
import { LiveChange } from './live-change.ts';
import type { DrawnTarget, RuntimeEvent, RuntimeFace, RuntimePorts, TracedScript } from './ports.ts';
import { PaceKeeper, type Pace } from './pace.ts';
import { readReporter } from './read-reporter.ts';
import { Scene } from './scene.ts';
import { createScriptHelpers } from './script-helpers.ts';
import { normaliseKey, ScriptServices } from './script-services.ts';
import { Sequencer } from './sequencer.ts';
import { toTheEnd } from './steps.ts';
import { RuntimeSprite } from './sprite.ts';
import type { RuntimeTarget } from './target.ts';
import { TextMaker, TextTooLong } from './text-limit.ts';
import { Turns } from './turns.ts';

export interface TickedEvent { readonly event: RuntimeEvent; readonly tick: number }

export class Runtime implements RuntimeFace {
  readonly events = new Emitter<TickedEvent>();
  readonly #ports: RuntimePorts;
  readonly #scene: Scene;
  readonly #sequencer: Sequencer;
  readonly #hats: Hats;
  readonly #services: ScriptServices;
  readonly #helpers: Readonly<Record<string, unknown>>;
  readonly #turns = new Turns();
  readonly #compiler = new ProjectCompiler();
  readonly #live: LiveChange;
  readonly #pace: PaceKeeper;
  #sprites: RuntimeSprite[] = [];
  #project: Project;
  tickCount = 0;
  /** No pause for drawing between passes. */
  isTurbo = false;

  /** Compiles and lays out the project; nothing runs before `greenFlag` and `tick`. */
  constructor(project: Project, ports: RuntimePorts) {
    this.#ports = ports;
    this.#project = project;
    this.#pace = new PaceKeeper(ports.clock.nowMs());
    this.#sequencer = new Sequencer(ports.budget, this.#turns);
    this.#scene = new Scene(ports, this.#turns, (event) => this.#tell(event));
    this.#live = new LiveChange(this.#scene, this.#sequencer, (sprite, compiled) => this.#link(sprite, compiled));
    this.#hats = new Hats(this.#sequencer, () => this.#scene.targets);
    this.#services = new ScriptServices({
      ports, scene: this.#scene, sequencer: this.#sequencer, hats: this.#hats, questions: this.#scene.questions, stopAll: () => this.stopAll(),
    });
    this.#helpers = { ...createScriptHelpers(ports.random, new TextMaker(() => this.#scene.targets)) };
    this.#sequencer.failed.on(({ thread, error }) => this.#tell({ kind: 'error', target: thread.target.name, text: describeFailure(error) }));
    this.#sequencer.reported.on(({ target, topId, reported }) => this.#tell({ kind: 'value', target: target.name, blockId: topId, text: String(reported) }));
    this.#install(project);
  }

  #install(project: Project): void {
    this.#sprites = this.#compiler.compile(project).map((compiled) => new RuntimeSprite(compiled));
    for (const sprite of inLayerOrder(this.#sprites)) this.#scene.addOriginal(sprite);
    for (const sprite of this.#sprites) this.#link(sprite, sprite.compiled);
    const { stage } = this.#scene.backdrop?.sprite.model ?? {};
    if (stage) this.#services.takeStage(stage);
    this.#services.nowMs = this.#services.timerStartMs = this.#ports.clock.nowMs();
  }

  #link(sprite: RuntimeSprite, compiled: CompiledTarget): void {
    sprite.link(compiled, { runtime: this.#services, stage: this.#scene.backdrop, turns: this.#turns, toTheEnd, ...this.#helpers });
  }

  get drawOrder(): readonly DrawnTarget[] { return this.#scene.targets; }
  get isRedrawWanted(): boolean { return this.#scene.isRedrawWanted; }
  set isRedrawWanted(isWanted: boolean) { this.#scene.isRedrawWanted = isWanted; }
  get isRunning(): boolean { return this.#sequencer.threads.length > 0; }
  /** Conditions and bubbles that time must go on for even while no script runs. */
  get isWatching(): boolean { return !this.#scene.timedBubbles.isEmpty || this.#sprites.some((s) => s.edgeScripts.length > 0); }
  get monitorVisibility(): ReadonlyMap<string, boolean> { return this.#services.monitorVisibility; }

  #tell(event: RuntimeEvent): void {
    this.events.emit({ event, tick: this.tickCount });
  }

  greenFlag(): void {
    this.stopAll();
    this.#scene.questions.forget();
    this.#services.nowMs = this.#ports.clock.nowMs();
    this.#services.resetTimer();
    for (const target of this.#scene.targets) target.edges.length = 0;
    this.#tell({ kind: 'flag' });
    this.#hats.start('flag');
  }

  stopAll(): void {
    this.#sequencer.stopAll();
    this.#sequencer.stop(({ target }) => !target.isOriginal);
    this.#scene.questions.dropAll();
    this.#scene.removeClones();
    this.#scene.timedBubbles.forget();
    for (const target of this.#scene.targets) target.rest();
    this.#ports.sound.stop();
    this.#tell({ kind: 'stopped' });
  }

  tick(): void {
    this.tickCount++;
    this.#live.catchUp();
    if (this.#pace.isBlockByBlock) return this.#tickBlockByBlock();
    // Before the clock is read: what they ask of the timer is as the last tick left it.
    this.#hats.startEdges();
    this.#services.nowMs = this.#pace.flow(this.#ports.clock.nowMs());
    this.#scene.timedBubbles.takeAway(this.#services.nowMs);
    this.#scene.endsTick = false;
    this.#sequencer.run(this.#services.nowMs, () => this.#scene.endsTick && !this.isTurbo);
    this.#boundLists();
  }

  /** After a tick, which is too short to fill the memory: lists grow in the middle of fast code, where nobody counts. */
  #boundLists(): void {
    const { targets } = this.#scene;
    if (!this.isRunning || !areTooMany(targets, 0)) return;
    const holder = targets.reduce((most, each) => (itemsOf(each) > itemsOf(most) ? each : most));
    this.stopAll();
    this.#tell({ kind: 'error', target: holder.name, text: 'too-many' });
  }

  #tickBlockByBlock(): void {
    if (!this.#pace.isDue(this.#ports.clock.nowMs())) return;
    this.#hats.startEdges();
    this.#services.nowMs = this.#pace.step(this.#sequencer.nextWakeMs);
    this.#scene.timedBubbles.takeAway(this.#services.nowMs);
    this.#sequencer.stepBlocks(this.#services.nowMs);
  }

  get pace(): Pace { return this.#pace.pace; }

  /** Any but `free` runs scripts in a form that can be followed block by block: from their next start, endless loops at once. */
  setPace(pace: Pace): void {
    const wasTraced = this.#isTraced;
    this.#pace.pace = pace;
    if (wasTraced === this.#isTraced) return;
    this.#compileAgain();
    this.#live.renewAll(this.#sprites);
  }

  /** One block more of every running script, while the pace is `paused`. */
  step(): void { this.#pace.ask(); }

  tracedScripts(): readonly TracedScript[] {
    return this.#sequencer.threads.filter((t) => !t.isOver).map(({ target, topId, at }) => ({ target: target.name, topId, blockId: at, isClone: !target.isOriginal }));
  }

  get #isTraced(): boolean { return this.#pace.pace !== 'free'; }

  #compileAgain(): void {
    this.#compiler.compile(this.#project, { isTraced: this.#isTraced }).forEach((compiled, i) => { this.#live.update(this.#sprites[i]!, compiled); });
  }

  pressKey(key: string): void {
    this.#hats.start('key', normaliseKey(key));
    this.#hats.start('key', 'any');
  }

  clickTarget(id: string): void {
    const target = this.#scene.targets.find((t) => t.id === id);
    if (target) this.#hats.startOn(target, target.isStage ? 'stage-clicked' : 'sprite-clicked');
  }

  dragTarget(id: string, x: number, y: number): void {
    this.#scene.targets.find((t) => t.id === id)?.setXY(x, y, true);
  }

  answer(text: string): void { this.#scene.questions.give(text); }

  toggleStack(targetName: string, blockId: string): void {
    const target = this.#targetNamed(targetName);
    const script = target?.sprite.compiled.scripts.find((s) => s.topId === blockId);
    if (!target || !script) return;
    const running = target.running[script.index];
    if (running && !running.isOver) running.end();
    else this.#hats.startScript(target, script, false);
  }

  #targetNamed(name: string | null): RuntimeTarget | undefined {
    return this.#scene.targets.find((t) => t.isOriginal && (name === null ? t.isStage : t.name === name));
  }

  readVariable(target: string | null, name: string): Scalar | undefined {
    const owner = this.#targetNamed(target);
    return owner && readVariable(owner, name);
  }

  readList(target: string | null, name: string): readonly Scalar[] | undefined {
    const owner = this.#targetNamed(target);
    return owner && readList(owner, name);
  }

  /** The variable or list of that id takes the value that the project gives it. */
  takeValue(target: string | null, id: string): void { this.#targetNamed(target)?.takeValue(id); }

  readReporter(opcode: string, params: Readonly<Record<string, unknown>>, target: string | null): Scalar | undefined {
    return readReporter(opcode, params, this.#targetNamed(target), this.#services);
  }

  runningScripts(): ReadonlyMap<string, readonly string[]> {
    const byTarget = Map.groupBy(this.#sequencer.threads.filter((t) => !t.isOver), (t) => t.target.name);
    return new Map([...byTarget].map(([name, threads]) => [name, [...new Set(threads.map((t) => t.topId))]]));
  }

  /** The studio changed the project (`project` is the whole of it, after `change`): see `LiveChange`. Values of variables are kept. */
  applyChange(project: Project, change: ProjectChange): void {
    const kept = new Map(this.#sprites.map((sprite) => [sprite.model, sprite]));
    this.#project = project;
    this.#sprites = this.#compiler.compile(project, { isTraced: this.#isTraced }).map((compiled) => {
      const sprite = compiled.before ? kept.get(compiled.before.target) : undefined;
      return sprite ? this.#update(sprite, compiled, change) : this.#add(compiled);
    });
    const gone = this.#scene.targets.filter((t) => !this.#sprites.includes(t.sprite));
    for (const target of gone) this.#sequencer.stop((thread) => thread.target === target);
    this.#scene.targets = this.#scene.targets.filter((t) => !gone.includes(t));
    this.#live.catchUp();
    this.#scene.isRedrawWanted = true;
  }

  #add(compiled: CompiledTarget): RuntimeSprite {
    const sprite = new RuntimeSprite(compiled);
    this.#scene.addOriginal(sprite);
    this.#link(sprite, compiled);
    return sprite;
  }

  #update(sprite: RuntimeSprite, compiled: CompiledTarget, change: ProjectChange): RuntimeSprite {
    const before = sprite.model;
    this.#live.update(sprite, compiled);
    const isShownChanged = before.sprite !== compiled.target.sprite || before.costumes !== compiled.target.costumes || before.currentCostume !== compiled.target.currentCostume;
    if (isShownChanged) for (const target of this.#scene.targets) if (target.sprite === sprite) target.followModel(before, change);
    return sprite;
  }
}

const inLayerOrder = (sprites: readonly RuntimeSprite[]): RuntimeSprite[] =>
  [...sprites].sort((a, b) => Number(b.model.isStage) - Number(a.model.isStage) || a.model.layerOrder - b.model.layerOrder);

/** A short name of what went wrong, for the page to put into words. */
const describeFailure = (error: unknown): string => {
  if (error instanceof TextTooLong) return 'too-long';
  if (error instanceof TooManyItems) return 'too-many';
  if (error instanceof RangeError) return 'too-deep';
  return error instanceof Error ? error.message : String(error);
};
