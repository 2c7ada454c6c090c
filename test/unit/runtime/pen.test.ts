import { describe, expect, test } from 'vitest';
import { PenRecord } from '../../../src/core/runtime/pen-record.ts';
import { PenState } from '../../../src/core/runtime/pen-state.ts';
import { pointStage } from '../../../src/core/runtime/point-stage.ts';
import { runHeadless, type ScriptedInput } from '../../../src/core/runtime/run-headless.ts';
import { buildProject, call, flag, make, type Definition, type Made, type SpriteParts } from '../../project-builder.ts';

const to = (x: number, y: number): Made => make('motion_gotoxy', { X: x, Y: y });
const down = make('pen_penDown');
const up = make('pen_penUp');
const steps = (count: number): Made => make('motion_movesteps', { STEPS: count });
const repeat = (times: number, ...stack: Made[]): Made => make('control_repeat', { TIMES: times, SUBSTACK: stack });

function draw(scripts: SpriteParts['scripts'], more: { parts?: Partial<SpriteParts>; input?: readonly ScriptedInput[]; definitions?: readonly Definition[] } = {}): PenRecord {
  const pen = new PenRecord();
  const project = buildProject([{ ...(scripts ? { scripts } : {}), ...(more.definitions ? { definitions: more.definitions } : {}), ...more.parts }]);
  runHeadless(project, { seed: 1, seconds: 5, stage: { ...pointStage, penMarks: pen }, ...(more.input ? { input: more.input } : {}) });
  return pen;
}

const placesOf = (pen: PenRecord): number[][] => pen.segments.map(({ fromX, fromY, toX, toY }) => [fromX, fromY, toX, toY].map(Math.round));

describe('what is drawn', () => {
  test('a dot where the pen is put down, lines while it is, nothing once it is lifted', () => {
    const pen = draw([[flag, to(10, 20), down, to(30, 40), to(30, 0), up, to(0, 0)]]);
    expect(pen.dots.map(({ toX, toY }) => [toX, toY])).toEqual([[10, 20]]);
    expect(placesOf(pen)).toEqual([[10, 20, 30, 40], [30, 40, 30, 0]]);
  });

  test('a square is one stroke of four lines', () => {
    const pen = draw([[flag, down, repeat(4, steps(50), make('motion_turnright', { DEGREES: 90 }))]]);
    expect(pen.length).toBeCloseTo(200);
    expect(pen.strokes.map((stroke) => stroke.length)).toEqual([4]);
  });

  test('a glide draws its whole way', () => {
    const pen = draw([[flag, down, make('motion_glidesecstoxy', { SECS: 0.5, X: 100, Y: 0 })]]);
    expect(pen.segments.length).toBeGreaterThan(10);
    expect(pen.length).toBeCloseTo(100);
  });

  test('a hidden sprite draws too, and warp draws as well', () => {
    const sprint: Definition = { proccode: 'sprint', names: [], isWarp: true, stack: [repeat(300, steps(0.5))] };
    const pen = draw([[flag, make('looks_hide'), down, call('sprint')]], { definitions: [sprint] });
    expect(pen.segments).toHaveLength(300);
  });

  test('what the mouse drags leaves no line', () => {
    const pen = new PenRecord();
    const project = buildProject([{ scripts: [[flag, down]] }]);
    const { runtime } = runHeadless(project, { seed: 1, seconds: 1, stage: { ...pointStage, penMarks: pen } });
    runtime.dragTarget('Sprite1', 50, 50);
    expect(runtime.drawOrder[1]).toMatchObject({ x: 50, y: 50 });
    expect(pen.segments).toEqual([]);
  });

  test('a clone has the pen of its parent, of its own from then on', () => {
    const pen = draw([
      [flag, make('pen_setPenColorToColor', { COLOR: '#ff0000' }), down, make('control_create_clone_of', { CLONE_OPTION: '_myself_' }), make('pen_setPenColorToColor', { COLOR: '#00ff00' }), steps(20)],
      [make('control_start_as_clone'), to(0, 80)],
    ]);
    expect(pen.segments.map(({ ink, toY }) => [ink.rgb, toY])).toEqual([[0x00ff00, 0], [0xff0000, 80]]);
  });

  test('stays through stop and flag; "erase all" takes lines and stamps away', () => {
    const flags: readonly ScriptedInput[] = [{ atMs: 0, do: 'flag' }, { atMs: 500, do: 'stop' }, { atMs: 1000, do: 'flag' }];
    expect(draw([[flag, down, steps(10), up]], { input: flags }).segments).toHaveLength(2);
    const erased = draw([[flag, down, steps(10), make('pen_stamp'), make('pen_clear'), steps(5)]]);
    expect([erased.segments.length, erased.stampCount]).toEqual([1, 0]);
  });
});

