import { expect, test } from 'vitest';
import fc from 'fast-check';
import { hexToHsb, hsbToHex } from '../../../src/ui/costumes/colour-maths.ts';
import { cornerOf, isSameCostume, rememberCorner, type DrawnCostume } from '../../../src/ui/costumes/drawn-costume.ts';
import { centreWithin, frameAround } from '../../../src/ui/costumes/export-frame.ts';
import { paintToCss, plain, withColour, withWay } from '../../../src/ui/costumes/paint.ts';
import { clampZoom, fittingZoom, middleAfterZoom, nextZoom } from '../../../src/ui/costumes/zoom.ts';

const channel = fc.integer({ min: 0, max: 255 });
const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

test('a colour comes back from its hue, saturation and brightness', () => {
  fc.assert(fc.property(channel, channel, channel, (r, g, b) => {
    const hex = `#${[r, g, b].map((each) => each.toString(16).padStart(2, '0')).join('')}`;
    expect(hsbToHex(hexToHsb(hex))).toBe(hex);
  }));
  expect(hexToHsb('#ff0000')).toEqual({ hue: 0, saturation: 100, brightness: 100 });
  expect(hexToHsb('#0000ff').hue).toBe(240);
  expect(hsbToHex({ hue: 360, saturation: 100, brightness: 100 })).toBe('#ff0000');
  expect(hsbToHex({ hue: 120, saturation: 0, brightness: 50 })).toBe('#808080');
});

test('the frame holds everything, on whole units, and the centre stays where it was', () => {
  const side = fc.double({ min: -500, max: 500, noNaN: true });
  const length = fc.double({ min: 0.1, max: 900, noNaN: true });
  fc.assert(fc.property(side, side, length, length, (x, y, width, height) => {
    const frame = frameAround({ x, y, width, height }, false)!;
    expect([frame.x, frame.y, frame.width, frame.height].every(Number.isInteger)).toBe(true);
    expect(frame.x <= x + 2e-3 && frame.y <= y + 2e-3 && frame.x + frame.width >= x + width - 2e-3 && frame.y + frame.height >= y + height - 2e-3).toBe(true);
    expect(frame.width).toBeLessThan(width + 2.1);
    const { rotationCenterX, rotationCenterY } = centreWithin(frame, { x: 240, y: 180 });
    expect([frame.x + rotationCenterX, frame.y + rotationCenterY]).toEqual([240, 180]);
  }));
});

test('nothing has no frame, a flat line has one, and a backdrop is the whole paper', () => {
  expect(frameAround({ x: 10, y: 10, width: 0, height: 0 }, false)).toBe(null);
  expect(frameAround({ x: 10, y: 10.5, width: 5, height: 0 }, false)).toEqual({ x: 10, y: 10, width: 5, height: 1 });
  expect(frameAround({ x: 10, y: 10, width: 900, height: 4 }, true)).toEqual({ x: 0, y: 0, width: 480, height: 360 });
});

const costume = (text: string, changes: Partial<DrawnCostume> = {}): DrawnCostume =>
  ({ dataFormat: 'svg', bytes: new TextEncoder().encode(text), rotationCenterX: 10, rotationCenterY: 20, bitmapResolution: 1, ...changes });

test('a costume is the same when its picture and its place are, whoever keeps the bytes', () => {
  expect(isSameCostume(costume('<svg/>'), costume('<svg/>'))).toBe(true);
  expect(isSameCostume(costume('<svg/>'), costume('<svg />'))).toBe(false);
  expect(isSameCostume(costume('<svg/>'), costume('<svg/>', { rotationCenterX: 11 }))).toBe(false);
  expect(isSameCostume(costume('<svg/>'), null)).toBe(false);
});

test('a new picture stands with its centre in the middle of the paper, one that was told where it lay', () => {
  expect(cornerOf(costume('a'))).toEqual({ x: 230, y: 160 });
  expect(cornerOf(costume('b', { bitmapResolution: 2 }))).toEqual({ x: 235, y: 170 });
  const told = costume('c');
  rememberCorner(told.bytes, { x: 5, y: 6 });
  expect(cornerOf({ ...told, rotationCenterX: 99 })).toEqual({ x: 5, y: 6 });
});

test('a paint keeps its colours when it becomes a gradient and back', () => {
  const gradient = withWay(plain('#112233'), 'vertical');
  expect(gradient).toEqual({ kind: 'gradient', way: 'vertical', from: '#112233', to: '#ffffff' });
  expect(withWay(withColour(gradient, '#445566', 'to'), 'radial')).toEqual({ kind: 'gradient', way: 'radial', from: '#112233', to: '#445566' });
  expect(withWay(gradient, 'plain')).toEqual(plain('#112233'));
  expect(paintToCss(gradient)).toBe('linear-gradient(to bottom, #112233, #ffffff)');
  expect(withColour({ kind: 'none' }, '#000000', 'from')).toEqual(plain('#000000'));
});

test('the zoom goes step by step within its bounds, and the place under the pointer stays', () => {
  expect([nextZoom(1, 1), nextZoom(1, -1), nextZoom(1.07, 1), nextZoom(12, 1), nextZoom(0.25, -1)]).toEqual([1.5, 0.75, 1.5, 12, 0.25]);
  expect([clampZoom(100), clampZoom(0)]).toEqual([12, 0.25]);
  expect(fittingZoom(504, 744)).toBe(1);
  const middle = middleAfterZoom({ x: 240, y: 180 }, { x: 100, y: 100 }, 1, 2);
  // On the screen the fixed place lies as far from the middle as before.
  expect(near((100 - middle.x) * 2, 100 - 240) && near((100 - middle.y) * 2, 100 - 180)).toBe(true);
});
