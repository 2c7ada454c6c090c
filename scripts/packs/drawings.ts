/** The drawings of the packs: our own in `drawings/`, and creatures of Fluent Emoji Flat (MIT). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export interface Drawing { readonly name: string; readonly svg: string; readonly bytes: Uint8Array; readonly width: number; readonly height: number }

/** Our name for an emoji, and its side in stage units. */
const EMOJI: Readonly<Record<string, readonly [icon: string, side: number]>> = {
  crabe: ['crab', 84],
  poisson: ['tropical-fish', 76],
  poulpe: ['octopus', 88],
  'poisson-ballon': ['blowfish', 80],
  parasol: ['beach-with-umbrella', 100],
  coquillage: ['spiral-shell', 56],
  diamant: ['gem-stone', 64],
};
/** Width and height in stage units of our own drawings. */
const OWN: Readonly<Record<string, readonly [width: number, height: number]>> = {
  scopi: [120, 115],
  coffre: [92, 80],
  phare: [76, 130],
  mer: [480, 360],
  plage: [480, 360],
};

interface IconSet { readonly icons: Readonly<Record<string, { readonly body: string }>> }
const require = createRequire(import.meta.url);
const known = new Map<string, Drawing>();

export function drawing(name: string): Drawing {
  const found = known.get(name) ?? load(name);
  known.set(name, found);
  return found;
}

function load(name: string): Drawing {
  const [width, height, svg] = name === 'crabe-pinces' ? crabWithClawsUp() : EMOJI[name] ? fromEmoji(EMOJI[name]) : fromOwn(name);
  return { name, svg, bytes: new TextEncoder().encode(svg), width, height };
}

function fromEmoji([icon, side]: readonly [string, number]): [number, number, string] {
  const { icons } = require('@iconify-json/fluent-emoji-flat/icons.json') as IconSet;
  const body = icons[icon]?.body;
  if (body === undefined) throw new Error(`No emoji ${icon}`);
  return [side, side, `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 32 32">${body}</svg>\n`];
}

/** The crab's second pose for walking: the same crab, leaning. */
function crabWithClawsUp(): [number, number, string] {
  const [width, height, svg] = fromEmoji(EMOJI['crabe']!);
  return [width, height, svg.replace(/(<svg[^>]*>)(.*)(<\/svg>)/su, '$1<g transform="rotate(14 16 18)">$2</g>$3')];
}

function fromOwn(name: string): [number, number, string] {
  const size = OWN[name];
  if (!size) throw new Error(`No drawing ${name}`);
  const source = readFileSync(join(import.meta.dirname, 'drawings', `${name}.svg`), 'utf8');
  return [...size, source.replace(/<svg ([^>]*)>/u, `<svg width="${size[0]}" height="${size[1]}" $1>`)];
}
