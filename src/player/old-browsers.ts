/** What browsers of 2021 lack and the stage needs: imported first, so that all that follows finds it. */

/** A canvas of the page stands in for the one that needs none. To be called with `new`. */
function PageCanvas(width: number, height: number): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width, height });
}

/** An element can be drawn as a bitmap is; nobody has to close it. A copy, because the canvas is drawn on again. */
function asBitmap(this: HTMLCanvasElement): HTMLCanvasElement {
  const bitmap = PageCanvas(this.width, this.height);
  bitmap.getContext('2d')!.drawImage(this, 0, 0);
  return Object.assign(bitmap, { close: () => undefined });
}

function groupBy<K, V>(items: Iterable<V>, keyOf: (item: V, index: number) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function findLast<V>(this: readonly V[], isMeant: (item: V, index: number, all: readonly V[]) => boolean): V | undefined {
  for (let i = this.length - 1; i >= 0; i--) if (isMeant(this[i]!, i, this)) return this[i];
  return undefined;
}

function at<V>(this: ArrayLike<V>, index: number): V | undefined {
  return this[index < 0 ? this.length + index : index];
}

function addMissing(to: object, made: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(made)) if (!(name in to)) Object.defineProperty(to, name, { value, configurable: true, writable: true });
}

/** Adds to the browser what it does not have; what it has stays. */
export function helpOldBrowsers(): void {
  if (!('OffscreenCanvas' in globalThis)) addMissing(HTMLCanvasElement.prototype, { transferToImageBitmap: asBitmap });
  addMissing(globalThis, { OffscreenCanvas: PageCanvas });
  addMissing(HTMLCanvasElement.prototype, { transferControlToOffscreen(this: HTMLCanvasElement) { return this; } });
  addMissing(Map, { groupBy });
  addMissing(Object, { hasOwn: (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key) });
  addMissing(Array.prototype, {
    at, findLast,
    toReversed<V>(this: readonly V[]) { return [...this].reverse(); },
    toSorted<V>(this: readonly V[], compare?: (a: V, b: V) => number) { return [...this].sort(compare); },
  });
}
