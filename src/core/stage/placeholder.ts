/** The picture shown for a costume that is missing or cannot be read: a dashed square with a question mark. */
import type { DecodedPicture } from './picture.ts';

const SIZE = 96;
const INK = [0x5b, 0x7a, 0x9d, 0xff] as const;
const PAPER = [0xdb, 0xe6, 0xf2, 0xff] as const;
/** One character a cell of 6 pixels; the mark fills the middle of the square. */
const MARK = [
  '.####.',
  '##..##',
  '....##',
  '...##.',
  '..##..',
  '..##..',
  '......',
  '..##..',
];
const CELL = 6;
const BORDER = 4;
const DASH = 12;

let made: DecodedPicture | undefined;

/** Always the same object, 96 × 96 costume pixels. */
export function placeholderPicture(): DecodedPicture {
  return (made ??= drawPlaceholder());
}

function drawPlaceholder(): DecodedPicture {
  const rgba = new Uint8ClampedArray(SIZE * SIZE * 4);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) rgba.set(isInk(x, y) ? INK : PAPER, (y * SIZE + x) * 4);
  }
  return { width: SIZE, height: SIZE, naturalWidth: SIZE, naturalHeight: SIZE, originX: 0, originY: 0, rgba };
}

const isInk = (x: number, y: number): boolean => isDash(x, y) || isDash(y, x) || isMark(x, y);

/** Is the pixel on a dash of the two sides that run along `along`? */
const isDash = (along: number, across: number): boolean =>
  (across < BORDER || across >= SIZE - BORDER) && (along % DASH) < DASH * 2 / 3;

function isMark(x: number, y: number): boolean {
  const left = (SIZE - MARK[0]!.length * CELL) / 2;
  const top = (SIZE - MARK.length * CELL) / 2;
  return MARK[Math.floor((y - top) / CELL)]?.[Math.floor((x - left) / CELL)] === '#';
}
