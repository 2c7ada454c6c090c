/** What compiled scripts call `runtime`: waits, messages, clones, chance, and what can be known of the whole project. */
import { toNumber } from '../base/cast.ts';
import type { ScriptRuntime } from '../emit/script-api.ts';
import type { Scalar, StageState } from '../project/project.ts';
import { attributeOf } from './attributes.ts';
import { BACKDROP_WORDS, chooseCostume } from './choose-costume.ts';
import { areTooMany, TooManyItems } from './item-limit.ts';
import type { Hats } from './hats.ts';
import type { RuntimePorts } from './ports.ts';
import type { Questions } from './questions.ts';
import type { Scene } from './scene.ts';
import type { Sequencer } from './sequencer.ts';
import { MusicTools } from './script-music.ts';
import { PenTools } from './script-pen.ts';
import { SpeechTools } from './script-speech.ts';
import type { RuntimeTarget } from './target.ts';
import type { Thread } from './thread.ts';

export interface ServiceParts {
  readonly ports: RuntimePorts;
  readonly scene: Scene;
  readonly sequencer: Sequencer;
  readonly hats: Hats;
  readonly questions: Questions;
  readonly stopAll: () => void;
}

/** Looks at the clock (one per 1,024 turns of loops) between two counts of all items. */
const LOOKS_PER_COUNT = 8;
const MS_PER_DAY = 86_400_000;
/** Later than now, before the next tick. */
const MOMENT_MS = 0.001;
const YEAR_2000_MS = Date.UTC(2000, 0, 1);


export class ScriptServices implements ScriptRuntime {
  readonly #parts: ServiceParts;
  #looks = 0;
  nowMs = 0;
  timerStartMs = 0;
  counter = 0;
  /** Monitor id to shown or hidden, as blocks said since the project was loaded. */
  readonly monitorVisibility = new Map<string, boolean>();

  readonly pen: PenTools;
  readonly music: MusicTools;
  readonly speech: SpeechTools;

  constructor(parts: ServiceParts) {
    this.#parts = parts;
    this.pen = new PenTools(parts.scene);
    this.music = new MusicTools(parts.scene, () => this.nowMs);
    this.speech = new SpeechTools(parts.scene);
  }

  /** What the file says of the whole project. */
  takeStage({ tempo, textToSpeechLanguage }: StageState): void {
    this.music.setTempo(tempo);
    this.speech.language = textToSpeechLanguage;
  }

