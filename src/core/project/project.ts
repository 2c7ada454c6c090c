/**
 * The project, in the words of the sb3 file (its `project.json`), so that opening and saving lose nothing.
 * Values are read-only: a change makes a new project that shares what did not change (see `changes.ts`).
 * Keys that this version does not know are kept in `rest` and written back.
 */
import type { JsonObject } from '../base/json.ts';

export type Scalar = string | number | boolean;

export interface Project {
  readonly targets: readonly Target[];
  readonly monitors: readonly Monitor[];
  readonly extensions: readonly string[];
  readonly meta: JsonObject;
  readonly rest: JsonObject;
}

export type RotationStyle = 'all around' | 'left-right' | "don't rotate";

export interface Target {
  readonly isStage: boolean;
  readonly name: string;
  /** By id: name and initial value; `isCloud` is kept for the file, the value stays on this laptop. */
  readonly variables: Readonly<Record<string, Variable>>;
  readonly lists: Readonly<Record<string, List>>;
  /** Id to name. In files only the stage has any. */
  readonly broadcasts: Readonly<Record<string, string>>;
  readonly blocks: Blocks;
  readonly comments: Readonly<Record<string, Comment>>;
  readonly currentCostume: number;
  readonly costumes: readonly Costume[];
  readonly sounds: readonly Sound[];
  readonly volume: number;
  readonly layerOrder: number;
  /** Absent on the stage. */
  readonly sprite?: SpriteState;
  /** Absent on sprites. */
  readonly stage?: StageState;
  readonly rest: JsonObject;
}

export interface SpriteState {
  readonly visible: boolean;
  readonly x: number;
  readonly y: number;
  /** Percent. */
  readonly size: number;
  /** Degrees, 90 = right, clockwise. */
  readonly direction: number;
  readonly draggable: boolean;
  readonly rotationStyle: RotationStyle;
}

export interface StageState {
  /** Beats per minute. */
  readonly tempo: number;
  readonly videoState: string;
  readonly videoTransparency: number;
  readonly textToSpeechLanguage: string | null;
}

export interface Variable { readonly name: string; readonly value: Scalar; readonly isCloud?: boolean }
export interface List { readonly name: string; readonly items: readonly Scalar[] }

export type BlockId = string;
export type Blocks = Readonly<Record<BlockId, Block | TopLevelPrimitive>>;

export interface Block {
  readonly opcode: string;
  readonly next: BlockId | null;
  readonly parent: BlockId | null;
  readonly inputs: Readonly<Record<string, Input>>;
  readonly fields: Readonly<Record<string, Field>>;
  readonly shadow: boolean;
  readonly topLevel: boolean;
  /** Workspace units; only when `topLevel`. */
  readonly x?: number;
  readonly y?: number;
  readonly mutation?: Mutation;
  readonly comment?: string;
  readonly rest?: JsonObject;
}

/** `[value, id?]`: the id is that of the variable, list or broadcast named. */
export type Field = readonly [value: Scalar | null, id?: string | null];

/** 1: only a shadow. 2: a block, no shadow. 3: a block over a shadow (third place). */
export type Input = readonly [kind: 1 | 2 | 3, slot: Slot, obscuredShadow?: Slot];
export type Slot = BlockId | Primitive | null;

/**
 * Values that sb3 writes in place of a shadow block. 4 number, 5 positive number, 6 positive integer, 7 integer, 8 angle,
 * 9 colour, 10 text, 11 broadcast (name, id), 12 variable (name, id), 13 list (name, id).
 */
export type Primitive =
  | readonly [kind: 4 | 5 | 6 | 7 | 8 | 9 | 10, value: Scalar]
  | readonly [kind: 11 | 12 | 13, name: string, id: string | null];

/** A variable or list reporter left alone in the workspace. */
export type TopLevelPrimitive = readonly [kind: 12 | 13, name: string, id: string, x: number, y: number];

/** Custom blocks and control_stop carry one. Values that are JSON inside strings (`argumentids`) are left as written. */
export interface Mutation { readonly tagName: string; readonly children: readonly unknown[]; readonly [key: string]: unknown }

export interface Comment {
  readonly blockId: BlockId | null;
  readonly text: string;
  readonly x: number | null;
  readonly y: number | null;
  readonly width: number;
  readonly height: number;
  readonly minimized: boolean;
  readonly rest?: JsonObject;
}

export interface Asset {
  /** MD5 of the bytes, hexadecimal. */
  readonly assetId: string;
  readonly name: string;
  /** File name in the zip: `assetId.dataFormat`. */
  readonly md5ext: string;
  readonly dataFormat: string;
  readonly rest: JsonObject;
}

export interface Costume extends Asset {
  /** In costume pixels from the top left. */
  readonly rotationCenterX: number;
  readonly rotationCenterY: number;
  /** 2 for pictures stored at twice their size, else 1. */
  readonly bitmapResolution: number;
}

export interface Sound extends Asset {
  /** Hertz. */
  readonly rate: number;
  readonly sampleCount: number;
}

/** Kept as read; monitors the runtime shows are found by `id` and `opcode`. */
export interface Monitor {
  readonly id: string;
  readonly mode: 'default' | 'large' | 'slider' | 'list';
  readonly opcode: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly spriteName: string | null;
  readonly value: unknown;
  readonly x: number | null;
  readonly y: number | null;
  readonly width: number | null;
  readonly height: number | null;
  readonly visible: boolean;
  readonly rest: JsonObject;
}

/** A project with the bytes of its pictures and sounds, by `md5ext`. An asset may be missing. */
export interface ProjectBundle {
  readonly project: Project;
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

export const isPrimitive = (block: Block | TopLevelPrimitive): block is TopLevelPrimitive => Array.isArray(block);
export const stageOf = (project: Project): Target | undefined => project.targets.find((t) => t.isStage);
export const findTarget = (project: Project, name: string): Target | undefined => project.targets.find((t) => t.name === name);
