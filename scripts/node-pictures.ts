/** The picture decoder and the stage's geometry in Node, for headless runs. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createPictureDecoder, type PictureDecoder } from '../src/pictures/picture-decoder.ts';
import { createStageQueries } from '../src/core/stage/stage-queries.ts';
import type { DecodedPicture } from '../src/core/stage/picture.ts';
import type { StageQueries } from '../src/core/runtime/ports.ts';

const modules = resolve(import.meta.dirname, '..', 'node_modules');

export function createNodeDecoder(): Promise<PictureDecoder> {
  const read = (file: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(resolve(modules, file)));
  return createPictureDecoder({
    resvgWasm: read('@resvg/resvg-wasm/index_bg.wasm'),
    fonts: ['400', '700'].map((weight) => read(`@fontsource/andika/files/andika-latin-${weight}-normal.woff2`)),
  });
}

/** Decodes a costume when it is first asked for; a missing or broken one counts as the placeholder. */
export function stageOf(assets: ReadonlyMap<string, Uint8Array>, decoder: PictureDecoder): StageQueries {
  const decoded = new Map<string, DecodedPicture | null>();
  return createStageQueries({
    pictureOf({ md5ext, dataFormat }) {
      const known = decoded.get(md5ext);
      if (known !== undefined) return known;
      const bytes = assets.get(md5ext);
      const picture = bytes ? decoder.decode(bytes, dataFormat, 1) : null;
      decoded.set(md5ext, picture);
      return picture;
    },
  });
}
