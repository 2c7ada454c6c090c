import * as v from 'valibot';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';

type Item = string | number | boolean;

/**
 * A list (of a sprite, else of all) holds just `equals`, or the item `contains`, or is `sorted`, or the items of the list `sameAs` when
 * that one was longest, in any order, and has so many items. What is a number is sorted as one. Seen: `{count}` and `{items}`.
 */
export const list = defineDynamicCheck(
  v.strictObject({
    ...dynamicEntries('list'),
    name: v.string(),
    sprite: v.optional(v.string()),
    equals: v.optional(v.array(v.union([v.string(), v.number()]))),
    contains: v.optional(v.union([v.string(), v.number()])),
    sorted: v.optional(v.picklist(['up', 'down'])),
    sameAs: v.optional(v.string()),
    atLeast: v.optional(v.number(), 0),
    atMost: v.optional(v.number(), Infinity),
  }),
  (check) => {
    let items: readonly Item[] = [];
    let others: readonly Item[] = [];
    return {
      look(moment) {
        const found = moment.readList(check.sprite ?? null, check.name);
        items = found ?? [];
        const other = check.sameAs === undefined ? undefined : moment.readList(check.sprite ?? null, check.sameAs);
        if (other && other.length > others.length) others = [...other];
        return found !== undefined && items.length >= check.atLeast && items.length <= check.atMost && isWanted(items, others, check);
      },
      seen: () => ({ count: items.length, items: items.slice(0, 10).join(', ') }),
    };
  },
);

const isSame = (one: Item, other: Item): boolean => compare(one, other) === 0;

interface Wanted {
  readonly equals?: readonly Item[] | undefined;
  readonly contains?: Item | undefined;
  readonly sorted?: 'up' | 'down' | undefined;
  readonly sameAs?: string | undefined;
}

const isWanted = (items: readonly Item[], others: readonly Item[], { equals, contains, sorted, sameAs }: Wanted): boolean =>
  (equals === undefined || (items.length === equals.length && equals.every((item, i) => isSame(item, items[i]!))))
  && (contains === undefined || items.some((item) => isSame(contains, item)))
  && (sorted === undefined || isSorted(items, sorted))
  && (sameAs === undefined || haveSame(items, others));

function haveSame(items: readonly Item[], others: readonly Item[]): boolean {
  const [some, same] = [items, others].map((all) => [...all].sort(compare));
  return items.length === others.length && some!.every((item, i) => isSame(item, same![i]!));
}

function isSorted(items: readonly Item[], way: 'up' | 'down'): boolean {
  const sign = way === 'up' ? 1 : -1;
  return items.every((item, i) => i === 0 || compare(items[i - 1]!, item) * sign <= 0);
}

/** Numbers as numbers, the rest as words without their case. */
function compare(one: Item, other: Item): number {
  const [a, b] = [one, other].map((item) => (String(item).trim() === '' ? NaN : Number(item)));
  return Number.isNaN(a!) || Number.isNaN(b!) ? String(one).toLowerCase().localeCompare(String(other).toLowerCase(), 'fr') : a! - b!;
}
