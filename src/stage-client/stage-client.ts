/** The page's side of the stage: commands go to the worker, what it tells comes out of emitters, and a stuck worker is started again. */
import { Emitter } from '../core/base/emitter.ts';
import type { CheckReport, CheckRequest, Replay } from '../core/lesson/check-report.ts';
import { applyChange, type ProjectChange } from '../core/project/changes.ts';
import type { Pace } from '../core/runtime/pace.ts';
import type { ProjectBundle, Scalar } from '../core/project/project.ts';
import { packChange } from '../stage-messages/blocks-delta.ts';
import type { FromStage, ToStage } from '../stage-messages/messages.ts';
import { CanvasView, replaceCanvas } from './canvas-view.ts';
import { Checker } from './checker.ts';
import { forwardKeys } from './keyboard.ts';
import { Watchdog } from './watchdog.ts';
import { WorkerLink, type WorkerSource } from './worker-link.ts';

export interface StageClientOptions extends WorkerSource {
  /** For the stage's chance; drawn anew when absent. */
  readonly seed?: number;
  /** Do the letters under the left hand count as arrows too? Not when absent. */
  readonly areLettersArrows?: () => boolean;
}

type Kind = FromStage['type'];
type Told = { readonly [K in Kind]: Emitter<Extract<FromStage, { readonly type: K }>> };

const BEAT_MS = 1000;
const MOST_SILENT_BEATS = 3;
const MOST_STOPPING_MS = 1000;

export class StageClient {
  /** One emitter for each kind of message of the worker. */
  readonly told: Told = {
    'ready': new Emitter(), 'loaded': new Emitter(), 'running': new Emitter(), 'traced': new Emitter(), 'variables': new Emitter(), 'event': new Emitter(), 'state': new Emitter(), 'sprite-held': new Emitter(), 'sprite-dropped': new Emitter(),
    'monitors': new Emitter(), 'play-sound': new Emitter(), 'play-tone': new Emitter(), 'speak': new Emitter(), 'mix-sound': new Emitter(), 'stop-sound': new Emitter(), 'stop-sounds': new Emitter(), 'loudness-asked': new Emitter(),
    'list': new Emitter(), 'snapshot': new Emitter(), 'check-report': new Emitter(), 'audited': new Emitter(), 'replayed': new Emitter(), 'idle': new Emitter(), 'alive': new Emitter(),
  };
  /** The worker did not answer any more and was started again with the project as it is; nothing runs. */
  readonly stuck = new Emitter<null>();
  /** The worker could not start or threw: for the technician's log. */
  readonly broken = new Emitter<string>();

  readonly #options: StageClientOptions;
  readonly #checker: Checker;
  readonly #watchdog = new Watchdog(MOST_SILENT_BEATS, () => this.#restart());
  /** While the worker has something to do. */
  #beating: ReturnType<typeof setInterval> | undefined;
  /** Messages given to this worker. */
  #sent = 0;
  readonly #snapshots = new Map<number, (png: Uint8Array | null) => void>();
  readonly #lists = new Map<number, (items: readonly Scalar[]) => void>();
  #link: WorkerLink;
  #view: CanvasView | null = null;
  #stopKeys: (() => void) | null = null;
  #bundle: ProjectBundle | null = null;
  #isLoading = false;
  #stopping: ReturnType<typeof setTimeout> | undefined;
  #watched: string | null = null;
  #pace: Pace = 'free';
  #isEveryDraggable = false;
  #lastRequestId = 0;
  #isOver = false;

  constructor(options: StageClientOptions) {
    this.#options = options;
    this.#checker = new Checker(options);
    this.#link = this.#connect();
  }

  /** The canvas drawn on now: another element than the one attached after a stuck worker was started again. */
  get canvas(): HTMLCanvasElement | null {
    return this.#view?.canvas ?? null;
  }

