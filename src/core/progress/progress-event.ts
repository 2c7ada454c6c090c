/** One thing a child did. Append-only; identified by device and counter, never ordered by wall clock. */
import * as v from 'valibot';

/** A laptop's clock, however wrong, as far as a date can go. */
export const Timestamp = v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15));

/** A laptop's own count, from one. */
export const Counter = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

/** What SQLite gives back as it was put in: text ends there at a zero, and half a sign comes back as another. */
export const Key = v.pipe(v.string(), v.regex(/^[^\0\p{Cs}]+$/u), v.maxLength(160));

const Place = { packId: Key, lessonId: Key, stepId: Key };

/** What happened, before the store gives it its identity. */
export const ProgressFact = v.variant('kind', [
  v.object({ kind: v.literal('step-opened'), ...Place }),
  v.object({ kind: v.literal('check-failed'), ...Place, checkId: v.string() }),
  v.object({ kind: v.literal('step-passed'), ...Place }),
  v.object({ kind: v.literal('hint-opened'), ...Place, rung: v.number() }),
  v.object({ kind: v.literal('adult-called'), ...Place }),
  v.object({ kind: v.literal('adult-came'), ...Place }),
  v.object({ kind: v.literal('step-validated'), ...Place }),
  /** Whoever validated it by hand took that back. */
  v.object({ kind: v.literal('step-unvalidated'), ...Place }),
  v.object({ kind: v.literal('level-chosen'), ...Place, level: v.picklist(['decouverte', 'standard', 'defi']) }),
]);
export type ProgressFact = v.InferOutput<typeof ProgressFact>;

export const ProgressEvent = v.object({
  /** The laptop that saw it, and its own count: together unique for ever. */
  deviceId: Key,
  counter: Counter,
  childId: Key,
  /** The laptop's clock when it happened, for showing only. */
  atMs: Timestamp,
  fact: ProgressFact,
});
export type ProgressEvent = v.InferOutput<typeof ProgressEvent>;

/** The laptop of a device id: the part before the one that is its file's own. */
export const laptopOf = (deviceId: string): string => deviceId.split('.')[0]!;

/** When a laptop last saw a child, by its own clock. */
export const Sighting = v.pick(ProgressEvent, ['childId', 'deviceId', 'atMs']);
export type Sighting = v.InferOutput<typeof Sighting>;
