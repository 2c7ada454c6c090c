/** Builds the page that is taken home, whole in one file but for the game: script, style and font stand in it, and its policy lets in nothing else. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { licenceText } from './licence-texts.ts';

const root = join(import.meta.dirname, '..');
const FONT_PACKAGE = '@fontsource/andika';
const FONT = `node_modules/${FONT_PACKAGE}/files/andika-latin-400-normal.woff2`;
/** Phones and computers of 2021: `src/player/old-browsers.ts` adds what these lack at run time. */
const OLDEST = ['chrome90', 'firefox91', 'safari15'];

/** With places left for the game: see `src/core/take-home/player-page.ts`. */
export async function buildPlayer(): Promise<string> {
  const [page, style, font, { code: script, packages }] = await Promise.all([
    readFile(join(root, 'src/player/player.html'), 'utf8'), readFile(join(root, 'src/player/player.css'), 'utf8'), readFile(join(root, FONT), 'base64'), buildScript(),
  ]);
  const filled = { policy: policyFor(script, style), style, font, script, notices: await noticesOf([FONT_PACKAGE, ...packages]) };
  return Object.entries(filled).reduce((html, [place, text]) => html.replace(`<!--${place}-->`, () => text), page);
}

/** No address at all: pictures and fonts only as data. The runtime compiles the blocks, which needs eval; only this very script may do it. */
const policyFor = (script: string, style: string): string => [
  "default-src 'none'", `script-src '${hashOf(script)}' 'unsafe-eval'`, `style-src '${hashOf(style)}'`, 'img-src data:', 'font-src data:', "base-uri 'none'", "form-action 'none'",
].join('; ');

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** `packages`: those whose code is in it. */
async function buildScript(): Promise<{ readonly code: string; readonly packages: readonly string[] }> {
  const built = await build({
    configFile: false, envDir: false, publicDir: false, logLevel: 'warn', root,
    build: { write: false, target: OLDEST, minify: true, rolldownOptions: { input: join(root, 'src/player/player.ts'), output: { format: 'iife', codeSplitting: false } } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const script = outputs.flatMap((each) => ('output' in each ? each.output : [])).find((file) => file.type === 'chunk');
  if (!script) throw new Error('The player was not built');
  // Who reads the page would see another script begin or end in the middle of its texts.
  if (/<\/?script|<!--/iu.test(script.code)) throw new Error('The player holds a tag in its code');
  const packages = script.moduleIds.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(id)?.[1] ?? []);
  return { code: script.code.trim(), packages: [...new Set(packages)].sort() };
}

/** Families have nothing but this file: the licences of what others made stand in it. */
async function noticesOf(packages: readonly string[]): Promise<string> {
  const texts = await Promise.all(packages.map(async (name) => `${name}\n\n${await licenceText(name)}`));
  return `<!--\n${['Périscode, EUPL-1.2', ...texts].join('\n\n').replaceAll('--', '- -').replaceAll('>', '&gt;')}\n-->`;
}
