import { expect, test } from 'vitest';
import { toStagePoint } from '../../../src/stage-client/canvas-view.ts';

test('a point of the page in stage units', () => {
  const box = { left: 100, top: 50, width: 960, height: 720 };
  expect(toStagePoint(box, 580, 410)).toEqual({ x: 0, y: 0 });
  expect(toStagePoint(box, 100, 50)).toEqual({ x: -240, y: 180 });
  expect(toStagePoint(box, 1060, 770)).toEqual({ x: 240, y: -180 });
});

test('a canvas without a size gives numbers still', () => {
  expect(toStagePoint({ left: 0, top: 0, width: 0, height: 0 }, 5, 5).x).not.toBeNaN();
});
