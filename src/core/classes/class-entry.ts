/** One thing that was changed about a class. Append-only; identified by laptop and counter; ordered by a clock that only counts. */
import * as v from 'valibot';
import { Counter, Key, Timestamp } from '../progress/progress-event.ts';

const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/u));
const Text = v.pipe(v.string(), v.maxLength(2000));
/** Null is what a value never set is. */
const Value = v.nullable(Text);

/** What is known about a class itself. `packVersion` is the one it began with, and stays with until somebody says otherwise; `hasCodes` is set or null; `access`: see `access.ts`. */
export type ClassKey = 'name' | 'detail' | 'emblem' | 'school' | 'slot' | 'schoolYear' | 'packId' | 'packVersion' | 'hasCodes' | 'access';

/** What can change about a child; `isArchived` is set or null; `code`: see `picture-code.ts`; `access`: see `access.ts`. */
export type ChildKey = 'firstName' | 'avatar' | 'isArchived' | 'code' | 'access';

/** One that only a newer Périscode knows is kept, and carried on. */
const Named = v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}$/u));

/** How far each laptop's versions of a project were known, by device id: see `project-heads.ts`. */
export const Seen = v.record(v.string(), Counter);
export type Seen = Readonly<v.InferOutput<typeof Seen>>;

export const ClassChange = v.variant('kind', [
  v.object({ kind: v.literal('class-set'), key: Named, value: Value }),
  v.object({ kind: v.literal('child-added'), childId: Id, firstName: Text, avatar: Text }),
  v.object({ kind: v.literal('child-set'), childId: Id, key: Named, value: Value }),
  /** Two entries of one and the same child. */
  v.object({ kind: v.literal('children-joined'), ids: v.tuple([Id, Id]) }),
  /** They are two after all. */
  v.object({ kind: v.literal('children-parted'), ids: v.tuple([Id, Id]) }),
  /** Nothing else about this child is kept, nor taken from another laptop. */
  v.object({ kind: v.literal('child-erased'), erasedId: Id }),
  v.object({ kind: v.literal('project-titled'), childId: Id, projectId: Id, title: Text }),
  /** `seen`: what was known of it when it was put away, so that later work shows it again; null: it was fetched back. */
  v.object({ kind: v.literal('project-removed'), childId: Id, projectId: Id, seen: v.nullable(Seen) }),
  /** Taken out of that child's backpack. */
  v.object({ kind: v.literal('backpack-removed'), childId: Id, itemId: Id }),
]);
export type ClassChange = v.InferOutput<typeof ClassChange>;

/** Far from where numbers lose their last digit, however many changes are still to come. */
const LAST_CLOCK = 2 ** 50;
const Clock = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(LAST_CLOCK));

/** What orders two changes of the same thing, on every laptop alike: who knew more changes first, then a name. */
export const Mark = v.object({ deviceId: Key, counter: Counter, clock: Clock });
export type Mark = v.InferOutput<typeof Mark>;

export const ClassEntry = v.object({
  ...Mark.entries,
  /** The laptop's clock when it happened, for showing only. */
  atMs: Timestamp,
  change: ClassChange,
});
export type ClassEntry = v.InferOutput<typeof ClassEntry>;

/** Negative when `a` comes before `b`. */
export const compareMarks = (a: Mark, b: Mark): number =>
  a.clock - b.clock || (a.deviceId < b.deviceId ? -1 : a.deviceId > b.deviceId ? 1 : a.counter - b.counter);

/** The child that a change tells of, so that it can be forgotten with them; null when it may stay. */
export const childOf = (change: ClassChange): string | null => ('childId' in change ? change.childId : null);
