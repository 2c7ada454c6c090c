import { expect, test } from 'vitest';
import { createStageQueries } from '../../../src/core/stage/stage-queries.ts';
import { costume, ghost, picture, pictures, target } from './sample-targets.ts';

const dot = costume(picture('bb', 'bb'));
const RED = { rgb: 0xff0000, opacity: 1, size: 4 };
const begin = () => {
  const queries = createStageQueries(pictures);
  const pen = queries.penMarks!;
  const isRed = (x: number, y: number, scene = [target(undefined, { isStage: true })]): boolean => queries.isTouchingColor(target(dot, { x, y }), 0xff0000, scene);
  return { pen, isRed, queries };
};

test('a line is touched where it runs, in its width, with round ends', () => {
  const { pen, isRed } = begin();
  pen.line(RED, -50, -50, 50, 50);
  expect([isRed(0, 0), isRed(-50, -50), isRed(50, 50), isRed(51, 51)]).toEqual([true, true, true, true]);
  expect([isRed(0, 6), isRed(6, 0), isRed(55, 55), isRed(-55, -55)]).toEqual([false, false, false, false]);
});

test('every line of the least width is touched all along, whatever its slope and place', () => {
  for (const [dx, dy] of [[100, 0], [0, 100], [100, 37], [-41, 90], [70, -70]] as const) {
    for (const place of [0, 0.25, 0.5, 0.9]) {
      const { pen, isRed } = begin();
      pen.line({ ...RED, size: 1 }, place, place, place + dx, place + dy);
      for (let part = 0; part <= 1; part += 0.05) expect(isRed(place + 0.5 + dx * part, place + 0.5 + dy * part), `${dx} ${dy} ${place} ${part}`).toBe(true);
    }
  }
});

test('a dot of the least width is never lost', () => {
  for (const place of [0, 0.25, 0.5, 0.75]) {
    const { pen, isRed } = begin();
    pen.line({ ...RED, size: 1 }, place, place, place, place);
    expect(isRed(place + 0.5, place + 0.5)).toBe(true);
  }
});

test('lines beyond the stage and wider than it do no harm', () => {
  const { pen, isRed } = begin();
  pen.line({ ...RED, size: 1200 }, -900, 0, 900, 0);
  expect([isRed(-239, 179), isRed(239, -179)]).toEqual([true, true]);
  pen.clear();
  pen.line(RED, 1e9, 1e9, 1e9, 1e9);
  expect(isRed(0, 0)).toBe(false);
});

test('what is erased is no longer there', () => {
  const { pen, isRed } = begin();
  pen.line(RED, 0, 0, 10, 0);
  pen.clear();
  expect(isRed(5, 0)).toBe(false);
});

test('the layer lies over the backdrop and under the sprites, and mixes with what shows through', () => {
  const { pen, isRed, queries } = begin();
  const backdrop = target(costume(picture(...Array<string>(8).fill('gggggggg'))), { isStage: true });
  const over = target(costume(picture(...Array<string>(8).fill('wwwwwwww'))));
  pen.line(RED, -20, 0, 20, 0);
  expect(isRed(0, 0, [backdrop])).toBe(true);
  expect(isRed(0, 0, [backdrop, over])).toBe(false);
  pen.clear();
  pen.line({ ...RED, opacity: 0.25 }, -20, 0, 20, 0);
  const touches = (rgb: number): boolean => queries.isTouchingColor(target(dot), rgb, [backdrop]);
  expect([touches(0xff0000), touches(0x40bf00)]).toEqual([false, true]);
});

test('a stamp leaves the sprite’s pixels, as much of them as ghost leaves', () => {
  const { pen, queries } = begin();
  const red = costume(picture(...Array<string>(6).fill('rrrrrr')));
  const touches = (rgb: number): boolean => queries.isTouchingColor(target(dot, { x: 30 }), rgb, []);
  pen.stamp(target(red, { x: 30, isVisible: false }));
  expect(touches(0xff0000)).toBe(true);
  pen.clear();
  pen.stamp(target(red, { x: 30, effects: ghost(50) }));
  expect([touches(0xff0000), touches(0xff7f7f)]).toEqual([false, true]);
});
