/** One thing that was changed about a class. Append-only; identified by laptop and counter; ordered by a clock that only counts. */
import * as v from 'valibot';

const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/u));
/** Null is what a value never set is. */
const Value = v.nullable(v.pipe(v.string(), v.maxLength(2000)));

/** What is known about a class itself. */
export const ClassKey = v.picklist(['name', 'detail', 'emblem', 'packId']);
export type ClassKey = v.InferOutput<typeof ClassKey>;

/** What can change about a child; `isArchived` is set or null. */
export const ChildKey = v.picklist(['firstName', 'avatar', 'isArchived']);
export type ChildKey = v.InferOutput<typeof ChildKey>;

/** What can change about a project. `removed` is a `Seen` as JSON: what it was when it was put away; later work shows it again. */
export const ProjectKey = v.picklist(['title', 'removed']);
export type ProjectKey = v.InferOutput<typeof ProjectKey>;

export const ClassChange = v.variant('kind', [
  v.object({ kind: v.literal('class-set'), key: ClassKey, value: Value }),
  v.object({ kind: v.literal('child-added'), childId: Id, firstName: v.string(), avatar: v.string() }),
  v.object({ kind: v.literal('child-set'), childId: Id, key: ChildKey, value: Value }),
  /** Two entries of one and the same child. */
  v.object({ kind: v.literal('children-joined'), ids: v.tuple([Id, Id]) }),
  /** Nothing else about this child is kept, nor taken from another laptop. */
  v.object({ kind: v.literal('child-erased'), erasedId: Id }),
  v.object({ kind: v.literal('project-set'), childId: Id, projectId: Id, key: ProjectKey, value: Value }),
]);
export type ClassChange = v.InferOutput<typeof ClassChange>;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** What orders two changes of the same thing, on every laptop alike: who knew more changes first, then a name. */
export const Mark = v.object({ deviceId: v.pipe(v.string(), v.nonEmpty(), v.maxLength(160)), counter: Count, clock: Count });
export type Mark = v.InferOutput<typeof Mark>;

export const ClassEntry = v.object({
  ...Mark.entries,
  /** The laptop's clock when it happened, for showing only. */
  atMs: v.number(),
  change: ClassChange,
});
export type ClassEntry = v.InferOutput<typeof ClassEntry>;

/** Negative when `a` comes before `b`. */
export const compareMarks = (a: Mark, b: Mark): number =>
  a.clock - b.clock || (a.deviceId < b.deviceId ? -1 : a.deviceId > b.deviceId ? 1 : a.counter - b.counter);

/** The child that a change tells of, so that it can be forgotten with them; null when it may stay. */
export const childOf = (change: ClassChange): string | null => ('childId' in change ? change.childId : null);
