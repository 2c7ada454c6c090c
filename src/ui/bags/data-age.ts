/** How old what is known of a class is, and from which laptops: nobody is told that it is live. */
import { laptopOf, type Sighting } from '../../core/progress/progress-event.ts';
import type { Translate } from '../../core/text/translate.ts';
import type { KnownLaptop } from '../../ipc/contract.ts';
import { laptopName } from '../kit/laptop-name.ts';

const DAY_MS = 86_400_000;

export interface DataAge {
  /** In the order of their names. */
  readonly laptops: readonly KnownLaptop[];
  /** The laptop on which each child was last seen, by child; none: this one. */
  readonly lastOn: ReadonlyMap<string, KnownLaptop>;
  /** The first moment of the day of the last session; null when there was none. */
  readonly sessionAtMs: number | null;
  /** Laptops of which nothing came since then. */
  readonly missing: readonly KnownLaptop[];
  /** Children who were last seen on one of those, before then: what they made since may lie there. */
  readonly leftOn: ReadonlyMap<string, KnownLaptop>;
}

export const NOTHING_KNOWN: DataAge = { laptops: [], lastOn: new Map(), sessionAtMs: null, missing: [], leftOn: new Map() };

export function dataAge(laptops: readonly KnownLaptop[], seen: readonly Sighting[], nowMs: number): DataAge {
  const sessionAtMs = lastDay([laptops.map(({ toldAtMs }) => toldAtMs), seen.map(({ atMs }) => atMs)], nowMs);
  const others = laptops.filter(({ isThisOne }) => !isThisOne);
  const missing = sessionAtMs === null ? [] : others.filter(({ toldAtMs }) => toldAtMs < sessionAtMs);
  const last = lastSightings(seen);
  return {
    laptops: laptops.toSorted((a, b) => a.label.localeCompare(b.label, undefined, { numeric: true })),
    lastOn: seenOn(others, last), sessionAtMs, missing,
    // A bag with one child may have come since: it does not say how far its laptop has got.
    leftOn: seenOn(missing, last.filter(({ atMs }) => atMs < sessionAtMs!)),
  };
}

/** A clock that is days ahead would make everybody else late for ever. */
function lastDay(times: readonly (readonly number[])[], nowMs: number): number | null {
  let last = -Infinity;
  for (const some of times) for (const atMs of some) if (atMs > last && atMs < nowMs + DAY_MS) last = atMs;
  return last === -Infinity ? null : new Date(last).setHours(0, 0, 0, 0);
}

/** Of each child. */
function lastSightings(seen: readonly Sighting[]): readonly Sighting[] {
  const last = new Map<string, Sighting>();
  for (const one of seen) if (one.atMs >= (last.get(one.childId)?.atMs ?? -Infinity)) last.set(one.childId, one);
  return [...last.values()];
}

function seenOn(laptops: readonly KnownLaptop[], seen: readonly Sighting[]): ReadonlyMap<string, KnownLaptop> {
  const byId = new Map(laptops.map((laptop) => [laptop.id, laptop]));
  return new Map(seen.flatMap(({ childId, deviceId }) => { const laptop = byId.get(laptopOf(deviceId)); return laptop ? [[childId, laptop]] : []; }));
}

/** A moment as our sentences take it. */
export function momentOf(atMs: number): { readonly at: number; readonly hour: number; readonly minute: string } {
  const at = new Date(atMs);
  return { at: atMs, hour: at.getHours(), minute: String(at.getMinutes()).padStart(2, '0') };
}

const isToday = (atMs: number, nowMs: number): boolean => new Date(atMs).toDateString() === new Date(nowMs).toDateString();

/** "clé de 14 h 32", or "clé du mardi 24 nov." when that was another day. */
export const stickWords = (t: Translate, atMs: number, nowMs: number): string => t(isToday(atMs, nowMs) ? 'animator.bag.stickToday' : 'animator.bag.stickDay', momentOf(atMs));

/** What the table's first cell says: of when the newest data of another laptop is; without any, when the table was read. */
export function ageWords(t: Translate, { laptops }: DataAge, readAtMs: number): string {
  const told = laptops.filter(({ isThisOne }) => !isThisOne).map(({ toldAtMs }) => toldAtMs);
  return told.length > 0 ? stickWords(t, Math.max(...told), readAtMs) : t('animator.table.asOf', momentOf(readAtMs));
}

/** For each child last seen on another laptop: on which, and of when that is, or that their work may still be there. */
export const originWords = (t: Translate, { lastOn, leftOn }: DataAge, nowMs: number): ReadonlyMap<string, string> =>
  new Map([...lastOn].map(([childId, { label, toldAtMs }]) => [childId, leftOn.has(childId) ? t('animator.bag.leftOn', { laptop: laptopName(label) }) : t(isToday(toldAtMs, nowMs) ? 'animator.bag.originToday' : 'animator.bag.originDay', { laptop: laptopName(label), ...momentOf(toldAtMs) })]));
