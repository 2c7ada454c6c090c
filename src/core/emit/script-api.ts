/** What compiled scripts may touch. The runtime implements it, the blocks' rules call it, and TypeScript holds both to it. */
import { expr, type Expr } from './emit.ts';

/** What starts scripts. With a match (key, message, backdrop) the two are joined by a space. */
export type HatEvent =
  | 'flag' | 'key' | 'sprite-clicked' | 'stage-clicked' | 'backdrop' | 'greater-than' | 'broadcast' | 'clone' | 'touching';

export interface ScriptThread { readonly isOver: boolean }

/** A sprite, a clone or the stage, as its scripts see it. */
export interface ScriptTarget {
  readonly isOriginal: boolean;
  readonly x: number;
  readonly y: number;
  readonly direction: number;
  moveSteps(steps: number): void;
  turn(degrees: number): void;
  setXY(x: number, y: number): void;
  goTo(place: string): void;
  pointInDirection(degrees: number): void;
  pointTowards(place: string): void;
  bounceOnEdge(): void;
  setRotationStyle(style: string): void;
  reportX(): number;
  reportY(): number;
  say(kind: string, text: string): void;
  setVisible(visible: boolean): void;
  setCostume(costume: string | number | boolean): void;
  nextCostume(): void;
  costumeNumberName(what: string): string | number;
  setSize(percent: number): void;
  changeSize(percent: number): void;
  reportSize(): number;
  setEffect(effect: string, value: number): void;
  changeEffect(effect: string, change: number): void;
  clearEffects(): void;
  goToLayer(end: string): void;
  moveLayers(direction: string, layers: number): void;
  setDragMode(mode: string): void;
  isTouching(what: string): boolean;
  isTouchingColor(colour: string | number): boolean;
  isColorTouchingColor(mine: string | number, theirs: string | number): boolean;
  distanceTo(what: string): number;
  /** Is this the end of the script too? Not of the original's, nor of one that a new start of itself has replaced: it goes on to the end of its turn. */
  deleteClone(thread: ScriptThread): boolean;
  setVolume(percent: number): void;
  changeVolume(percent: number): void;
  reportVolume(): number;
  setSoundEffect(effect: string, value: number): void;
  changeSoundEffect(effect: string, change: number): void;
  clearSoundEffects(): void;
}

export type TargetMethod = { [K in keyof ScriptTarget]: ScriptTarget[K] extends (...args: never) => unknown ? K : never }[keyof ScriptTarget];

/** What belongs to the whole project. */
export interface ScriptRuntime {
  /** Milliseconds; the same for a whole tick. */
  readonly nowMs: number;
  requestRedraw(): void;
  sleep(thread: ScriptThread, seconds: number): boolean;
  /** No more turns in this tick. */
  endTurn(thread: ScriptThread): void;
  /** The same for what is over by the next tick: nobody who waits for it looks again in this one. */
  restTillNextTick(thread: ScriptThread): void;
  /** False when there is no way to go: the sprite is there already. */
  startGlide(thread: ScriptThread, target: ScriptTarget, seconds: number, x: number, y: number): boolean;
  startGlideTo(thread: ScriptThread, target: ScriptTarget, seconds: number, place: string): boolean;
  /** One tick's way; false when it has arrived. */
  glideOn(thread: ScriptThread, target: ScriptTarget): boolean;
  sayFor(thread: ScriptThread, target: ScriptTarget, kind: string, text: string, seconds: number): void;
  /** May start the calling script again: then it must not go on. */
  broadcast(thread: ScriptThread, name: string): unknown;
  /** False when nothing listens: then there is nothing to wait for. */
  broadcastAndWait(thread: ScriptThread, name: string): boolean;
  switchBackdrop(backdrop: string | number | boolean): unknown;
  switchBackdropAndWait(thread: ScriptThread, backdrop: string | number | boolean): boolean;
  nextBackdrop(): void;
  backdropNumberName(what: string): string | number;
  createClone(target: ScriptTarget, of: string): void;
  stopAll(): void;
  stopOthers(thread: ScriptThread, target: ScriptTarget): void;
  /** `isWhole`: both bounds are known to be whole numbers. */
  random(from: number, to: number, isWhole: boolean): number;
  randomOf(from: string | number | boolean, to: string | number | boolean): number;
  ask(thread: ScriptThread, target: ScriptTarget, question: string): void;
  answer(): string;
  isKeyDown(key: string | number | boolean): boolean;
  mouseX(): number;
  mouseY(): number;
  isMouseDown(): boolean;
  loudness(): number;
  timer(): number;
  resetTimer(): void;
  attributeOf(what: string, of: string): string | number | boolean;
  current(unit: string): number;
  daysSince2000(): number;
  username(): string;
  setMonitorVisible(id: string, visible: boolean): void;
  playSound(target: ScriptTarget, sound: string | number | boolean): void;
  /** False when there is no such sound. */
  playSoundUntilDone(thread: ScriptThread, target: ScriptTarget, sound: string | number | boolean): boolean;
  stopSounds(): void;
  counter: number;
  readonly pen: ScriptPen;
  readonly music: ScriptMusic;
  readonly speech: ScriptSpeech;
}

