/** Every kind of check, once: the pack schema and the runner derive from this list. */
import * as v from 'valibot';
import { asks } from './asks.ts';
import { blockInside } from './block-inside.ts';
import { blockUnderHat } from './block-under-hat.ts';
import { bubbles } from './bubbles.ts';
import { changes } from './changes.ts';
import { clones } from './clones.ts';
import { comesToRest } from './comes-to-rest.ts';
import { customBlock } from './custom-block.ts';
import { draws } from './draws.ts';
import { effect } from './effect.ts';
import { faces } from './faces.ts';
import { inOrder } from './in-order.ts';
import { list } from './list.ts';
import { nearPlace } from './near-place.ts';
import { noLoosePieces } from './no-loose-pieces.ts';
import { obeys } from './obeys.ts';
import { playsTogether } from './plays-together.ts';
import { plays } from './plays.ts';
import { says } from './says.ts';
import { sendsMessage } from './sends-message.ts';
import { size } from './size.ts';
import { staysOnStage } from './stays-on-stage.ts';
import { touches } from './touches.ts';
import { usesBlock } from './uses-block.ts';
import { valueInRange } from './value-in-range.ts';
import { variable } from './variable.ts';
import { varies } from './varies.ts';
import { visibility } from './visibility.ts';
import { wears } from './wears.ts';
import type { Run, Seen, Verdict, Watcher } from './check-kind.ts';
import type { Project } from '../../project/project.ts';

const STATIC = [usesBlock, blockUnderHat, blockInside, valueInRange, noLoosePieces, customBlock] as const;
const DYNAMIC = [touches, nearPlace, changes, says, faces, visibility, size, variable, sendsMessage, comesToRest, wears, effect, inOrder, bubbles, asks, clones, staysOnStage, list, obeys, varies, draws, plays, playsTogether] as const;
const ALL = [...STATIC, ...DYNAMIC] as const;

const anyCheck = v.variant('kind', ALL.map((kind) => kind.schema));
/** A check as the author wrote it, defaults filled in. */
export type Check = v.InferOutput<typeof anyCheck>;
/** Known to others by its result alone: spelt out inside the pack schema, its type is too deep for the compiler. */
export const Check: v.GenericSchema<unknown, Check> = anyCheck;
export type CheckKind = Check['kind'];
export type DynamicCheck = Extract<Check, { run: Run }>;
export type StaticCheck = Exclude<Check, DynamicCheck>;


/** The kinds' own parameter types are erased once the table is built: a check is only given to its own kind. */
type AnySchema = { readonly entries: Readonly<Record<string, v.GenericSchema>> };
type AnyStatic = { readonly judge: (check: never, project: Project) => Verdict };
type AnyDynamic = { readonly watch: (check: never) => Watcher; readonly agree: ((seen: readonly Seen[]) => boolean) | undefined };
const judges = new Map<CheckKind, AnyStatic>(STATIC.map((kind) => [kind.schema.entries.kind.literal, kind]));
const watches = new Map<CheckKind, AnyDynamic>(DYNAMIC.map((kind) => [kind.schema.entries.kind.literal, kind]));

const schemas = new Map<CheckKind, AnySchema>(ALL.map((kind) => [kind.schema.entries.kind.literal, kind.schema]));
export const CHECK_KINDS: readonly CheckKind[] = [...schemas.keys()];
/** What an author may write in a check of that kind, by the entry's name. */
export const entriesOf = (kind: CheckKind): AnySchema['entries'] => schemas.get(kind)!.entries;

export const isDynamicKind = (kind: CheckKind): boolean => watches.has(kind);
export const isDynamic = (check: Check): check is DynamicCheck => isDynamicKind(check.kind);
export const judge = (check: StaticCheck, project: Project): Verdict => judges.get(check.kind)!.judge(check as never, project);
export const watch = (check: DynamicCheck): Watcher => watches.get(check.kind)!.watch(check as never);
/** Do a check's runs, all held, agree with each other? */
export const agree = (check: DynamicCheck, seen: readonly Seen[]): boolean => watches.get(check.kind)!.agree?.(seen) ?? true;
