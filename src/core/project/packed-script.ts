/** Scripts on their way to another sprite, or to another project, with the variables and lists they name. */
import type { Blocks, Comment, List, Variable } from './project.ts';

/** By id. */
export interface PackedData { readonly variables: Readonly<Record<string, Variable>>; readonly lists: Readonly<Record<string, List>> }

export interface PackedScript {
  readonly blocks: Blocks;
  readonly comments: Readonly<Record<string, Comment>>;
  /** What only its sprite had, and what all had. */
  readonly own: PackedData;
  readonly shared: PackedData;
}
