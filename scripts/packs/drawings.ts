/**
 * The drawings of the packs: our own in `drawings/`, creatures of Fluent Emoji Flat (MIT), and those of the library, whose backdrops go by
 * their file's name. With a folder, `backdrops/garden` or a character's pose `plume/fly-1`, they are called as the library calls them to
 * children: « Jardin », « vole 1 ».
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { EMOJI, OWN, type Emoji } from './drawing-names.ts';

export interface Drawing {
  /** Of the costume. */
  readonly name: string;
  readonly svg: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What the sprite turns round, from the top left. */
  readonly centre: readonly [x: number, y: number];
}

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
  const [folder, file] = name.split('/');
  if (file !== undefined) return fromLibrary(folder!, file);
  const [[width, height], source] = name === LEANING_CRAB ? leaningCrab() : EMOJI[name] ? emoji(EMOJI[name]) : own(name);
  return drawn(name, source, width, height);
}

function drawn(name: string, source: string, width: number, height: number, centre: Drawing['centre'] = [width / 2, height / 2]): Drawing {
  const svg = fitTo(source, width, height);
  return { name, svg, bytes: new TextEncoder().encode(svg), width, height, centre };
}

/** One line of a catalogue of the library; `fr` is the name, then words to search for. */
interface Catalogued { readonly id: string; readonly fr: string; readonly costumes?: readonly Pose[] }
interface Pose { readonly id: string; readonly fr: string; readonly width: number; readonly height: number; readonly x: number; readonly y: number }

function fromLibrary(folder: string, file: string): Drawing {
  const isBackdrop = folder === 'backdrops';
  const path = join(LIBRARY, isBackdrop ? '' : 'characters', folder, `${file}.svg`);
  const catalogue = JSON.parse(readFileSync(join(LIBRARY, isBackdrop ? 'backdrops' : 'characters', 'catalogue.json'), 'utf8')) as readonly Catalogued[];
  const found = catalogue.find(({ id }) => id === (isBackdrop ? file : folder));
  if (isBackdrop && found) return drawn(found.fr.split('|')[0]!, readFileSync(path, 'utf8'), ...STAGE_SIZE);
  const pose = found?.costumes?.find(({ id }) => id === file);
  if (!pose) throw new Error(`Nothing in the library is called ${folder}/${file}`);
  return drawn(pose.fr, readFileSync(path, 'utf8'), pose.width, pose.height, [pose.x, pose.y]);
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