/** The pen of each target. */
export interface ScriptPen {
  clear(): void;
  stamp(target: ScriptTarget): void;
  down(target: ScriptTarget): void;
  up(target: ScriptTarget): void;
  setColour(target: ScriptTarget, colour: string | number | boolean): void;
  /** `parameter` is color, saturation, brightness or transparency; others change nothing. */
  setParameter(target: ScriptTarget, parameter: string, value: number): void;
  changeParameter(target: ScriptTarget, parameter: string, change: number): void;
  setSize(target: ScriptTarget, size: number): void;
  changeSize(target: ScriptTarget, change: number): void;
  setShade(target: ScriptTarget, shade: number): void;
  changeShade(target: ScriptTarget, change: number): void;
  setHue(target: ScriptTarget, hue: number): void;
  changeHue(target: ScriptTarget, change: number): void;
}

/** Notes and drums; those that take time put the thread to sleep. */
export interface ScriptMusic {
  playDrum(thread: ScriptThread, target: ScriptTarget, drum: number, beats: number): boolean;
  /** `drum` as General MIDI numbers them. */
  playMidiDrum(thread: ScriptThread, target: ScriptTarget, drum: number, beats: number): boolean;
  playNote(thread: ScriptThread, target: ScriptTarget, note: number, beats: number): boolean;
  rest(thread: ScriptThread, beats: number): boolean;
  setInstrument(target: ScriptTarget, instrument: number): void;
  /** `instrument` as General MIDI numbers them, from 1. */
  setMidiInstrument(target: ScriptTarget, instrument: number): void;
  setTempo(beatsPerMinute: number): void;
  changeTempo(change: number): void;
  tempo(): number;
}

export interface ScriptSpeech {
  /** False when there is nothing to wait for. */
  speak(thread: ScriptThread, target: ScriptTarget, words: string): boolean;
  setVoice(target: ScriptTarget, voice: string): void;
  setLanguage(language: string): void;
}

export type RuntimeMethod = { [K in keyof ScriptRuntime]: ScriptRuntime[K] extends (...args: never) => unknown ? K : never }[keyof ScriptRuntime];

/** Free functions that generated code finds in scope. */
export interface ScriptHelpers {
  toNumber(value: unknown): number;
  /** The same number, kept by V8 as a small whole one where it is; minus zero is not. */
  small(value: number): number;
  /** Text as a bubble shows it: numbers that are not whole with two decimals. */
  sayable(value: unknown): string;
  toBoolean(value: unknown): boolean;
  equals(a: unknown, b: unknown): boolean;
  lessThan(a: unknown, b: unknown): boolean;
  equalsText(a: unknown, lowerCased: string): boolean;
  mod(a: number, b: number): number;
  round(value: number): number;
  mathOp(operator: string, value: number): number;
  /** Ends the script when the text would be too long. */
  joinText(a: string, b: string): string;
  letterOf(text: string, index: number): string;
  contains(text: string, part: string): boolean;
  listItem(list: readonly unknown[], index: unknown): string | number | boolean;
  listDelete(list: unknown[], index: unknown): void;
  listInsert(list: unknown[], index: unknown, item: unknown): void;
  listReplace(list: unknown[], index: unknown, item: unknown): void;
  listIndexOf(list: readonly unknown[], item: unknown): number;
  listText(list: readonly unknown[]): string;
}

type AsExpr<P extends readonly unknown[]> = { [I in keyof P]: Expr };

/** Typed calls: renaming or re-arranging a method breaks the block that uses it. */
export const callTarget = <K extends TargetMethod>(method: K, ...args: AsExpr<Parameters<ScriptTarget[K]>>): Expr =>
  call(`target.${method}`, args);
export const callRuntime = <K extends RuntimeMethod>(method: K, ...args: AsExpr<Parameters<ScriptRuntime[K]>>): Expr =>
  call(`runtime.${method}`, args);
export const callPen = <K extends keyof ScriptPen>(method: K, ...args: AsExpr<Parameters<ScriptPen[K]>>): Expr => call(`runtime.pen.${method}`, args);
export const callMusic = <K extends keyof ScriptMusic>(method: K, ...args: AsExpr<Parameters<ScriptMusic[K]>>): Expr => call(`runtime.music.${method}`, args);
export const callSpeech = <K extends keyof ScriptSpeech>(method: K, ...args: AsExpr<Parameters<ScriptSpeech[K]>>): Expr => call(`runtime.speech.${method}`, args);
export const callHelper = <K extends keyof ScriptHelpers>(name: K, ...args: AsExpr<Parameters<ScriptHelpers[K]>>): Expr => call(name, args);

const call = (callee: string, args: readonly Expr[]): Expr => `${callee}(${args.join(', ')})` as Expr;

/** The two names that every generated function receives. */
export const target = expr`target`;
export const thread = expr`thread`;
