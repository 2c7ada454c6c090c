import * as v from 'valibot';
import type { Heard } from '../../runtime/sound-record.ts';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';

/** A turn of the runtime more or less is not heard, in seconds. */
const SAME_MOMENT = 0.05;
/** A beat may be two waits (a drum, a rest), each a turn late or not. */
const SAME_GAP = 0.084;

/**
 * So many sounds, notes or drums are heard since `from`: all of a sprite (of anybody when absent), of these `sounds`. With `notes`, these
 * one right after the other; with `different`, so many that are not the same; with `isEven`, all the same time apart. Seen: `{count}`, and
 * the last eight `{played}`.
 */
export const plays = defineDynamicCheck(
  v.strictObject({
    ...dynamicEntries('plays'),
    sprite: v.optional(v.string()),
    what: v.optional(v.array(v.picklist(['sound', 'note', 'drum', 'speech'])), ['sound', 'note', 'drum']),
    sounds: v.optional(v.array(v.string())),
    notes: v.optional(v.array(v.number())),
    different: v.optional(v.number(), 1),
    atLeast: v.optional(v.number(), 1),
    atMost: v.optional(v.number(), Infinity),
    isEven: v.optional(v.boolean(), false),
  }),
  (check) => {
    let wanted: readonly Heard[] = [];
    return {
      look({ heard }) {
        wanted = heard.filter((one) => one.seconds >= check.from && (check.sprite ?? one.sprite) === one.sprite && check.what.includes(one.kind)
          && (check.sounds?.includes(String(one.what)) ?? true));
        return wanted.length >= check.atLeast && wanted.length <= check.atMost && holdsNotes(wanted, check.notes)
          && (check.different <= 1 || countDifferent(wanted) >= check.different) && (!check.isEven || areEven(wanted));
      },
      seen: () => ({ count: wanted.length, played: wanted.slice(-8).map(({ what }) => what).join(', ') || '…' }),
    };
  },
);

function holdsNotes(heard: readonly Heard[], notes: readonly number[] | undefined): boolean {
  if (!notes) return true;
  const played = heard.filter(({ kind }) => kind === 'note').map(({ what }) => what);
  return played.some((_, start) => notes.every((note, i) => played[start + i] === note));
}

const countDifferent = (heard: readonly Heard[]): number => new Set(heard.map(({ kind, what }) => `${kind} ${what}`)).size;

function areEven(heard: readonly Heard[]): boolean {
  const gaps = heard.slice(1).map(({ seconds }, i) => seconds - heard[i]!.seconds);
  return gaps.length > 0 && gaps.every((gap) => gap > SAME_MOMENT && Math.abs(gap - gaps[0]!) <= SAME_GAP);
}
