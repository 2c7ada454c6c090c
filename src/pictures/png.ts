/** PNG of any depth and kind of colour as eight bits a channel. */
import { decode, type DecodedPng } from 'fast-png';
import type { DecodedPicture } from '../core/stage/picture.ts';
import { bitmap, checkSize } from './bitmap.ts';

export function decodePng(bytes: Uint8Array): DecodedPicture {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  checkSize(header.getUint32(16), header.getUint32(20));
  const png = decode(withoutExtras(bytes, header));
  return bitmap(png.width, png.height, toRgba(png));
}

const SIGNATURE_BYTES = 8;
/** Length, type and checksum: what a chunk has besides its data. */
const FRAME_BYTES = 12;
const NEEDED = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** Only the chunks that make the picture: a bad colour profile or comment must not cost it. */
function withoutExtras(bytes: Uint8Array, view: DataView): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  kept.set(bytes.subarray(0, SIGNATURE_BYTES));
  let size = SIGNATURE_BYTES;
  for (let at = SIGNATURE_BYTES; at + FRAME_BYTES <= bytes.length;) {
    const end = at + FRAME_BYTES + view.getUint32(at);
    const chunk = bytes.subarray(at, end);
    if (NEEDED.has(String.fromCharCode(...chunk.subarray(4, 8)))) {
      kept.set(chunk, size);
      size += chunk.length;
    }
    at = end;
  }
  return kept.subarray(0, size);
}

function toRgba(png: DecodedPng): Uint8ClampedArray {
  const samples = unpackSamples(png);
  const rgba = new Uint8ClampedArray(png.width * png.height * 4);
  const paint = png.palette ? paintIndexed(png.palette) : png.channels < 3 ? paintGrey(png) : paintColour(png);
  for (let from = 0, to = 0; to < rgba.length; from += png.channels, to += 4) paint(samples, from, rgba, to);
  return rgba;
}

/** Writes the pixel whose first sample is at `from` into the four bytes at `to`. */
type Paint = (samples: ArrayLike<number>, from: number, rgba: Uint8ClampedArray, to: number) => void;

const paintIndexed = (palette: readonly (readonly number[])[]): Paint => (samples, from, rgba, to) => {
  const colour = palette[samples[from]!] ?? [];
  for (let i = 0; i < 3; i++) rgba[to + i] = colour[i] ?? 0;
  rgba[to + 3] = colour[3] ?? 255;
};

function paintGrey({ depth, channels, transparency }: DecodedPng): Paint {
  const toByte = 255 / (2 ** depth - 1);
  return (samples, from, rgba, to) => {
    const grey = samples[from]!;
    rgba.fill(grey * toByte, to, to + 3);
    rgba[to + 3] = channels === 2 ? samples[from + 1]! * toByte : grey === transparency?.[0] ? 0 : 255;
  };
}

function paintColour({ depth, channels, transparency: clear }: DecodedPng): Paint {
  const toByte = 255 / (2 ** depth - 1);
  return (samples, from, rgba, to) => {
    for (let i = 0; i < channels; i++) rgba[to + i] = samples[from + i]! * toByte;
    if (channels === 4) return;
    const isClear = clear !== undefined && samples[from] === clear[0] && samples[from + 1] === clear[1] && samples[from + 2] === clear[2];
    rgba[to + 3] = isClear ? 0 : 255;
  };
}

/** Depths under 8 have several samples in a byte, and each row begins with a byte of its own. */
function unpackSamples({ width, height, depth, channels, data }: DecodedPng): ArrayLike<number> {
  if (depth >= 8) return data;
  const rowSamples = width * channels;
  const rowBytes = Math.ceil(rowSamples * depth / 8);
  const perByte = 8 / depth;
  const mask = 2 ** depth - 1;
  const samples = new Uint8Array(rowSamples * height);
  for (let i = 0; i < samples.length; i++) {
    const column = i % rowSamples;
    const byte = data[Math.floor(i / rowSamples) * rowBytes + Math.floor(column / perByte)]!;
    samples[i] = (byte >> (8 - depth * (column % perByte + 1))) & mask;
  }
  return samples;
}
