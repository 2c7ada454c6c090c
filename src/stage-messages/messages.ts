/** What the page and the stage's worker say to each other. Everything here must survive structured cloning. */
import type { Project, Scalar } from '../core/project/project.ts';
import type { Pace } from '../core/runtime/pace.ts';
import type { RuntimeEvent, TracedScript, Tone, Voice } from '../core/runtime/ports.ts';
import type { LessonTrial } from '../core/lesson/audit/pack-audit.ts';
import type { CheckRequest, CheckReport, Replay } from '../core/lesson/check-report.ts';
import type { SentChange } from './blocks-delta.ts';

/** Where the stage is drawn. `width` and `height` are device pixels; the stage is always 480 × 360 units. */
export interface Surface { readonly width: number; readonly height: number }

export type ToStage =
  /** First message: decoders and fonts, whose bytes the worker cannot fetch itself. */
  | { readonly type: 'start'; readonly resvgWasm: ArrayBuffer; readonly fonts: readonly Uint8Array[]; readonly seed: number }
  | { readonly type: 'canvas'; readonly canvas: OffscreenCanvas; readonly surface: Surface }
  | { readonly type: 'resize'; readonly surface: Surface }
  /** Nothing is drawn while the canvas cannot be seen. */
  | { readonly type: 'visibility'; readonly isVisible: boolean }
  | { readonly type: 'load'; readonly project: Project; readonly assets: ReadonlyMap<string, Uint8Array> }
  | { readonly type: 'change'; readonly change: SentChange; readonly assets?: ReadonlyMap<string, Uint8Array> }
  | { readonly type: 'flag' }
  | { readonly type: 'stop' }
  /** How fast scripts go: see `Pace`. */
  | { readonly type: 'pace'; readonly pace: Pace }
  /** One block more, while paused. */
  | { readonly type: 'step' }
  | { readonly type: 'toggle-stack'; readonly target: string; readonly blockId: string }
  /** Stage units, y upwards. */
  | { readonly type: 'mouse'; readonly x: number; readonly y: number; readonly isDown: boolean }
  /** While a program is made, every sprite follows the mouse; while it is played, only the draggable ones. */
  | { readonly type: 'drag-mode'; readonly isEveryDraggable: boolean }
  | { readonly type: 'key'; readonly key: string; readonly isDown: boolean }
  /** A running variable or list takes the value that the project gives it, after a change that said so. `target` null: the stage's. */
  | { readonly type: 'take-value'; readonly target: string | null; readonly id: string }
  /** Asks for all items of a list: of a long one the page knows the beginning. */
  | { readonly type: 'read-list'; readonly requestId: number; readonly target: string | null; readonly name: string }
  | { readonly type: 'answer'; readonly text: string }
  | { readonly type: 'sound-ended'; readonly playId: number }
  /** 0–100; −1 without a microphone. */
  | { readonly type: 'loudness'; readonly level: number }
  /** Which target's state the page wants to be told of; null: of every target. */
  | { readonly type: 'watch'; readonly target: string | null }
  | { readonly type: 'snapshot'; readonly requestId: number; readonly width: number }
  /** Shows a checked run again in place of the program, slowed; null goes back to the program. */
  | { readonly type: 'replay'; readonly replay: Replay | null }
  | { readonly type: 'check'; readonly requestId: number; readonly request: CheckRequest }
  /** Runs all answers of a lesson that is being written; `files` are `pack.json` and the lesson's, by path in the pack. */
  | { readonly type: 'audit'; readonly requestId: number; readonly files: ReadonlyMap<string, Uint8Array>; readonly lesson: string };

export interface TargetState {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly direction: number;
  readonly size: number;
  readonly isVisible: boolean;
  readonly costumeIndex: number;
}

/** `isShared`: it belongs to all sprites. */
export interface VariableValue { readonly name: string; readonly value: string; readonly isShared: boolean }

export type FromStage =
  | { readonly type: 'ready' }
  | { readonly type: 'loaded'; readonly missing: readonly string[] }
  | { readonly type: 'running'; readonly isRunning: boolean; readonly scripts: ReadonlyMap<string, readonly string[]> }
  /** What runs, with the block that comes next in each script; told only at another pace than `free`. */
  | { readonly type: 'traced'; readonly scripts: readonly TracedScript[] }
  /** Of the sprite that is watched, and those of all: told as `traced`. */
  | { readonly type: 'variables'; readonly values: readonly VariableValue[] }
  /** Of what a program says, thinks, broadcasts and plays, the first fifty of a tick. */
  | { readonly type: 'event'; readonly event: RuntimeEvent; readonly tick: number }
  | { readonly type: 'state'; readonly states: readonly TargetState[] }
  /** The mouse went down on a sprite while every one is draggable. */
  | { readonly type: 'sprite-held'; readonly target: string }
  /** It was let go elsewhere while nothing ran: its new place, in whole stage units. */
  | { readonly type: 'sprite-dropped'; readonly target: string; readonly x: number; readonly y: number }
  | { readonly type: 'monitors'; readonly values: readonly MonitorValue[] }
  | { readonly type: 'play-sound'; readonly playId: number; readonly owner: string; readonly md5ext: string; readonly durationMs: number; readonly volume: number; readonly pitch: number; readonly pan: number }
  | { readonly type: 'play-tone'; readonly owner: string; readonly tone: Tone; readonly volume: number; readonly pitch: number; readonly pan: number }
  /** Answered by `sound-ended`, at once where there is no voice. */
  | { readonly type: 'speak'; readonly playId: number; readonly owner: string; readonly words: string; readonly voice: Voice; readonly volume: number }
  | { readonly type: 'mix-sound'; readonly owner: string; readonly volume: number; readonly pitch: number; readonly pan: number }
  | { readonly type: 'stop-sound'; readonly playId: number }
  | { readonly type: 'stop-sounds' }
  /** A program asks how loud it is: told at most once a second. */
  | { readonly type: 'loudness-asked' }
  | { readonly type: 'list'; readonly requestId: number; readonly items: readonly Scalar[] }
  | { readonly type: 'snapshot'; readonly requestId: number; readonly png: Uint8Array | null }
  /** Where the run that is watched again has come to, in seconds of its clock; null: it is no longer shown. */
  | { readonly type: 'replayed'; readonly at: { readonly seconds: number; readonly decidedAt: number; readonly isOver: boolean } | null }
  | { readonly type: 'check-report'; readonly requestId: number; readonly report: CheckReport }
  | { readonly type: 'audited'; readonly requestId: number; readonly trial: LessonTrial }
  /** Nothing will happen before the next message; `received` is how many of the page's have been followed, `start` apart. */
  | { readonly type: 'idle'; readonly received: number }
  /** Once a second until `idle`: the page ends a worker that stays silent. `frameMs` is the median time of a tick with its drawing. */
  | { readonly type: 'alive'; readonly framesPerSecond: number; readonly frameMs: number };

export interface MonitorValue {
  readonly id: string;
  /** Of what is neither variable nor list. The page finds the words: the worker knows no language. */
  readonly reporter?: { readonly opcode: string; readonly params: Readonly<Record<string, unknown>> };
  /** Whose variable, list or reporter it is; null: the stage's. */
  readonly sprite: string | null;
  readonly name: string;
  readonly mode: 'default' | 'large' | 'slider' | 'list';
  /** Of a slider: its ends, and whether it stops at whole numbers only. */
  readonly slider?: { readonly min: number; readonly max: number; readonly isWhole: boolean };
  readonly value: string | readonly string[];
  /** Of a list of which only the beginning is told: how many items it has. */
  readonly count?: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
