/** What the editors call a costume or a sound: the same while it is drawn on, renamed and moved, and again when that is undone. */
import { createId } from '../../core/base/ids.ts';
import type { Asset } from '../../core/project/project.ts';

const keys = new WeakMap<Asset, string>();

export function keyOf(asset: Asset): string {
  const key = keys.get(asset) ?? createId({ next: Math.random });
  keys.set(asset, key);
  return key;
}

/** `next` stands in the place of `former` from now on; `next`. */
export function replacing<A extends Asset>(former: A, next: A): A {
  keys.set(next, keyOf(former));
  return next;
}
