import { expect, test } from 'vitest';
import { placeBubble } from '../../../src/ui/tour/place-bubble.ts';

const window = { width: 1366, height: 768 };
const bubble = { width: 400, height: 200 };

test('a bubble stands below what it speaks of, above it, beside it, wherever there is room', () => {
  expect(placeBubble({ left: 500, top: 20, width: 100, height: 40 }, bubble, window)).toEqual({ left: 350, top: 76 });
  expect(placeBubble({ left: 500, top: 700, width: 100, height: 40 }, bubble, window)).toEqual({ left: 350, top: 484 });
  expect(placeBubble({ left: 0, top: 100, width: 300, height: 600 }, bubble, window)).toEqual({ left: 316, top: 300 });
  expect(placeBubble({ left: 1000, top: 100, width: 366, height: 600 }, bubble, window)).toEqual({ left: 584, top: 300 });
});

test('near an edge it stays in the window', () => {
  expect(placeBubble({ left: 1320, top: 20, width: 40, height: 40 }, bubble, window)).toEqual({ left: 958, top: 76 });
});

test('what fills the window is covered in a corner; without a control it stands in the middle', () => {
  expect(placeBubble({ left: 0, top: 0, width: 1366, height: 768 }, bubble, window)).toEqual({ left: 958, top: 560 });
  expect(placeBubble(null, bubble, window)).toEqual({ left: 479, top: 280 });
});

test('in a window smaller than the bubble it begins at the top left', () => {
  expect(placeBubble(null, { width: 304, height: 300 }, { width: 320, height: 160 })).toEqual({ left: 4, top: 4 });
});
