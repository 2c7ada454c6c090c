/** Turns the bytes of a costume into pixels: the one decoder of the stage's worker and of Node, so that touching is equal everywhere. */
import type { DecodedPicture } from '../core/stage/picture.ts';
import { decodeBmp } from './bmp.ts';
import { decodeGif } from './gif.ts';
import { decodeJpeg } from './jpeg.ts';
import { decodePng } from './png.ts';
import { startResvg, type SvgDecode } from './svg.ts';

export interface PictureDecoder {
  /**
   * PNG, JPEG, BMP and GIF (first picture) have only their own size; an SVG is drawn with `scale` pixels to a costume pixel, fewer where it
   * would be over 4096 a side. Null when `bytes` are no picture that can be shown. `dataFormat` only helps where the bytes do not tell.
   */
  decode(bytes: Uint8Array, dataFormat: string, scale: number): DecodedPicture | null;
}

export interface DecoderParts {
  /** `index_bg.wasm` of @resvg/resvg-wasm. Only the first decoder of a program starts it. */
  readonly resvgWasm: ArrayBuffer | Uint8Array<ArrayBuffer>;
  /** WOFF2 or TrueType files for text in SVGs; the first stands for every family that is not among them. */
  readonly fonts: readonly Uint8Array[];
}

export async function createPictureDecoder({ resvgWasm, fonts }: DecoderParts): Promise<PictureDecoder> {
  const decodeSvg = await startResvg(resvgWasm, fonts);
  return {
    decode(bytes, dataFormat, scale) {
      try {
        return pickDecode(bytes, dataFormat, decodeSvg)?.(bytes, scale) ?? null;
      } catch {
        // The decoders throw all sorts of things at broken bytes; the caller can only show that the picture is missing.
        return null;
      }
    },
  };
}

/** By the first bytes: the format named in the file is wrong now and then. */
function pickDecode(bytes: Uint8Array, dataFormat: string, decodeSvg: SvgDecode): SvgDecode | undefined {
  const [first, second, third] = bytes;
  if (first === 0x89 && second === 0x50) return decodePng;
  if (first === 0xff && second === 0xd8) return decodeJpeg;
  if (first === 0x47 && second === 0x49 && third === 0x46) return decodeGif;
  if (first === 0x42 && second === 0x4d) return decodeBmp;
  return dataFormat.toLowerCase() === 'svg' || first === 0x3c ? decodeSvg : undefined;
}
