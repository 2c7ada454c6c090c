/** What the runtime needs from outside, and what outside may see of it. The same runtime runs in the stage's worker and headless in Node. */
import type { Random } from '../base/random.ts';
import type { Costume, RotationStyle, Sound } from '../project/project.ts';

export interface Clock {
  /** Milliseconds that only grow: real in the app, virtual headless. Read once a tick. */
  nowMs(): number;
  /** The calendar, milliseconds since 1970 UTC. */
  dateMs(): number;
}

/** How much of a tick scripts may use: the clock in the app, a count of turns headless (the same on every machine). */
export interface Budget {
  start(): void;
  /** Asked after each pass over all threads; `turns` is how many threads ran in it. */
  isSpent(turns: number): boolean;
  /** Turns that a script which runs alone may take besides its next one before `isSpent` is asked for them all. */
  soloTurns(): number;
  /** Asked now and then inside warp: has this turn lasted half a second? */
  isWarpOver(): boolean;
}

export interface InputState {
  /** Stage units: x −240…240, y −180…180 upwards. */
  readonly mouseX: number;
  readonly mouseY: number;
  readonly isMouseDown: boolean;
  /** `key` as in `KeyName` of input.ts: a lower-case character, 'space', 'up arrow', 'enter'… or 'any'. */
  isKeyDown(key: string): boolean;
  /** 0–100, −1 without a microphone. */
  readonly loudness: number;
  readonly username: string;
}

export interface SoundPort {
  /** Starts `sound`; `onEnd` is called once when it ends or is stopped, also by a second play of it from the same bank. */
  play(owner: string, sound: Sound, mix: SoundMix, how: PlayHow, onEnd: () => void): void;
  /** Volume or effects of a target changed: what it plays follows. */
  setMix(owner: string, mix: SoundMix): void;
  /** A note or a stroke of a drum, which nobody waits for: the music's time is kept by the runtime. */
  playTone(owner: string, tone: Tone, mix: SoundMix): void;
  /** Says `words` aloud; `onEnd` is called once when they are said, at once where there is no voice. */
  speak(owner: string, words: string, voice: Voice, mix: SoundMix, onEnd: () => void): void;
  /** What scripts of `owner` wait for: they ended. What was only started plays on. */
  stopAwaited(owner: string): void;
  /** Everything that plays or speaks. */
  stop(): void;
}

export interface PlayHow {
  /** Whose sound it is: a sprite and its clones have one bank, in which each sound plays once at a time. */
  readonly bank: string;
  readonly isAwaited: boolean;
}

export type Tone =
  /** `note` as MIDI counts, 60 = middle C, may be a fraction; `instrument` 1–21. */
  | { readonly kind: 'note'; readonly note: number; readonly instrument: number; readonly seconds: number }
  /** `drum` 1–18. */
  | { readonly kind: 'drum'; readonly drum: number };

export type VoiceName = 'alto' | 'tenor' | 'squeak' | 'giant' | 'kitten';
/** `language` as sb3 writes it (`fr`, `pt-br`); null: that of the page. */
export interface Voice { readonly name: VoiceName; readonly language: string | null }

/** `rgb` 0xRRGGBB, `opacity` 0–1, `size` the width in stage units. */
export interface Ink { readonly rgb: number; readonly opacity: number; readonly size: number }

/** The layer between backdrop and sprites that pens draw on. */
export interface PenPort {
  clear(): void;
  /** With round ends; a dot where both points are the same. Stage units. */
  line(ink: Ink, fromX: number, fromY: number, toX: number, toY: number): void;
  /** `target` as it looks, shown or hidden. */
  stamp(target: DrawnTarget): void;
}

/** Volume 0–100, pitch in tenths of a semitone (−360…360), pan −100…100. */
export interface SoundMix { readonly volume: number; readonly pitch: number; readonly pan: number }

