/** What the worker does on each message of the page, and its loop: tick, draw, report. */
import type { ToStage, FromStage, Surface } from '../stage-messages/messages.ts';
import type { LessonTrial } from '../core/lesson/audit/pack-audit.ts';
import type { CheckRequest, CheckReport } from '../core/lesson/check-report.ts';
import type { Painter } from './draw/painter.ts';
import type { Pace } from '../core/runtime/pace.ts';
import type { RuntimeEvent } from '../core/runtime/ports.ts';
import { Resolution } from './draw/resolution.ts';
import { FrameMeter } from './frame-meter.ts';
import { LoadedStage, type StageTools } from './loaded-stage.ts';
import { MessageSound } from './message-sound.ts';
import { Pointer } from './pointer.ts';
import type { ReplayStage } from './replay-stage.ts';
import { Reports } from './reports.ts';
import { StageInput } from './stage-input.ts';
import { TickLoop, type Scheduler } from './tick-loop.ts';

export type Post = (message: FromStage, transfer?: Transferable[]) => void;

/** What can be had only once the decoders are there. */
export interface HostTools extends Pick<StageTools, 'createRuntime' | 'createQueries' | 'decode'> {
  runChecks(request: CheckRequest): CheckReport;
  auditLesson(files: ReadonlyMap<string, Uint8Array>, lesson: string): LessonTrial;
}

type Message<K extends ToStage['type']> = Extract<ToStage, { readonly type: K }>;
type Handlers = { readonly [K in Exclude<ToStage['type'], 'start'>]: (message: Message<K>) => void };

/** What can be drawn. */
type Shown = Pick<LoadedStage | ReplayStage, 'runtime' | 'painter'>;

/** Whoever goes on with the program has seen enough of a run that is watched again. */
const ENDS_REPLAY: ReadonlySet<ToStage['type']> = new Set(['load', 'change', 'flag', 'stop', 'toggle-stack', 'replay']);
const ALIVE_GAP_MS = 1000;
/** A program may send thousands of these in a tick; the page would drown in them, and can do without. */
const FREQUENT: ReadonlySet<RuntimeEvent['kind']> = new Set(['say', 'think', 'broadcast', 'sound']);
const MOST_FREQUENT_IN_TURN = 50;

export class StageHost {
  readonly #post: Post;
  readonly #tools: HostTools;
  readonly #scheduler: Scheduler;
  readonly #seed: number;
  readonly #loop: TickLoop;
  readonly #input: StageInput;
  readonly #sound: MessageSound;
  readonly #pointer: Pointer;
  readonly #meter = new FrameMeter();
  readonly #resolution = new Resolution();
  readonly #reports: Reports;
  #stage: LoadedStage | null = null;
  /** Shown in place of the program. */
  #replay: ReplayStage | null = null;
  #context: OffscreenCanvasRenderingContext2D | null = null;
  #surface: Surface = { width: 1, height: 1 };
  #isVisible = true;
  /** Another project goes on at the pace of the one before. */
  #pace: Pace = 'free';
  #mustDraw = false;
  #received = 0;
  #alive: number | null = null;
  #frequentInTurn = 0;

  constructor(post: Post, tools: HostTools, scheduler: Scheduler, seed: number) {
    this.#post = post;
    this.#tools = tools;
    this.#scheduler = scheduler;
    this.#seed = seed;
    this.#sound = new MessageSound(post);
    this.#input = new StageInput(() => { post({ type: 'loudness-asked' }); }, scheduler.nowMs);
    this.#pointer = new Pointer(post);
    this.#reports = new Reports(post);
    this.#loop = new TickLoop(scheduler, () => this.#turn());
    post({ type: 'ready' });
  }

  receive(message: Exclude<ToStage, { readonly type: 'start' }>): void {
    const handle = this.#handlers[message.type] as (message: ToStage) => void;
    this.#received++;
    if (ENDS_REPLAY.has(message.type)) this.#endReplay();
    handle(message);
    this.#alive ??= this.#scheduleAlive();
    this.#loop.wake();
  }

