/** List blocks on plain arrays. Indexes count from 1; "last", "random", "any" and "all" are words Scratch knows. */
import type { Random } from '../base/random.ts';
import { equals, toNumber } from '../base/cast.ts';
import { MAX_LIST_LENGTH } from '../blocks/data.ts';
import type { ScriptHelpers } from '../emit/script-api.ts';
import type { TextMaker } from './text-limit.ts';

type ListHelpers = Pick<ScriptHelpers, 'listItem' | 'listDelete' | 'listInsert' | 'listReplace' | 'listIndexOf' | 'listText'>;
type Item = string | number | boolean;

export function createListHelpers(random: Random, texts: TextMaker): ListHelpers {
  /** From 0; −1 when out of range. `length` is one more than the last place that counts. */
  const place = (index: unknown, length: number): number => {
    if (typeof index === 'string') {
      if (index === 'last') return length - 1;
      if (index === 'random' || index === 'any') return length > 0 ? Math.floor(random.next() * length) : -1;
    }
    const at = Math.floor(toNumber(index)) - 1;
    return at >= 0 && at < length ? at : -1;
  };
  return {
    listItem(list, index) {
      if (typeof index === 'number') return (list[Math.floor(index) - 1] ?? '') as Item;
      const at = place(index, list.length);
      return at < 0 ? '' : list[at] as Item;
    },
    listDelete(list, index) {
      if (index === 'all') list.length = 0;
      const at = place(index, list.length);
      if (at === list.length - 1) list.pop();
      else if (at >= 0) list.splice(at, 1);
    },
    listInsert(list, index, item) {
      const at = place(index, list.length + 1);
      if (at < 0 || at > MAX_LIST_LENGTH - 1) return;
      list.splice(at, 0, item);
      if (list.length > MAX_LIST_LENGTH) list.length = MAX_LIST_LENGTH;
    },
    listReplace(list, index, item) {
      const at = place(index, list.length);
      if (at >= 0) list[at] = item;
    },
    listIndexOf: (list, item) => list.findIndex((each) => equals(each, item)) + 1,
    /** One-character items stand side by side, others with spaces between. */
    listText: (list) => texts.joinAll(list.map(String), list.every((item) => typeof item === 'string' && item.length === 1) ? '' : ' '),
  };
}