  /** Draws on `canvas` from now on, at its size in device pixels, and listens to mouse and keyboard. A canvas serves once. */
  attach(canvas: HTMLCanvasElement): void {
    this.detach();
    this.#view = new CanvasView(canvas, (message, transfer) => this.#send(message, transfer));
    this.#stopKeys = forwardKeys(canvas.ownerDocument.defaultView!, (key, isDown) => { this.press(key, isDown); }, this.#options.areLettersArrows ?? (() => false));
  }

  /** Only draws on `canvas`: what happens on this stage is told by `press` and `pointTo`. */
  drawOn(canvas: HTMLCanvasElement): void {
    this.detach();
    this.#view = new CanvasView(canvas, (message, transfer) => this.#send(message, transfer), false);
  }

  /** A key as blocks name it. */
  press(key: string, isDown: boolean): void {
    this.#send({ type: 'key', key, isDown });
  }

  /** The mouse, in stage units. */
  pointTo(x: number, y: number, isDown: boolean): void {
    this.#send({ type: 'mouse', x, y, isDown });
  }

  /** Stops listening, when the screen with the canvas is left. */
  detach(): void {
    this.#stopKeys?.();
    this.#stopKeys = null;
    this.#view?.close();
    this.#view = null;
  }

  /** `given`: the same assets once more, which the worker takes over; without them it gets copies, which takes the page a while for a large project. */
  load(bundle: ProjectBundle, given: ProjectBundle['assets'] = new Map()): void {
    this.#bundle = bundle;
    // A large project may keep an old laptop busy for longer than the watchdog waits; no script runs meanwhile.
    this.#isLoading = true;
    this.#watchdog.reset();
    this.#send({ type: 'load', project: bundle.project, assets: given.size > 0 ? given : bundle.assets }, buffersOf(given));
  }

