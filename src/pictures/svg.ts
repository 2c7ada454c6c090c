/** Draws SVGs with resvg, compiled to WebAssembly: no scripts, no files, no network; pictures inside only as data. */
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { strFromU8 } from 'fflate';
import type { DecodedPicture } from '../core/stage/picture.ts';
import { bitmap } from './bitmap.ts';
import { isRepeatedTooOften } from './svg-references.ts';
import { readSvgSource, type SvgFrame, type SvgSource } from './svg-source.ts';

export type SvgDecode = (bytes: Uint8Array, scale: number) => DecodedPicture | null;

const MOST_SIDE = 4096;

/** WebAssembly can be started only once in a program, however many decoders there are. */
let started: Promise<void> | undefined;

export async function startResvg(wasm: ArrayBuffer | Uint8Array<ArrayBuffer>, fonts: readonly Uint8Array[]): Promise<SvgDecode> {
  started ??= initWasm(wasm);
  await started;
  return (bytes, scale) => decodeSvg(bytes, scale, fonts);
}

function decodeSvg(bytes: Uint8Array, scale: number, fonts: readonly Uint8Array[]): DecodedPicture | null {
  const text = strFromU8(bytes);
  const source = readSvgSource(text);
  if (!source || isRepeatedTooOften(text)) return null;
  if (source.isEmpty) return bitmap(1, 1, new Uint8ClampedArray(4));
  const frame = source.frame ?? measure(source);
  const fitting = Math.min(scale, MOST_SIDE / frame.width, MOST_SIDE / frame.height);
  const toPixels = (length: number): number => Math.max(1, Math.round(length * fitting));
  // Reading fonts takes longer than most drawings, so that only text pays for it.
  const svg = source.sized(frame, toPixels(frame.width), toPixels(frame.height));
  return { ...draw(svg, source.hasText ? fonts : []), naturalWidth: frame.width, naturalHeight: frame.height, originX: frame.x, originY: frame.y };
}

/** The frame of an SVG that does not tell its size: from the origin to the far corner of what is drawn. */
function measure(source: SvgSource): SvgFrame {
  const resvg = new Resvg(source.sized({ x: 0, y: 0, width: MOST_SIDE, height: MOST_SIDE }, MOST_SIDE, MOST_SIDE));
  const box = resvg.getBBox();
  const frame = { x: 0, y: 0, width: Math.max(1, Math.ceil((box?.x ?? 0) + (box?.width ?? 0))), height: Math.max(1, Math.ceil((box?.y ?? 0) + (box?.height ?? 0))) };
  box?.free();
  resvg.free();
  return frame;
}

/** What WebAssembly holds is not collected: each thing is freed by hand. */
function draw(svg: string, fonts: readonly Uint8Array[]): { readonly width: number; readonly height: number; readonly rgba: Uint8ClampedArray } {
  const resvg = new Resvg(svg, { font: { fontBuffers: [...fonts] } });
  const image = resvg.render();
  const { width, height } = image;
  const rgba = unmultiply(image.pixels);
  image.free();
  resvg.free();
  return { width, height, rgba };
}

function unmultiply(pixels: Uint8Array): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  for (let i = 0; i < rgba.length; i += 4) {
    const alpha = rgba[i + 3]!;
    if (alpha === 0 || alpha === 255) continue;
    for (let c = i; c < i + 3; c++) rgba[c] = rgba[c]! * 255 / alpha;
  }
  return rgba;
}
