import { expect, test } from 'vitest';
import { floodFill, type Pixels } from '../../../src/ui/costumes/bitmap/flood-fill.ts';
import { opaqueBox } from '../../../src/ui/costumes/bitmap/opaque-box.ts';

const COLOURS: Readonly<Record<string, readonly [number, number, number, number]>> = { '.': [0, 0, 0, 0], '#': [0, 0, 0, 255], r: [255, 0, 0, 255], e: [250, 10, 5, 255], w: [255, 255, 255, 255] };

/** A picture from rows of letters. */
function picture(...rows: readonly string[]): Pixels {
  return { width: rows[0]!.length, height: rows.length, data: Uint8ClampedArray.from(rows.flatMap((row) => [...row].flatMap((letter) => [...COLOURS[letter]!]))) };
}

const letters = ({ data, width, height }: Pixels): string[] => Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => {
  const pixel = [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 4)].join();
  return Object.entries(COLOURS).find(([, colour]) => colour.join() === pixel)?.[0] ?? '?';
}).join(''));

test('a fill stays inside its edge, goes round corners and not through a diagonal', () => {
  const drawn = picture('######', '#..#.#', '#.##.#', '#....#', '######', '.....#');
  expect(floodFill(drawn, 1, 1, [255, 0, 0, 255])).toBe(true);
  expect(letters(drawn)).toEqual(['######', '#rr#r#', '#r##r#', '#rrrr#', '######', '.....#']);
});

test('a fill at the edge of the picture does not come out on the other side', () => {
  const drawn = picture('.#.', '##.', '.#.');
  floodFill(drawn, 2, 1, [255, 0, 0, 255]);
  expect(letters(drawn)).toEqual(['.#r', '##r', '.#r']);
});

test('nearly the same colour belongs to the patch, another does not', () => {
  const drawn = picture('rew', 'err');
  floodFill(drawn, 0, 0, [0, 0, 0, 255]);
  expect(letters(drawn)).toEqual(['##w', '###']);
});

test('nothing is done outside, or where the colour is there already', () => {
  const drawn = picture('r.');
  expect([floodFill(drawn, 2, 0, [0, 0, 0, 255]), floodFill(drawn, -1, 0, [0, 0, 0, 255]), floodFill(drawn, 0, 0, [255, 0, 0, 255])]).toEqual([false, false, false]);
  expect(letters(drawn)).toEqual(['r.']);
});

test('no paint empties a patch', () => {
  const drawn = picture('#rr#');
  floodFill(drawn, 1, 0, [0, 0, 0, 0]);
  expect(letters(drawn)).toEqual(['#..#']);
});

test('the box holds every pixel that is seen', () => {
  expect(opaqueBox(picture('......', '..r...', '....#.', '......'))).toEqual({ x: 2, y: 1, width: 3, height: 2 });
  expect(opaqueBox(picture('#..', '...'))).toEqual({ x: 0, y: 0, width: 1, height: 1 });
  expect(opaqueBox(picture('...', '...'))).toBe(null);
});
