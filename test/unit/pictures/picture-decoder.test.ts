import { encode as encodePng, type ImageData as PngImage } from 'fast-png';
import { encode as encodeJpeg } from 'jpeg-js';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DecodedPicture } from '../../../src/core/stage/picture.ts';
import { createPictureDecoder, type PictureDecoder } from '../../../src/pictures/picture-decoder.ts';

const require = createRequire(import.meta.url);
const resvgWasm = new Uint8Array(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
const font = (name: string): Uint8Array => new Uint8Array(readFileSync(require.resolve(`@fontsource/${name}`)));

let decoder: PictureDecoder;
beforeAll(async () => {
  decoder = await createPictureDecoder({ resvgWasm, fonts: [font('andika/files/andika-latin-400-normal.woff2'), font('baloo-2/files/baloo-2-latin-400-normal.woff2')] });
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const tryDecode = (bytes: Uint8Array | string, scale = 1, format = 'svg') =>
  decoder.decode(typeof bytes === 'string' ? bytesOf(bytes) : bytes, format, scale);
function decode(bytes: Uint8Array | string, scale = 1, format = 'svg'): DecodedPicture {
  const picture = tryDecode(bytes, scale, format);
  if (!picture) throw new Error('not decoded');
  return picture;
}
const pixel = ({ rgba, width }: DecodedPicture, x: number, y: number): number[] => [...rgba.subarray((y * width + x) * 4, (y * width + x + 1) * 4)];
const countInk = ({ rgba }: DecodedPicture): number => rgba.filter((value, i) => i % 4 === 3 && value > 0).length;
const png = (image: Partial<PngImage> & Pick<PngImage, 'data'>): DecodedPicture => decode(encodePng({ width: 2, height: 1, depth: 8, channels: 4, ...image }), 1, 'png');
const svg = (attributes: string, body = ''): string => `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${body}</svg>`;

interface GifWriter { addFrame(x: number, y: number, width: number, height: number, pixels: readonly number[], options: object): void; end(): number }
const { GifWriter } = require('omggif') as { GifWriter: new (buffer: Uint8Array, width: number, height: number, options: object) => GifWriter };

/** A square GIF of `side`, each of whose pictures of 2 × 2 (0 red, 1 clear) lies in the corner. */
function writeGif(side: number, frames: readonly (readonly number[])[]): Uint8Array {
  const buffer = new Uint8Array(1000);
  const gif = new GifWriter(buffer, side, side, { palette: [0xff0000, 0x0000ff] });
  for (const frame of frames) gif.addFrame(0, 0, 2, 2, frame, { transparent: 1 });
  return buffer.subarray(0, gif.end());
}

/** Two pixels a row; each row of `rows` as its bytes, from the bottom. */
function writeBmp(bits: number, height: number, rows: readonly (readonly number[])[], palette: readonly number[] = []): Uint8Array {
  const head = new DataView(new ArrayBuffer(54));
  head.setUint16(0, 0x424d);
  head.setUint32(10, 54 + palette.length, true);
  head.setUint32(14, 40, true);
  head.setInt32(18, 2, true);
  head.setInt32(22, height, true);
  head.setUint16(28, bits, true);
  return Uint8Array.from([...new Uint8Array(head.buffer), ...palette, ...rows.flat()]);
}

describe('BMP', () => {
  test('of 24 bits, from the bottom or from the top, rows filled up to four bytes', () => {
    const rows = [[1, 2, 3, 4, 5, 6, 0, 0], [7, 8, 9, 10, 11, 12, 0, 0]];
    expect([...decode(writeBmp(24, 2, rows), 1, 'bmp').rgba]).toEqual([9, 8, 7, 255, 12, 11, 10, 255, 3, 2, 1, 255, 6, 5, 4, 255]);
    expect([...decode(writeBmp(24, -2, rows), 1, 'bmp').rgba]).toEqual([3, 2, 1, 255, 6, 5, 4, 255, 9, 8, 7, 255, 12, 11, 10, 255]);
  });

  test('of 32 bits, opaque where no opacity is told, and of a palette', () => {
    expect([...decode(writeBmp(32, 1, [[1, 2, 3, 0, 4, 5, 6, 0]]), 1, 'bmp').rgba]).toEqual([3, 2, 1, 255, 6, 5, 4, 255]);
    expect([...decode(writeBmp(32, 1, [[1, 2, 3, 9, 4, 5, 6, 0]]), 1, 'bmp').rgba]).toEqual([3, 2, 1, 9, 6, 5, 4, 0]);
    expect([...decode(writeBmp(8, 1, [[1, 0, 0, 0]], [1, 2, 3, 0, 4, 5, 6, 0]), 1, 'bmp').rgba]).toEqual([6, 5, 4, 255, 3, 2, 1, 255]);
  });
});

describe('PNG', () => {
  test('with colour and alpha, not premultiplied', () => {
    const picture = png({ data: new Uint8Array([255, 0, 0, 128, 1, 2, 3, 4]) });
    expect(picture).toMatchObject({ width: 2, height: 1, naturalWidth: 2, naturalHeight: 1, originX: 0, originY: 0 });
    expect([...picture.rgba]).toEqual([255, 0, 0, 128, 1, 2, 3, 4]);
  });

  test('of every other kind of colour', () => {
    expect([...png({ channels: 3, data: new Uint8Array([10, 20, 30, 40, 50, 60]) }).rgba]).toEqual([10, 20, 30, 255, 40, 50, 60, 255]);
    expect([...png({ channels: 1, data: new Uint8Array([7, 250]) }).rgba]).toEqual([7, 7, 7, 255, 250, 250, 250, 255]);
    expect([...png({ channels: 2, data: new Uint8Array([7, 100, 250, 0]) }).rgba]).toEqual([7, 7, 7, 100, 250, 250, 250, 0]);
    expect([...png({ channels: 1, depth: 16, data: new Uint16Array([0, 65535]) }).rgba]).toEqual([0, 0, 0, 255, 255, 255, 255, 255]);
  });

  test('of few colours, several pixels in a byte', () => {
    const palette = [[255, 0, 0, 255], [0, 255, 0, 64]];
    expect([...withPalette(encodePng({ width: 3, height: 2, depth: 1, channels: 1, data: new Uint8Array([0b01000000, 0b10100000]) }), palette).rgba])
      .toEqual([0, 1, 0, 1, 0, 1].flatMap((i) => palette[i]!));
    const grey = decode(encodePng({ width: 3, height: 1, depth: 4, channels: 1, data: new Uint8Array([0x0f, 0x50]) }), 1, 'png');
    expect([0, 1, 2].map((x) => pixel(grey, x, 0)[0])).toEqual([0, 255, 85]);
  });

  test('with one colour that stands for clear', () => {
    const grey = withChunks(encodePng({ width: 2, height: 1, depth: 8, channels: 1, data: new Uint8Array([9, 8]) }), [['tRNS', [0, 9]]]);
    expect([...grey.rgba]).toEqual([9, 9, 9, 0, 8, 8, 8, 255]);
    const colour = withChunks(encodePng({ width: 3, height: 1, depth: 8, channels: 3, data: new Uint8Array([1, 2, 3, 1, 2, 4, 0, 0, 0]) }), [['tRNS', [0, 1, 0, 2, 0, 3]]]);
    expect([...colour.rgba]).toEqual([1, 2, 3, 0, 1, 2, 4, 255, 0, 0, 0, 255]);
  });

  test('whatever is wrong with what it carries besides', () => {
    const file = encodePng({ width: 1, height: 1, depth: 8, channels: 1, data: new Uint8Array([7]) });
    expect(withChunks(file, [['iCCP', [1, 2, 3]], ['tEXt', []], ['pHYs', [9]]]).rgba[0]).toBe(7);
  });

  /** fast-png does not write palettes: this makes a grey picture an indexed one. */
  function withPalette(grey: Uint8Array, palette: readonly number[][]): DecodedPicture {
    const indexed = Buffer.from(grey);
    indexed[25] = 3;
    return withChunks(indexed, [['PLTE', palette.flatMap((c) => c.slice(0, 3))], ['tRNS', palette.map((c) => c[3]!)]]);
  }

  /** `file` with chunks behind its header; nobody checks their sums. */
  function withChunks(file: Uint8Array, chunks: readonly (readonly [type: string, data: readonly number[]])[]): DecodedPicture {
    const bytes = chunks.map(([type, data]) => Buffer.concat([Buffer.from([0, 0, 0, data.length]), Buffer.from(type), Buffer.from(data), Buffer.alloc(4)]));
    return decode(Buffer.concat([file.subarray(0, 33), ...bytes, file.subarray(33)]), 1, 'png');
  }
});

describe('JPEG and GIF', () => {
  test('JPEG', () => {
    const picture = decode(new Uint8Array(encodeJpeg({ width: 16, height: 8, data: new Uint8Array(16 * 8 * 4).fill(200) }, 95).data), 1, 'jpg');
    expect(picture).toMatchObject({ width: 16, height: 8, naturalWidth: 16 });
    expect(pixel(picture, 5, 5)[0]).toBeGreaterThan(190);
    expect(pixel(picture, 5, 5)[3]).toBe(255);
  });

  test('the first picture of a GIF, with its clear pixels', () => {
    const bytes = writeGif(2, [[0, 1, 1, 0], [1, 1, 1, 1]]);
    const picture = decode(bytes, 1, 'gif');
    expect([pixel(picture, 0, 0), pixel(picture, 1, 0)[3], pixel(picture, 1, 1)]).toEqual([[255, 0, 0, 255], 0, [255, 0, 0, 255]]);
  });

  test('what is in the bytes counts, not the name', () => {
    expect(decode(encodePng({ width: 1, height: 1, data: new Uint8Array(4) }), 1, 'jpg').width).toBe(1);
    expect(decode(svg('width="3" height="3"'), 1, 'png').width).toBe(3);
  });
});

describe('SVG', () => {
  test('is as large as its view box, whose corner is its origin', () => {
    const picture = decode(svg('viewBox="-5 10 20.4 30" width="200" height="100"', '<rect x="-5" y="10" width="10" height="10" fill="#ff0000" fill-opacity=".5"/>'));
    expect(picture).toMatchObject({ width: 21, height: 30, naturalWidth: 21, naturalHeight: 30, originX: -5, originY: 10 });
    expect([pixel(picture, 0, 0), pixel(picture, 9, 9), pixel(picture, 10, 9)]).toEqual([[255, 0, 0, 128], [255, 0, 0, 128], [0, 0, 0, 0]]);
  });

  test('has the size it tells, whatever the unit, or else that of what it shows', () => {
    const size = (text: string): number[] => [decode(text).naturalWidth, decode(text).naturalHeight];
    expect(size(svg('width="12" height="34px"'))).toEqual([12, 34]);
    expect(size(svg('width="1in" height="9pt"'))).toEqual([96, 12]);
    expect(size(svg('', '<rect x="10" y="20" width="30" height="40"/>'))).toEqual([40, 60]);
    expect(size(svg('width="100%" height="100%"', '<rect width="7" height="8"/>'))).toEqual([7, 8]);
  });

  test('is drawn as fine as asked, up to 4096 pixels a side', () => {
    const text = svg('viewBox="0 0 10 5"', '<rect width="5" height="5"/>');
    expect(decode(text, 3)).toMatchObject({ width: 30, height: 15, naturalWidth: 10, naturalHeight: 5 });
    expect(countInk(decode(text, 3))).toBe(15 * 15);
    expect(decode(text, 0.2)).toMatchObject({ width: 2, height: 1 });
    expect(decode(svg('width="1000000" height="10"'), 1)).toMatchObject({ width: 4096, height: 1, naturalWidth: 1_000_000 });
  });

  test('may be empty', () => {
    expect(decode(svg('width="0" height="0" viewBox="0 0 0 0"'))).toMatchObject({ width: 1, height: 1, naturalWidth: 1 });
  });

  test('is forgiven what browsers forgive', () => {
    const body = '<rect width="4" height="4"/>';
    for (const text of [
      `<svg width="4" height="4">${body}</svg>`,
      `\n <?xml version="1.0"?>\n${svg('width="4" height="4"', body)}`,
      svg('width="4" height="4"', `<use xlink:href="#a"/><rect inkscape:label="b" width="4" height="4"/>`),
      svg(`width='4' height='4' data-note='a > "b"'`, body),
    ]) expect(countInk(decode(text))).toBe(16);
  });

  test('writes text in the fonts given, the first one for families that are not', () => {
    const ink = (family: string): number => countInk(decode(svg('width="200" height="50"', `<text x="0" y="40" font-size="30" font-family="${family}">Léa</text>`)));
    expect(ink('Sans Serif')).toBe(ink('Andika'));
    expect(ink('Helvetica')).toBe(ink('Andika'));
    expect(ink('Marker')).toBe(ink('Baloo 2'));
    expect(ink('Marker')).not.toBe(ink('Andika'));
    expect(ink('Andika')).toBeGreaterThan(100);
  });

  test('loads nothing from elsewhere, and pictures inside only as data', () => {
    const image = (href: string): number => countInk(decode(svg('width="4" height="4"', `<image width="4" height="4" href="${href}"/>`)));
    const data = Buffer.from(encodePng({ width: 1, height: 1, data: new Uint8Array([0, 0, 0, 255]) })).toString('base64');
    expect(image(`data:image/png;base64,${data}`)).toBe(16);
    expect(image(`file://${import.meta.dirname}/a.png`)).toBe(0);
    expect(image('http://localhost/a.png')).toBe(0);
  });
});

const doubled = (twice: (i: number) => string): string =>
  `<defs><g id="g0"><rect width="1" height="1"/></g>${Array.from({ length: 30 }, (_, i) => `<g id="g${i + 1}">${twice(i)}</g>`).join('')}</defs><use href="#g30"/>`;

describe('broken pictures', () => {
  const good = encodePng({ width: 20, height: 20, data: new Uint8Array(1600).map((_, i) => i % 251) });
  const huge = Buffer.from(good);
  huge.writeUInt32BE(100_000, 16);

  test.each<[string, string, Uint8Array]>([
    ['nothing', 'png', new Uint8Array()],
    ['text', 'png', bytesOf('bonjour')],
    ['a PNG cut short', 'png', good.slice(0, 60)],
    ['a PNG of a size that cannot be', 'png', huge],
    ['a JPEG cut short', 'jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['a GIF cut short', 'gif', bytesOf('GIF89a\u0001')],
    ['a small GIF that unpacks to 100 MB', 'gif', writeGif(5000, [[0, 0, 0, 0]])],
    ['text as SVG', 'svg', bytesOf('bonjour')],
    ['an SVG with nonsense in it', 'svg', bytesOf(svg('width="4" height="4"', '<here is nonsense>'))],
    ['entities without end', 'svg', bytesOf(`<!DOCTYPE svg [<!ENTITY a "&a;">]>${svg('width="4" height="4"', '<text>&a;</text>')}`)],
    ['entities that double again and again', 'svg', bytesOf(`<!DOCTYPE svg [<!ENTITY a0 "ha">${Array.from({ length: 40 }, (_, i) => `<!ENTITY a${i + 1} "&a${i};&a${i};">`).join('')}]>${svg('width="4" height="4"', '<text>&a40;</text>')}`)],
    ['parts that are used twice in parts that are used twice', 'svg', bytesOf(svg('width="4" height="4"', doubled((i) => `<use href="#g${i}"/><use href="#g${i}"/>`)))],
    ['the same with patterns', 'svg', bytesOf(svg('width="4" height="4"', doubled((i) => `<rect fill="url(#g${i})"/><rect fill="url('#g${i}')"/>`)))],
    ['a BMP cut short', 'bmp', writeBmp(24, 2, [[1, 2, 3]])],
    ['elements without end', 'svg', bytesOf(svg('width="4" height="4"', '<g>'.repeat(20_000) + '</g>'.repeat(20_000)))],
  ])('%s', (_, format, bytes) => {
    expect(tryDecode(bytes, 1, format)).toBeNull();
  });

  test('are not those that use a part many times, or one that uses itself', () => {
    const dots = '<use href="#d" x="1"/>'.repeat(500);
    expect(countInk(decode(svg('width="4" height="4"', `<g id="d"><rect width="2" height="4"/><use href="#d"/></g>${dots}`)))).toBeGreaterThan(0);
  });

  test('leave the decoder whole', () => {
    expect(countInk(decode(svg('width="4" height="4"', '<rect width="4" height="4"/>')))).toBe(16);
  });
});