  /** `assets` are the files that the change brings. */
  change(change: ProjectChange, assets?: ReadonlyMap<string, Uint8Array>): void {
    if (!this.#bundle) return;
    const { project, assets: known } = this.#bundle;
    this.#bundle = { project: applyChange(project, change), assets: assets ? new Map([...known, ...assets]) : known };
    this.#send({ type: 'change', change: packChange(project, change), ...(assets ? { assets } : {}) });
  }

  flag(): void {
    this.#send({ type: 'flag' });
  }

  /** A worker that does not say within a second that all has stopped is ended and started again. */
  stop(): void {
    this.#send({ type: 'stop' });
    if (!this.#isLoading && this.#bundle) this.#stopping ??= setTimeout(() => { this.#restart(); }, MOST_STOPPING_MS);
  }

  /** How fast scripts go from now on, in the next projects too. */
  setPace(pace: Pace): void {
    this.#pace = pace;
    this.#send({ type: 'pace', pace });
  }

  /** One block more of each script, while paused. */
  step(): void {
    this.#send({ type: 'step' });
  }

  toggleStack(target: string, blockId: string): void {
    this.#send({ type: 'toggle-stack', target, blockId });
  }

  answer(text: string): void {
    this.#send({ type: 'answer', text });
  }

  /** A running variable or list takes the value that the project gives it; `target` null: the stage's. */
  takeValue(target: string | null, id: string): void {
    this.#send({ type: 'take-value', target, id });
  }

  /** All items of a running list; none when there is no such list. */
  readList(target: string | null, name: string): Promise<readonly Scalar[]> {
    const requestId = ++this.#lastRequestId;
    return new Promise((resolve) => {
      this.#lists.set(requestId, resolve);
      this.#send({ type: 'read-list', requestId, target, name });
    });
  }

  /** The sound of a `play-sound` is over. */
  endSound(playId: number): void {
    this.#send({ type: 'sound-ended', playId });
  }

  /** How loud it is around, 0–100; −1 without a microphone. */
  tellLoudness(level: number): void {
    this.#send({ type: 'loudness', level });
  }

  /** Only this target's state is told from now on; null: every target's. */
  watch(target: string | null): void {
    this.#watched = target;
    this.#send({ type: 'watch', target });
  }

  /** Every sprite follows the mouse from now on, or only those that the program lets. */
  letDrag(isEveryDraggable: boolean): void {
    this.#isEveryDraggable = isEveryDraggable;
    this.#send({ type: 'drag-mode', isEveryDraggable });
  }

  /** The stage as it is, as a PNG `width` pixels wide; null when there is none. */
  snapshot(width: number): Promise<Uint8Array | null> {
    const requestId = ++this.#lastRequestId;
    return new Promise((resolve) => {
      this.#snapshots.set(requestId, resolve);
      this.#send({ type: 'snapshot', requestId, width });
    });
  }

  /** Shows a checked run again in place of the program; null goes back to it. */
  replay(replay: Replay | null): void {
    this.#send({ type: 'replay', replay });
  }

  /** Somebody will ask for checks: their worker starts now. */
  prepareChecks(): void {
    if (!this.#isOver) this.#checker.prepare();
  }

  check(request: CheckRequest): Promise<CheckReport> {
    return this.#checker.check(request);
  }

  /** What is still asked afterwards goes nowhere. */
  dispose(): void {
    this.#isOver = true;
    this.#stopBeating();
    this.#endStopping();
    this.detach();
    this.#link.end();
    this.#checker.close();
    this.#dropRequests();
  }

  #connect(): WorkerLink {
    const seed = this.#options.seed ?? Math.floor(Math.random() * 2 ** 32);
    return new WorkerLink(this.#options, seed, (message) => this.#receive(message), (reason) => this.broken.emit(reason));
  }

  #receive(message: FromStage): void {
    if (message.type === 'loaded') this.#isLoading = false;
    if (!this.#isLoading) this.#watchdog.hear();
    if (message.type === 'idle' && message.received === this.#sent) this.#stopBeating();
    if (message.type === 'event' && message.event.kind === 'stopped') this.#endStopping();
    if (message.type === 'snapshot') take(this.#snapshots, message.requestId)?.(message.png);
    if (message.type === 'list') take(this.#lists, message.requestId)?.(message.items);
    (this.told[message.type] as Emitter<FromStage>).emit(message);
  }

  /** Whatever is asked of the worker, it must answer: it is watched until it says that nothing is left to do. */
  #send(message: ToStage, transfer?: Transferable[]): void {
    if (this.#isOver) return this.#dropRequests();
    this.#sent++;
    this.#beating ??= setInterval(() => this.#watchdog.beat(), BEAT_MS);
    this.#link.send(message, transfer);
  }

  #stopBeating(): void {
    clearInterval(this.#beating);
    this.#beating = undefined;
  }

  #endStopping(): void {
    clearTimeout(this.#stopping);
    this.#stopping = undefined;
  }

  /** The worker that would have answered is gone. */
  #dropRequests(): void {
    for (const requestId of [...this.#snapshots.keys()]) take(this.#snapshots, requestId)?.(null);
    for (const requestId of [...this.#lists.keys()]) take(this.#lists, requestId)?.([]);
  }

  #restart(): void {
    this.#endStopping();
    this.#link.end();
    this.#dropRequests();
    this.#sent = 0;
    this.#link = this.#connect();
    if (this.#view) this.attach(replaceCanvas(this.#view.canvas));
    this.watch(this.#watched);
    if (this.#pace !== 'free') this.setPace(this.#pace);
    this.letDrag(this.#isEveryDraggable);
    if (this.#bundle) this.load(this.#bundle);
    this.told['stop-sounds'].emit({ type: 'stop-sounds' });
    this.told.running.emit({ type: 'running', isRunning: false, scripts: new Map() });
    this.stuck.emit(null);
  }
}

const buffersOf = (assets: ProjectBundle['assets']): ArrayBuffer[] => [...new Set([...assets.values()].map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer);

/** Whoever waits for the answer of that number, once. */
function take<T>(waiting: Map<number, T>, requestId: number): T | undefined {
  const found = waiting.get(requestId);
  waiting.delete(requestId);
  return found;
}
