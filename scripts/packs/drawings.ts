/** The drawings of the packs: our own in `drawings/`, the library's backdrops, and creatures of Fluent Emoji Flat (MIT). */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { EMOJI, OWN, type Emoji } from './drawing-names.ts';

export interface Drawing { readonly name: string; readonly svg: string; readonly bytes: Uint8Array; readonly width: number; readonly height: number }

const LIBRARY = join(import.meta.dirname, '..', '..', 'assets');
/** Of a backdrop. */
const STAGE_SIZE = [480, 360] as const;
const LEANING_CRAB = 'crabe-pinces';

interface IconSet { readonly icons: Readonly<Record<string, { readonly body: string }>> }
const require = createRequire(import.meta.url);
const known = new Map<string, Drawing>();

export function drawing(name: string): Drawing {
  const found = known.get(name) ?? load(name);
  known.set(name, found);
  return found;
}

function load(name: string): Drawing {
  const [[width, height], source] = name === LEANING_CRAB ? leaningCrab() : EMOJI[name] ? emoji(EMOJI[name]) : own(name);
  const svg = fitTo(source, width, height);
  return { name, svg, bytes: new TextEncoder().encode(svg), width, height };
}

type Sized = readonly [size: readonly [width: number, height: number], svg: string];

function emoji([icon, side, isTurnedRound]: Emoji): Sized {
  const { icons } = require('@iconify-json/fluent-emoji-flat/icons.json') as IconSet;
  const body = icons[icon]?.body;
  if (body === undefined) throw new Error(`No emoji ${icon}`);
  return [[side, side], `<svg viewBox="0 0 32 32">${isTurnedRound ? `<g transform="translate(32 0) scale(-1 1)">${body}</g>` : body}</svg>`];
}

/** The crab's second pose for walking. */
function leaningCrab(): Sized {
  const [size, svg] = emoji(EMOJI['crabe']!);
  return [size, svg.replace(/(<svg[^>]*>)(.*)(<\/svg>)/su, '$1<g transform="rotate(14 16 18)">$2</g>$3')];
}

function own(name: string): Sized {
  const size = OWN[name] ?? STAGE_SIZE;
  const file = [join(import.meta.dirname, 'drawings', `${name}.svg`), join(LIBRARY, 'backdrops', `${name}.svg`)].find(existsSync);
  if (!file) throw new Error(`No drawing ${name}`);
  return [size, readFileSync(file, 'utf8')];
}

/** As other editors write costumes: a view box that begins at 0 and is as large as the costume. */
function fitTo(svg: string, width: number, height: number): string {
  const [, viewBox = '', content = ''] = /<svg[^>]*viewBox="([^"]+)"[^>]*>(.*)<\/svg>/su.exec(svg) ?? [];
  const [left = 0, top = 0, boxWidth = width] = viewBox.split(/\s+/u).map(Number);
  const inner = content.replace(/<title>.*?<\/title>/su, '').trim();
  const scale = Math.round((width / boxWidth) * 10_000) / 10_000;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><g transform="scale(${scale}) translate(${-left} ${-top})">${inner}</g></svg>\n`;
}
