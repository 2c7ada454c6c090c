/** The app's icon, drawn once in icon.svg, as the files that systems ask for. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
export const ICON_SIZES = [16, 32, 48, 64, 128, 256, 512];
/** Larger than a byte can say in an .ico. */
const LARGEST_IN_ICO = 256;

/** Writes `<size>x<size>.png` for each size and `icon.ico` into `folder`. */
export async function writeIcons(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await initWasm(await readFile(join(root, 'node_modules', '@resvg', 'resvg-wasm', 'index_bg.wasm')));
  const svg = await readFile(join(import.meta.dirname, 'icon.svg'), 'utf8');
  const pictures = ICON_SIZES.map((size) => ({ size, png: new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng() }));
  for (const { size, png } of pictures) await writeFile(join(folder, `${size}x${size}.png`), png);
  await writeFile(join(folder, 'icon.ico'), icoOf(pictures.filter(({ size }) => size <= LARGEST_IN_ICO)));
}

interface Picture { readonly size: number; readonly png: Uint8Array }

/** An .ico that holds PNGs: a head of 6 bytes, 16 bytes for each picture, then the pictures. */
export function icoOf(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [i, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * i;
    head.writeUInt8(size % LARGEST_IN_ICO, at);
    head.writeUInt8(size % LARGEST_IN_ICO, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}
