/** One project on the stage: its runtime, its pictures and who draws them. Another project makes another one. */
import type { Emitter } from '../core/base/emitter.ts';
import { createRandom } from '../core/base/random.ts';
import type { Replay } from '../core/lesson/check-report.ts';
import { applyChange, type ProjectChange } from '../core/project/changes.ts';
import type { Costume, Project, ProjectBundle } from '../core/project/project.ts';
import type { Pace } from '../core/runtime/pace.ts';
import type { InputState, RuntimeEvent, RuntimeFace, RuntimePorts, SoundPort, StageQueries, TracedScript } from '../core/runtime/ports.ts';
import type { CostumePictures } from '../core/stage/picture.ts';
import { unpackChange, type SentChange } from '../stage-messages/blocks-delta.ts';
import type { Surface } from '../stage-messages/messages.ts';
import { Painter } from './draw/painter.ts';
import { bothPens, PenLayer } from './draw/pen-layer.ts';
import { Skins } from './draw/skins.ts';
import { PictureStore, type Decode } from './picture-store.ts';
import { ReplayStage } from './replay-stage.ts';
import { RealBudget, realClock } from './real-time.ts';

export interface HostedRuntime extends RuntimeFace {
  readonly events: Emitter<{ readonly event: RuntimeEvent; readonly tick: number }>;
  /** Conditions and bubbles that time must go on for even while no script runs. */
  readonly isWatching: boolean;
  applyChange(project: Project, change: ProjectChange): void;
  readonly pace: Pace;
  takeValue(target: string | null, id: string): void;
  setPace(pace: Pace): void;
  step(): void;
  tracedScripts(): readonly TracedScript[];
}

/** What the host gives to every project it shows. */
export interface StageTools {
  readonly createRuntime: (project: Project, ports: RuntimePorts) => HostedRuntime;
  readonly createQueries: (pictures: CostumePictures) => StageQueries;
  readonly decode: Decode;
  readonly input: InputState;
  readonly sound: SoundPort;
  readonly seed: number;
}

export class LoadedStage {
  readonly runtime: HostedRuntime;
  readonly queries: StageQueries;
  readonly painter: Painter;
  readonly #pen: PenLayer;
  readonly #pictures: PictureStore;
  readonly #skins: Skins;
  readonly #assetNames: Set<string>;
  readonly #createQueries: StageTools['createQueries'];
  #project: Project;

  constructor({ project, assets }: ProjectBundle, { createRuntime, createQueries, decode, input, sound, seed }: StageTools) {
    this.#project = project;
    this.#createQueries = createQueries;
    this.#assetNames = new Set(assets.keys());
    this.#pictures = new PictureStore(decode, assets);
    this.queries = createQueries(this.#pictures);
    this.#skins = new Skins(this.#pictures);
    const stamper = new Painter(this.#skins, this.queries, null, false);
    this.#pen = new PenLayer((context, target) => { stamper.paintAlone(context, target); });
    this.painter = new Painter(this.#skins, this.queries, this.#pen);
    this.runtime = createRuntime(project, {
      clock: realClock, budget: new RealBudget(), random: createRandom(seed), input, sound, stage: this.queries,
      pen: this.queries.penMarks ? bothPens(this.#pen, this.queries.penMarks) : this.#pen,
    });
  }

  get project(): Project {
    return this.#project;
  }

  /** A run of the program as it is, on a stage of its own that draws with the same pictures. */
  replay(replay: Replay): ReplayStage {
    return new ReplayStage(this.#project, this.#createQueries(this.#pictures), this.#skins, replay);
  }

  /** What pens draw before the first frame is as sharp as the screen, too. */
  fitPen({ width, height }: Surface): void {
    this.#pen.fit(width, height);
  }

  /** Can anything happen without a message from the page? */
  get isAwake(): boolean {
    return this.runtime.isRunning || this.runtime.isWatching;
  }

  change(sent: SentChange, assets: ReadonlyMap<string, Uint8Array> | undefined): void {
    if (assets) {
      this.#pictures.addAssets(assets);
      for (const name of assets.keys()) this.#assetNames.add(name);
      this.#skins.forget();
      this.painter.forget();
    }
    const change = unpackChange(this.#project, sent);
    this.#project = applyChange(this.#project, change);
    this.runtime.applyChange(this.#project, change);
  }

  /** Decodes the costumes shown first, then says which files of the project are missing or broken, by `md5ext`. `pause` lets others work. */
  async prepare(pause: () => Promise<void>): Promise<readonly string[]> {
    const broken = await this.#decodeAll(this.#project.targets.flatMap((t) => t.costumes[t.currentCostume] ?? []), pause);
    const files = this.#project.targets.flatMap((t) => [...t.costumes, ...t.sounds]).map((a) => a.md5ext);
    return [...new Set([...files.filter((name) => !this.#assetNames.has(name)), ...broken])];
  }

  /** Decodes the other costumes while nothing runs, so that switching to them does not stumble. */
  async prepareRest(pause: () => Promise<void>): Promise<void> {
    await this.#decodeAll(this.#project.targets.flatMap((t) => t.costumes), pause, () => this.runtime.isRunning);
  }

  async #decodeAll(costumes: readonly Costume[], pause: () => Promise<void>, isOver = () => false): Promise<string[]> {
    const broken: string[] = [];
    for (const costume of costumes) {
      if (isOver()) break;
      if (this.#pictures.pictureOf(costume) === null) broken.push(costume.md5ext);
      await pause();
    }
    return broken;
  }

  /** The stage as a PNG, `width` pixels wide. */
  async snapshot(width: number): Promise<Uint8Array> {
    const canvas = new OffscreenCanvas(width, Math.max(1, Math.round(width * 3 / 4)));
    new Painter(this.#skins, this.queries, this.#pen, false).paint(canvas.getContext('2d', { alpha: false })!, this.runtime.drawOrder);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return new Uint8Array(await blob.arrayBuffer());
  }

  /** Gives back the memory of bitmaps. */
  close(): void {
    this.runtime.stopAll();
    this.painter.forget();
    this.#skins.forget();
  }
}
