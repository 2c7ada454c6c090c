/** What a kind of check is: a schema for the author's data and one pure function that judges. */
import * as v from 'valibot';
import type { Project } from '../../project/project.ts';
import type { PenRecord } from '../../runtime/pen-record.ts';
import type { DrawnTarget, RuntimeEvent } from '../../runtime/ports.ts';
import type { Heard } from '../../runtime/sound-record.ts';

/** A stable name within its file: lower-case letters, digits and hyphens. */
export const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u));
export const Opcode = v.pipe(v.string(), v.regex(/^[a-z0-9]+_[a-zA-Z0-9_]+$/u));

export type Seen = Readonly<Record<string, string | number>>;
export interface Pointer { readonly target: string; readonly blockId?: string }

/** `seen` fills the `{places}` of the message for the child. */
export interface Verdict { readonly isPassed: boolean; readonly seen?: Seen; readonly pointsAt?: Pointer }

/** `look` names the block to light up when the check does not pass. A bonus is told of, never asked for. */
const commonEntries = <K extends string>(kind: K) => ({
  kind: v.literal(kind),
  id: Slug,
  isBonus: v.optional(v.boolean(), false),
  look: v.optional(Opcode),
});

/** A check on the program as it lies in the workspace. Without `sprite` it looks at every target. */
export const staticEntries = <K extends string>(kind: K) => ({ ...commonEntries(kind), sprite: v.optional(v.string()) });

const Seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(60));

const Written = v.union([v.string(), v.number()]);

/** What happens during a run, at a time in seconds of the virtual clock. */
export const RunInput = v.variant('do', [
  v.strictObject({ at: Seconds, do: v.literal('flag') }),
  v.strictObject({ at: Seconds, do: v.literal('stop') }),
  /** Held down for so many seconds, a short press unless said. */
  v.strictObject({ at: Seconds, do: v.literal('key'), key: v.string(), seconds: v.optional(Seconds) }),
  /** Stage units, y upwards. */
  v.strictObject({ at: Seconds, do: v.literal('mouse'), x: v.number(), y: v.number(), isDown: v.optional(v.boolean(), false) }),
  v.strictObject({ at: Seconds, do: v.literal('click'), sprite: v.string() }),
  v.strictObject({ at: Seconds, do: v.literal('answer'), text: v.string() }),
  /** As a person writes on the stage: a variable, or all the items of a list; a sprite's own, else one for all. */
  v.strictObject({ at: Seconds, do: v.literal('set'), name: v.string(), sprite: v.optional(v.string()), to: v.union([Written, v.pipe(v.array(Written), v.maxLength(200))]) }),
]);
export type RunInput = v.InferOutput<typeof RunInput>;
export type SetInput = Extract<RunInput, { readonly do: 'set' }>;

/** The scripted run a dynamic check watches; those with the same inputs and seed share it. */
export const Run = v.strictObject({
  seconds: v.optional(v.pipe(Seconds, v.minValue(0.1)), 10),
  inputs: v.optional(v.pipe(v.array(RunInput), v.maxLength(100)), [{ at: 0, do: 'flag' }]),
  /** The check must hold with each; absent: with the request's. */
  seeds: v.optional(v.pipe(v.array(v.pipe(v.number(), v.integer())), v.minLength(1), v.maxLength(8))),
});
export type Run = v.InferOutput<typeof Run>;

const When = v.picklist(['eventually', 'always', 'never', 'at']);

/**
 * A check on what happens. It holds `eventually`, `always` or `never` between `from` and `until` (seconds), or just `at` the moment
 * `until`, which is the end of the run when absent.
 */
export const dynamicEntries = <K extends string>(kind: K) => ({
  ...commonEntries(kind),
  when: v.optional(When, 'eventually'),
  from: v.optional(Seconds, 0),
  until: v.optional(Seconds),
  run: v.optional(Run, {}),
});

/** One instant of a run: before the first tick, then after each. An input given at a time comes after that time's moment. */
export interface Moment {
  readonly seconds: number;
  readonly isRunning: boolean;
  /** Since the moment before. */
  readonly events: readonly RuntimeEvent[];
  /** All that pens have drawn, and all that was heard, since the run began. */
  readonly pen: PenRecord;
  readonly heard: readonly Heard[];
  /** The stage, sprites and clones, back to front. */
  readonly targets: readonly DrawnTarget[];
  readonly stage: DrawnTarget | undefined;
  /** The original of that name. */
  sprite(name: string): DrawnTarget | undefined;
  /** The original of that name and its clones. */
  sprites(name: string): readonly DrawnTarget[];
  isTouching(one: DrawnTarget, other: DrawnTarget): boolean;
  readVariable(sprite: string | null, name: string): string | number | boolean | undefined;
  readList(sprite: string | null, name: string): readonly (string | number | boolean)[] | undefined;
}

/** A sprite or one of its clones touches another or one of its clones; false when one of them is not there. */
export const areTouching = (moment: Moment, name: string, otherName: string): boolean =>
  moment.sprites(name).some((one) => moment.sprites(otherName).some((other) => one !== other && moment.isTouching(one, other)));

/** Looks at the moments of one run in order; `seen` tells what it saw last. */
export interface Watcher { look(moment: Moment): boolean; seen?(): Seen }

interface KindSchema extends v.GenericSchema { readonly entries: { readonly kind: { readonly literal: string } } }

/** A kind whose `judge` reads the project model. */
export const defineStaticCheck = <S extends KindSchema>(schema: S, judge: (check: v.InferOutput<S>, project: Project) => Verdict) =>
  ({ schema, judge }) as const;

/** A kind whose `watch` gives a fresh watcher for each run; with `agree` the check also wants of what was `seen` at the end of all its runs to hold together. */
export const defineDynamicCheck = <S extends KindSchema>(schema: S, watch: (check: v.InferOutput<S>) => Watcher, agree?: (seen: readonly Seen[]) => boolean) =>
  ({ schema, watch, agree }) as const;
