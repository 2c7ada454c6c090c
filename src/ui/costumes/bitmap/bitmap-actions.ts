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
    action('flip-horizontal-2', 'costume.flipAcross', [], (sheet) => { flip(sheet, -1, 1); }),
    action('flip-vertical-2', 'costume.flipDown', [], (sheet) => { flip(sheet, 1, -1); }),
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
  if (!sheet.piece) return;
  const { picture } = sheet.piece;
  const flipped = newCanvas(picture.width, picture.height);
  const context = flipped.getContext('2d')!;
  context.setTransform(x, 0, 0, y, x < 0 ? picture.width : 0, y < 0 ? picture.height : 0);
  context.drawImage(picture, 0, 0);
  sheet.piece = { ...sheet.piece, picture: flipped };
}
