import { expect, test } from 'vitest';
import { BUBBLE, layOutBubble, placeBubble } from '../../../src/stage-worker/draw/bubble-layout.ts';

const measure = (text: string): number => [...text].length * 10;
const LETTERS_A_LINE = BUBBLE.mostTextWidth / 10;

test('wraps at spaces, no line wider than the bubble', () => {
  const { lines, width } = layOutBubble('Bonjour, je suis un poisson qui nage', measure);
  expect(lines).toEqual(['Bonjour, je suis', 'un poisson qui', 'nage']);
  expect(width).toBe(16 * 10 + 2 * BUBBLE.padding);
});

test('a word longer than a line is broken, emoji stay whole', () => {
  const { lines } = layOutBubble('🐟'.repeat(LETTERS_A_LINE + 3), measure);
  expect(lines).toEqual(['🐟'.repeat(LETTERS_A_LINE), '🐟🐟🐟']);
});

test('line breaks are kept, 330 letters at most', () => {
  expect(layOutBubble('a\nb', measure).lines).toEqual(['a', 'b']);
  expect(layOutBubble('x'.repeat(1000), measure).lines.join('')).toHaveLength(330);
});

test('on the right of the speaker; on the left when the right has no room; never off the stage', () => {
  const size = { width: 100, height: 60 };
  expect(placeBubble(size, { left: -20, right: 20, top: 20, bottom: -20 })).toEqual({ side: 'right', left: 20, top: 20 + 60 + BUBBLE.tailHeight });
  expect(placeBubble(size, { left: 180, right: 220, top: 20, bottom: -20 })).toMatchObject({ side: 'left', left: 80 });
  expect(placeBubble(size, { left: -300, right: 300, top: 300, bottom: -20 })).toMatchObject({ left: 140, top: 180 });
  expect(placeBubble(size, { left: 0, right: 10, top: -400, bottom: -420 }).top).toBe(-180 + 60 + BUBBLE.tailHeight);
});
