import { expect, test } from 'vitest';
import type { DecodedPicture } from '../../../src/core/stage/picture.ts';
import { PictureStore, sharpScale } from '../../../src/stage-worker/picture-store.ts';
import { costume } from './fake-runtime.ts';

function storeOf(names: readonly string[]) {
  const decoded: string[] = [];
  const decode = (bytes: Uint8Array, dataFormat: string, scale: number): DecodedPicture | null => {
    decoded.push(`${dataFormat}@${scale}`);
    const side = 10 * scale;
    return bytes.length === 0 ? null : { width: side, height: side, naturalWidth: 10, naturalHeight: 10, originX: 0, originY: 0, rgba: new Uint8ClampedArray(side * side * 4) };
  };
  return { decoded, store: new PictureStore(decode, new Map(names.map((name) => [name, new Uint8Array(name.startsWith('broken') ? 0 : 1)]))) };
}

test('decodes once, gives the same object again, tries broken ones once', () => {
  const { decoded, store } = storeOf(['a.png', 'broken.png']);
  expect(store.pictureOf(costume('a'))).toBe(store.pictureOf(costume('a')));
  expect([store.pictureOf(costume('broken')), store.pictureOf(costume('broken'))]).toEqual([null, null]);
  expect(decoded).toHaveLength(2);
});

test('a vector is drawn again for a finer screen, a bitmap never', () => {
  const { decoded, store } = storeOf(['a.png', 'v.svg']);
  store.sharpPictureOf(costume('a'), 2.5);
  expect(store.sharpPictureOf(costume('v', 'svg'), 2.5)?.width).toBe(40);
  expect(store.sharpPictureOf(costume('v', 'svg'), 0.4)?.width).toBe(10);
  expect(decoded).toEqual(['png@1', 'svg@1', 'svg@4']);
});

test('a missing file is found once a change brings it', () => {
  const { store } = storeOf([]);
  expect(store.pictureOf(costume('late'))).toBeNull();
  store.addAssets(new Map([['late.png', new Uint8Array(1)]]));
  expect(store.pictureOf(costume('late'))).not.toBeNull();
});

test('powers of two, and never beyond what memory bears', () => {
  expect([0.3, 1, 1.2, 3, 100].map((scale) => sharpScale(scale, 48))).toEqual([1, 1, 2, 4, 8]);
  expect(sharpScale(8, 1000)).toBe(2);
});
