/** Why a file cannot be opened, and what was amiss in one that could. */
import type { TextKey } from '../text/translate.ts';

export type Sb3Error = {
  readonly kind:
    | 'not-a-zip'
    /** A zip without a project.json. */
    | 'no-project'
    | 'broken-json'
    /** JSON of something else. */
    | 'not-a-project'
    /** Made with version 1. */
    | 'scratch-1'
    /** A single sprite (`.sprite2`, `.sprite3`). */
    | 'sprite-only'
    /** More than any honest project unpacks to: a zip bomb, or a mistake. */
    | 'too-big'
    /** Blocks within blocks by the hundred (too-deep.ts). */
    | 'too-deep';
};

export type Sb3Problem =
  /** A costume or sound whose bytes are not in the file. */
  | { readonly kind: 'missing-asset'; readonly target: string; readonly name: string; readonly md5ext: string }
  /** A costume or sound whose bytes are not what was packed; it is there all the same. */
  | { readonly kind: 'damaged-asset'; readonly target: string; readonly name: string; readonly md5ext: string }
  /** A costume or sound that is not the one its name, an MD5, was made of; it is there all the same. */
  | { readonly kind: 'changed-asset'; readonly target: string; readonly name: string; readonly md5ext: string }
  /** Told once for each opcode and target; the blocks stay in the project. */
  | { readonly kind: 'unknown-block'; readonly target: string; readonly opcode: string }
  /** A value of the wrong type that was replaced. `where` is a path in project.json such as `targets/1/costumes/0/rotationCenterX`. */
  | { readonly kind: 'repaired'; readonly where: string };

/** What to tell people, and what they can do about it. */
export const describeSb3Error = (error: Sb3Error): TextKey => `open.error.${error.kind}`;
export const describeSb3Problem = (problem: Sb3Problem): TextKey => `open.problem.${problem.kind}`;