/** Stage units, y upwards. */
export interface Box { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Questions about what is drawn, answered from the costumes' pixels without drawing. */
export interface StageQueries {
  /** The tight box of what can be seen of the costume as turned and scaled; of a point where it is empty. */
  bounds(target: DrawnTarget): Box;
  /** The costume's size in stage units at 100 %, for the limits of `size`. */
  costumeSize(costume: Costume): { readonly width: number; readonly height: number };
  isTouchingTarget(target: DrawnTarget, other: DrawnTarget): boolean;
  isTouchingPoint(target: DrawnTarget, x: number, y: number): boolean;
  /** `rgb` 0xRRGGBB; `scene` is everything visible, back to front. */
  isTouchingColor(target: DrawnTarget, rgb: number, scene: readonly DrawnTarget[]): boolean;
  isColorTouchingColor(target: DrawnTarget, mask: number, rgb: number, scene: readonly DrawnTarget[]): boolean;
  /** What pens draw must be told here for its colours to be touched. */
  readonly penMarks?: PenPort;
}

export type EffectName = 'color' | 'fisheye' | 'whirl' | 'pixelate' | 'mosaic' | 'brightness' | 'ghost';
export const EFFECT_NAMES: readonly EffectName[] = ['color', 'fisheye', 'whirl', 'pixelate', 'mosaic', 'brightness', 'ghost'];

export interface Bubble { readonly kind: 'say' | 'think'; readonly text: string }

/** What drawing and queries may read of a target. Positions in stage units, direction in degrees (90 = right), size in percent. */
export interface DrawnTarget {
  /** Unique among all that live; an original's is its name, a clone's has a number behind. */
  readonly id: string;
  readonly name: string;
  readonly isStage: boolean;
  readonly isOriginal: boolean;
  readonly x: number;
  readonly y: number;
  readonly direction: number;
  readonly size: number;
  readonly isVisible: boolean;
  readonly isDraggable: boolean;
  readonly rotationStyle: RotationStyle;
  readonly costume: Costume | undefined;
  /** From 0. */
  readonly costumeIndex: number;
  /** In the order of EFFECT_NAMES. */
  readonly effects: Float64Array;
  readonly bubble: Bubble | null;
}

export interface RuntimePorts {
  readonly clock: Clock;
  readonly budget: Budget;
  readonly random: Random;
  readonly input: InputState;
  readonly sound: SoundPort;
  readonly stage: StageQueries;
  readonly pen: PenPort;
}

/** What happened, for headless output, lesson checks and the page. `target` is a sprite's name. */
export type RuntimeEvent =
  | { readonly kind: 'say' | 'think' | 'broadcast' | 'sound'; readonly target: string; readonly text: string }
  /** `isSaid`: the question stands in a bubble on the stage; that of a hidden sprite or of the stage does not. */
  | { readonly kind: 'ask'; readonly target: string; readonly text: string; readonly isSaid: boolean }
  | { readonly kind: 'ask-over' }
  | { readonly kind: 'error'; readonly target: string; readonly text: string }
  /** A reporter that was clicked gave this. */
  | { readonly kind: 'value'; readonly target: string; readonly blockId: string; readonly text: string }
  | { readonly kind: 'flag' }
  | { readonly kind: 'stopped' };

/** A running script as somebody sees who looks at the program: `blockId` comes next; null before its first block and in code written to be fast. */
export interface TracedScript { readonly target: string; readonly topId: string; readonly blockId: string | null; readonly isClone: boolean }

/** The face of the runtime that stage, headless runner and checks use. `Runtime` in runtime.ts implements it. */
export interface RuntimeFace {
  /** Back to front; the stage's backdrop first. */
  readonly drawOrder: readonly DrawnTarget[];
  /** Set when something visible changed since it was last cleared by whoever draws. */
  isRedrawWanted: boolean;
  /** Is any script running (edge-activated hats apart)? */
  readonly isRunning: boolean;
  readonly tickCount: number;
  greenFlag(): void;
  stopAll(): void;
  /** One turn, meant 30 times a second. */
  tick(): void;
  /** Starts the hats of a key; call once per press and per repeat of the keyboard. */
  pressKey(key: string): void;
  /** A click that went down on `id`: starts its hats. */
  clickTarget(id: string): void;
  /** Moves a target dragged by the mouse. */
  dragTarget(id: string, x: number, y: number): void;
  answer(text: string): void;
  /** Runs the stack that holds `blockId` as a click on it does; a second call stops it. */
  toggleStack(target: string, blockId: string): void;
  /** The value shown by a monitor or a check; undefined when there is no such variable or list. */
  readVariable(target: string | null, name: string): string | number | boolean | undefined;
  readList(target: string | null, name: string): readonly (string | number | boolean)[] | undefined;
  /** Of another reporter, with its choices in `params`; undefined for those that cannot be shown. */
  readReporter?(opcode: string, params: Readonly<Record<string, unknown>>, target: string | null): string | number | boolean | undefined;
  /** What show and hide blocks said of a variable or list, by its id, over the file's monitors. */
  readonly monitorVisibility?: ReadonlyMap<string, boolean>;
  /** Ids of the top blocks of running scripts, by target name. */
  runningScripts(): ReadonlyMap<string, readonly string[]>;
}