  /** Throws TooManyItems when lists grow beyond all bounds meanwhile. */
  isWarpOver(): boolean {
    if (++this.#looks % LOOKS_PER_COUNT === 0 && areTooMany(this.#parts.scene.targets, 0)) throw new TooManyItems();
    return this.#parts.ports.budget.isWarpOver();
  }

  requestRedraw(): void { this.#parts.scene.requestRedraw(); }

  // — Waiting —

  /** Does it take time? */
  sleep(thread: Thread, seconds: number): boolean {
    this.requestRedraw();
    if (seconds > 0) thread.sleepUntil(this.nowMs + seconds * 1000);
    return seconds > 0;
  }

  endTurn(thread: Thread): void { thread.sleepUntil(this.nowMs + MOMENT_MS); }
  restTillNextTick(thread: Thread): void { thread.sleepUntil(this.nowMs + MOMENT_MS, true); }

  sayFor(thread: Thread, target: RuntimeTarget, kind: string, text: string, seconds: number): void {
    const endMs = this.nowMs + Math.max(MOMENT_MS, seconds * 1000);
    target.say(kind, text);
    this.#parts.scene.timedBubbles.add(target, endMs);
    thread.sleepUntil(endMs, true);
  }

  startGlideTo(thread: Thread, target: RuntimeTarget, seconds: number, place: string): boolean {
    const to = this.#parts.scene.findPlace(place);
    return to ? this.startGlide(thread, target, seconds, to.x, to.y) : false;
  }

  /** False when the sprite is there at once. */
  startGlide(thread: Thread, target: RuntimeTarget, seconds: number, x: number, y: number): boolean {
    if (!(seconds > 0)) {
      target.setXY(x, y);
      return false;
    }
    thread.glide = { startMs: this.nowMs, durationMs: seconds * 1000, fromX: target.x, fromY: target.y, toX: x, toY: y };
    return true;
  }

  /** Moves along the glide; false when it has arrived. */
  glideOn(thread: Thread, target: RuntimeTarget): boolean {
    const { glide } = thread;
    if (!glide) return false;
    const part = (this.nowMs - glide.startMs) / glide.durationMs;
    if (part >= 1) {
      thread.glide = null;
      target.setXY(glide.toX, glide.toY);
      return false;
    }
    target.setXY(glide.fromX + part * (glide.toX - glide.fromX), glide.fromY + part * (glide.toY - glide.fromY));
    this.endTurn(thread);
    return true;
  }

  ask(thread: Thread, _target: RuntimeTarget, question: string): void { this.#parts.questions.ask(thread, question); }
  answer(): string { return this.#parts.questions.answer; }

  // — Messages —

  broadcast({ target }: Thread, name: string): Thread[] {
    this.#parts.scene.tell({ kind: 'broadcast', target: target.name, text: name });
    return this.#parts.hats.start('broadcast', name);
  }

  broadcastAndWait(thread: Thread, name: string): boolean {
    return waitFor(thread, this.broadcast(thread, name));
  }

  switchBackdrop(wanted: Scalar): Thread[] {
    const { scene } = this.#parts;
    const stage = scene.backdrop;
    if (!stage) return [];
    const shelf = { names: stage.sprite.model.costumes.map((c) => c.name), current: stage.costumeIndex };
    const index = chooseCostume(wanted, shelf, BACKDROP_WORDS, () => scene.random.next());
    return this.#showBackdrop(stage, index ?? stage.costumeIndex);
  }

  switchBackdropAndWait(thread: Thread, wanted: Scalar): boolean {
    return waitFor(thread, this.switchBackdrop(wanted));
  }

  nextBackdrop(): void {
    const stage = this.#parts.scene.backdrop;
    if (stage) this.#showBackdrop(stage, stage.costumeIndex + 1);
  }

  #showBackdrop(stage: RuntimeTarget, index: number): Thread[] {
    stage.wearCostume(index);
    return this.#parts.hats.start('backdrop', stage.costume?.name ?? '');
  }

  backdropNumberName(what: string): string | number {
    return this.#parts.scene.backdrop?.costumeNumberName(what) ?? '';
  }

  // — Clones and stops —

  createClone(target: RuntimeTarget, of: string): void {
    const { scene, hats } = this.#parts;
    const parent = of === '_myself_' ? target : scene.find(of);
    const clone = parent && scene.clone(parent);
    if (clone) hats.startOn(clone, 'clone');
  }

  stopAll(): void { this.#parts.stopAll(); }

  stopOthers(thread: Thread, target: RuntimeTarget): void {
    this.#parts.sequencer.stop((other) => other !== thread && other.target === target);
    this.#parts.ports.sound.stopAwaited(target.id);
    this.#parts.questions.dropOf(target);
  }

  // — Chance —

  random(from: number, to: number, isWhole: boolean): number {
    const [low, high] = from <= to ? [from, to] : [to, from];
    if (low === high) return low;
    const part = this.#parts.ports.random.next();
    return isWhole ? low + Math.floor(part * (high + 1 - low)) : low + part * (high - low);
  }

  randomOf(from: Scalar, to: Scalar): number {
    return this.random(toNumber(from), toNumber(to), isWholeAsWritten(from) && isWholeAsWritten(to));
  }

  // — Senses —

  isKeyDown(key: Scalar): boolean { return this.#parts.ports.input.isKeyDown(normaliseKey(key)); }
  mouseX(): number { return Math.round(this.#parts.ports.input.mouseX); }
  mouseY(): number { return Math.round(this.#parts.ports.input.mouseY); }
  isMouseDown(): boolean { return this.#parts.ports.input.isMouseDown; }
  loudness(): number { return this.#parts.ports.input.loudness; }
  username(): string { return this.#parts.ports.input.username; }
  timer(): number { return (this.nowMs - this.timerStartMs) / 1000; }
  resetTimer(): void { this.timerStartMs = this.nowMs; }
  attributeOf(what: string, of: string): Scalar { return attributeOf(this.#parts.scene, what, of); }
  daysSince2000(): number { return (this.#parts.ports.clock.dateMs() - YEAR_2000_MS) / MS_PER_DAY; }

  current(unit: string): number {
    const date = new Date(this.#parts.ports.clock.dateMs());
    return Object.hasOwn(CALENDAR, unit) ? CALENDAR[unit]!(date) : 0;
  }

  setMonitorVisible(id: string, isVisible: boolean): void {
    this.monitorVisibility.set(id, isVisible);
    this.#parts.scene.isRedrawWanted = true;
  }

  // — Sounds —

  playSound(target: RuntimeTarget, wanted: Scalar): void { this.#play(target, wanted, false, () => undefined); }

  playSoundUntilDone(thread: Thread, target: RuntimeTarget, wanted: Scalar): boolean {
    thread.block();
    const isPlaying = this.#play(target, wanted, true, () => this.#parts.sequencer.resume(thread));
    if (!isPlaying) thread.resume();
    return isPlaying;
  }

  #play(target: RuntimeTarget, wanted: Scalar, isAwaited: boolean, onEnd: () => void): boolean {
    const { sounds } = target.sprite.model;
    const index = sounds.findIndex((s) => s.name === String(wanted));
    const number = Number.parseInt(String(wanted), 10) - 1;
    const sound = sounds[index] ?? (Number.isFinite(number) && sounds.length > 0 ? sounds.at(number % sounds.length) : undefined);
    if (!sound) return false;
    this.#parts.scene.tell({ kind: 'sound', target: target.name, text: sound.name });
    this.#parts.ports.sound.play(target.id, sound, target, { bank: target.sprite.model.name, isAwaited }, onEnd);
    return true;
  }

  stopSounds(): void { this.#parts.ports.sound.stop(); }
}

const CALENDAR: Readonly<Record<string, (date: Date) => number>> = {
  YEAR: (date) => date.getFullYear(),
  MONTH: (date) => date.getMonth() + 1,
  DATE: (date) => date.getDate(),
  DAYOFWEEK: (date) => date.getDay() + 1,
  HOUR: (date) => date.getHours(),
  MINUTE: (date) => date.getMinutes(),
  SECOND: (date) => date.getSeconds(),
};

/** Text with a point asks for fractions, even "1.0". */
const isWholeAsWritten = (value: Scalar): boolean =>
  (typeof value === 'string' ? !value.includes('.') : typeof value === 'boolean' || Number.isNaN(value) || Number.isInteger(value));

/** Names of keys as blocks write them: one letter in lower case, or a name ("space", "up arrow"). */
export function normaliseKey(key: Scalar): string {
  if (typeof key === 'number' && KEY_CODES.has(key)) return KEY_CODES.get(key)!;
  const name = String(key).toLowerCase();
  if (name === ' ') return 'space';
  return KEY_NAMES.has(name) ? name : name.slice(0, 1);
}

/** A number stands for a key of the keyboard as it did in Scratch 2: digits and capitals by their character code. */
const KEY_CODES: ReadonlyMap<number, string> = new Map([
  ...Array.from({ length: 43 }, (_, i) => [48 + i, String.fromCharCode(48 + i).toLowerCase()] as const),
  [32, 'space'], [37, 'left arrow'], [38, 'up arrow'], [39, 'right arrow'], [40, 'down arrow'],
]);

const KEY_NAMES = new Set(['space', 'up arrow', 'down arrow', 'left arrow', 'right arrow', 'enter', 'any', 'backspace', 'delete', 'escape', 'tab', 'shift', 'control', 'page up', 'page down', 'home', 'end', 'insert']);

/** Blocks `thread` until all of `started` have ended. */
function waitFor(thread: Thread, started: readonly Thread[]): boolean {
  if (started.length === 0) return false;
  thread.waitFor(started);
  return true;
}