  readonly #handlers: Handlers = {
    'canvas': ({ canvas, surface }) => {
      this.#context = canvas.getContext('2d', { alpha: false });
      this.#surface = surface;
      this.#mustDraw = true;
    },
    'resize': ({ surface }) => {
      this.#surface = surface;
      this.#mustDraw = true;
    },
    'visibility': ({ isVisible }) => {
      this.#isVisible = isVisible;
      this.#mustDraw = true;
    },
    'load': (message) => this.#load(message),
    'change': ({ change, assets }) => {
      this.#stage?.change(change, assets);
      this.#mustDraw = true;
    },
    'flag': () => {
      this.#stage?.runtime.greenFlag();
      // Before the first tick, which may be long: whoever wants to stop it must be able to.
      if (this.#stage) this.#reports.send(this.#stage.runtime, this.#stage.project, this.#scheduler.nowMs(), false);
    },
    'stop': () => this.#stage?.runtime.stopAll(),
    'pace': ({ pace }) => {
      this.#pace = pace;
      this.#stage?.runtime.setPace(pace);
    },
    'step': () => this.#stage?.runtime.step(),
    'toggle-stack': ({ target, blockId }) => this.#stage?.runtime.toggleStack(target, blockId),
    'mouse': ({ x, y, isDown }) => {
      this.#input.moveMouse(x, y, isDown);
      if (this.#stage && !this.#replay) this.#pointer.move(this.#input.mouseX, this.#input.mouseY, isDown, this.#stage.runtime, this.#stage.queries);
    },
    'replay': ({ replay }) => {
      this.#stage?.runtime.stopAll();
      this.#replay = replay && this.#stage?.replay(replay) || null;
      this.#mustDraw = true;
    },
    'drag-mode': ({ isEveryDraggable }) => { this.#pointer.isEveryDraggable = isEveryDraggable; },
    'key': ({ key, isDown }) => {
      this.#input.setKey(key, isDown);
      if (isDown && !this.#replay) this.#stage?.runtime.pressKey(key);
    },
    'take-value': ({ target, id }) => this.#stage?.runtime.takeValue(target, id),
    'read-list': ({ requestId, target, name }) => this.#post({ type: 'list', requestId, items: [...this.#stage?.runtime.readList(target, name) ?? []] }),
    'answer': ({ text }) => this.#stage?.runtime.answer(text),
    'sound-ended': ({ playId }) => this.#sound.end(playId),
    'loudness': ({ level }) => this.#input.hearLoudness(level),
    'watch': ({ target }) => this.#reports.watch(target),
    'snapshot': ({ requestId, width }) => void this.#snapshot(requestId, width),
    'check': ({ requestId, request }) => this.#post({ type: 'check-report', requestId, report: this.#tools.runChecks(request) }),
    'audit': ({ requestId, files, lesson }) => this.#post({ type: 'audited', requestId, trial: this.#tools.auditLesson(files, lesson) }),
  };

  #load({ project, assets }: Message<'load'>): void {
    const former = this.#stage;
    this.#stage = null;
    former?.close();
    this.#pointer.reset();
    const stage = new LoadedStage({ project, assets }, { ...this.#tools, input: this.#input, sound: this.#sound, seed: this.#seed });
    this.#stage = stage;
    if (this.#context) stage.fitPen(this.#screen);
    stage.runtime.setPace(this.#pace);
    this.#mustDraw = true;
    stage.runtime.events.on(({ event, tick }) => { if (stage === this.#stage) this.#tell(event, tick); });
    void this.#prepare(stage);
  }

  #tell(event: RuntimeEvent, tick: number): void {
    if (FREQUENT.has(event.kind) && ++this.#frequentInTurn > MOST_FREQUENT_IN_TURN) return;
    this.#post({ type: 'event', event, tick });
  }

  async #prepare(stage: LoadedStage): Promise<void> {
    const pause = (): Promise<void> => new Promise((resolve) => { this.#scheduler.setTimer(resolve, 0); });
    const missing = await stage.prepare(pause);
    if (stage !== this.#stage) return;
    this.#post({ type: 'loaded', missing });
    await stage.prepareRest(pause);
  }

  /** Just before drawing, because a canvas is blank once it has another size. */
  #fitCanvas({ canvas }: OffscreenCanvasRenderingContext2D, painter: Painter): void {
    const { width, height } = this.#resolution.sizeFor(this.#screen);
    if (canvas.width === width && canvas.height === height) return;
    canvas.width = width;
    canvas.height = height;
    painter.forget();
  }

  async #snapshot(requestId: number, width: number): Promise<void> {
    const png = await this.#stage?.snapshot(width).catch(() => null) ?? null;
    this.#post({ type: 'snapshot', requestId, png }, png ? [png.buffer] : []);
  }

  /** One turn; whether another one is needed. If not, no timer is left. */
  #turn(): boolean {
    const isNeeded = this.#replay ? this.#showAgain(this.#replay) : this.#stage !== null && this.#tick(this.#stage);
    if (isNeeded) return true;
    if (this.#alive !== null) this.#scheduler.clearTimer(this.#alive);
    this.#alive = null;
    this.#post({ type: 'idle', received: this.#received });
    return false;
  }

  /** The program itself stands still meanwhile. */
  #showAgain(replay: ReplayStage): boolean {
    const before = replay.seconds;
    replay.turn();
    if (this.#wantsDrawing(replay)) this.#draw(replay);
    const { seconds, decidedAt, isOver } = replay;
    if (isOver || seconds !== before) this.#post({ type: 'replayed', at: { seconds, decidedAt, isOver } });
    return !isOver || this.#wantsDrawing(replay);
  }

  #endReplay(): void {
    if (!this.#replay) return;
    this.#replay = null;
    // It knows what it drew, not what was drawn over it.
    this.#stage?.painter.forget();
    this.#mustDraw = true;
    this.#post({ type: 'replayed', at: null });
  }

  #tick(stage: LoadedStage): boolean {
    this.#frequentInTurn = 0;
    const startMs = this.#scheduler.nowMs();
    stage.runtime.tick();
    const programMs = this.#scheduler.nowMs() - startMs;
    const isMoving = this.#wantsDrawing(stage);
    const isDrawn = isMoving ? this.#move(stage, startMs, programMs) : this.#rest(stage);
    const endMs = this.#scheduler.nowMs();
    this.#meter.add(endMs - startMs, isDrawn);
    const isNeeded = stage.isAwake || this.#wantsDrawing(stage) || (this.#isShown && this.#resolution.isCoarse);
    this.#reports.send(stage.runtime, stage.project, endMs, !isNeeded);
    return isNeeded;
  }

  #wantsDrawing({ runtime, painter }: Shown): boolean {
    return this.#isShown && (this.#mustDraw || runtime.isRedrawWanted || !painter.isSettled);
  }

  get #isShown(): boolean {
    return this.#context !== null && this.#isVisible;
  }

  #move(stage: Shown, startMs: number, programMs: number): boolean {
    this.#resolution.move(startMs, programMs);
    return this.#draw(stage);
  }

  /** What was drawn less sharply while it moved is drawn once more. */
  #rest(stage: Shown): boolean {
    return this.#isShown && this.#resolution.rest() && this.#draw(stage);
  }

  #draw(stage: Shown): boolean {
    if (!this.#context) return false;
    this.#mustDraw = false;
    stage.runtime.isRedrawWanted = false;
    this.#fitCanvas(this.#context, stage.painter);
    stage.painter.paint(this.#context, stage.runtime.drawOrder, this.#screen);
    return true;
  }

  /** A canvas without pixels cannot be drawn on. */
  get #screen(): Surface {
    return { width: Math.max(1, this.#surface.width), height: Math.max(1, this.#surface.height) };
  }

  #scheduleAlive(): number {
    return this.#scheduler.setTimer(() => {
      this.#post({ type: 'alive', ...this.#meter.take(ALIVE_GAP_MS / 1000) });
      this.#alive = this.#scheduleAlive();
    }, ALIVE_GAP_MS);
  }
}
