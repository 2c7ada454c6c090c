/** What can be done at once with the lifted piece, in the order of the bar. */
import { PAPER } from '../drawn-costume.ts';
import { ARROWS, LONG_STEP } from '../desk-keys.ts';
import { newCanvas } from '../png-bytes.ts';
import type { ActionRecord } from '../tool-record.ts';
import type { BitmapSheet } from './bitmap-sheet.ts';
import type { Piece } from './piece.ts';

type Action = ActionRecord<BitmapSheet>;

/** It lasts from costume to costume as long as the window does. */
let copied: Piece | null = null;
const STEP = 16;

const isHeld = (sheet: BitmapSheet): boolean => sheet.piece !== null;
const action = (icon: Action['icon'], label: Action['label'], keys: readonly string[], act: (sheet: BitmapSheet) => void, canDo = isHeld): Action => ({
  icon, label, keys, canDo,
  do(sheet) {
    act(sheet);
    sheet.changed();
  },
});

export const bitmapActions: readonly (readonly Action[])[] = [
  [
    { icon: 'copy', label: 'costume.copy', keys: ['ctrl+c'], canDo: isHeld, do(sheet) { copied = sheet.piece; sheet.redraw(); } },
    action('clipboard-paste', 'costume.paste', ['ctrl+v'], (sheet) => { if (copied) hold(sheet, beside(copied)); }, () => copied !== null),
    action('copy-plus', 'costume.duplicate', ['ctrl+d'], (sheet) => { if (sheet.piece) hold(sheet, beside(sheet.piece)); }),
    action('trash-2', 'costume.delete', ['delete', 'backspace'], (sheet) => { sheet.piece = null; }),
  ],
  [
    action('flip-horizontal-2', 'costume.flipAcross', ['h'], (sheet) => { flip(sheet, -1, 1); }),
    action('flip-vertical-2', 'costume.flipDown', ['v'], (sheet) => { flip(sheet, 1, -1); }),
    action('rotate-cw', 'costume.turn', ['d'], turn),
  ],
];

/** Lays down what was in the hand and takes `piece` instead. */
export function hold(sheet: BitmapSheet, piece: Piece): void {
  sheet.lay();
  sheet.piece = piece;
}

export function liftAll(sheet: BitmapSheet): void {
  sheet.lay();
  sheet.lift({ x: 0, y: 0, width: PAPER.width, height: PAPER.height });
}

/** True when `key` is an arrow and a piece moved. */
export function moveByArrow(sheet: BitmapSheet, key: string, isLong: boolean): boolean {
  const way = ARROWS[key];
  if (!way || !sheet.piece) return false;
  const step = isLong ? LONG_STEP : 1;
  sheet.piece = { ...sheet.piece, x: sheet.piece.x + way[0] * step, y: sheet.piece.y + way[1] * step };
  sheet.changed();
  return true;
}

const beside = (piece: Piece): Piece => ({ ...piece, x: piece.x + STEP, y: piece.y + STEP });

function flip(sheet: BitmapSheet, x: number, y: number): void {
  const { piece } = sheet;
  if (piece) sheet.piece = { ...piece, picture: redrawn(piece.picture, [x, 0, 0, y], piece.picture) };
}

/** A quarter to the right, round its middle; on whole pixels. */
function turn(sheet: BitmapSheet): void {
  const { piece } = sheet;
  if (!piece) return;
  const { x, y, width, height, picture } = piece;
  sheet.piece = { x: Math.round(x + (width - height) / 2), y: Math.round(y + (height - width) / 2), width: height, height: width, picture: redrawn(picture, [0, 1, -1, 0], { width: picture.height, height: picture.width }) };
}

/** Drawn round its middle through the matrix `[a, b, c, d]`, on a canvas of another size. */
function redrawn(picture: HTMLCanvasElement, [a, b, c, d]: readonly [number, number, number, number], { width, height }: { readonly width: number; readonly height: number }): HTMLCanvasElement {
  const canvas = newCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.setTransform(a, b, c, d, width / 2, height / 2);
  context.drawImage(picture, -picture.width / 2, -picture.height / 2);
  return canvas;
}