describe('the colour of the pen', () => {
  const inkOf = (change: (pen: PenState) => void): { rgb: string; opacity: number } => {
    const pen = new PenState();
    change(pen);
    return { rgb: pen.ink.rgb.toString(16).padStart(6, '0'), opacity: pen.ink.opacity };
  };

  test.each<[string, string | number, string, number]>([
    ['with a number sign', '#12Ab34', '12ab34', 1], ['short', '#f80', 'ff8800', 1], ['no colour', '#xyz', '000000', 1],
    ['a number', 0x3366cc, '3366cc', 1], ['a number with opacity', 0x80_00_ff_00, '00ff00', 128 / 255], ['text that is a number', '255', '0000ff', 1],
  ])('is read from %s', (_, given, rgb, opacity) => {
    const ink = inkOf((pen) => { pen.setColour(given); });
    expect(ink.rgb).toBe(rgb);
    expect(ink.opacity).toBeCloseTo(opacity);
  });

  test('is blue before anybody chooses, one wide', () => {
    const { rgb, size } = new PenState().ink;
    expect([rgb & 0xff, rgb >> 16, size]).toEqual([255, 0, 1]);
  });

  test('goes round in hue, and stops at the ends of the rest', () => {
    const pen = new PenState();
    pen.setParameter('color', 150);
    expect(pen.color).toBe(49);
    pen.changeParameter('color', -60);
    expect(pen.color).toBe(90);
    pen.setParameter('saturation', -5);
    pen.changeParameter('brightness', 40);
    pen.setParameter('transparency', 250);
    pen.setParameter('flavour', 3);
    expect(pen).toMatchObject({ saturation: 0, brightness: 100, transparency: 100 });
    expect(pen).not.toHaveProperty('flavour');
  });

  test('a third of the round is green; half the brightness is half as bright; transparency is what opacity lacks', () => {
    expect(inkOf((pen) => { pen.setParameter('color', 100 / 3); }).rgb).toBe('00ff00');
    expect(inkOf((pen) => { pen.setParameter('color', 0); pen.setParameter('brightness', 50); }).rgb).toBe('800000');
    expect(inkOf((pen) => { pen.setParameter('transparency', 25); }).opacity).toBe(0.75);
  });

  test('of Scratch 2: hues to 200, and shades from dark over pure to light and back', () => {
    const shaded = (shade: number): string => inkOf((pen) => { pen.setHue(0); pen.setShade(shade); }).rgb;
    expect(shaded(50)).toBe('ff0000');
    expect(shaded(0)).toBe('2b0000');
    expect(shaded(100)).toBe('ffd5d5');
    expect(shaded(150)).toBe(shaded(50));
    expect(shaded(-50)).toBe(shaded(150));
    expect(inkOf((pen) => { pen.setHue(200 / 3); }).rgb).toBe('00ff00');
    expect(inkOf((pen) => { pen.setHue(0); pen.changeHue(200 / 3); }).rgb).toBe('00ff00');
  });

  test('sizes are kept between 1 and 1200', () => {
    const pen = new PenState();
    pen.setSize(-3);
    expect(pen.ink.size).toBe(1);
    pen.setSize(5000);
    expect(pen.ink.size).toBe(1200);
  });
});
