/**
 * Takes the library's sprites out of Fluent Emoji Flat (MIT, Microsoft) into assets/sprites/, one SVG each, at the size of a sprite on the stage.
 * Run again after a change of src/ui/studio/sprite-library.ts: `node_modules/.bin/node scripts/extract-sprites.ts`.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as v from 'valibot';
import { SPRITE_LIBRARY } from '../src/ui/studio/sprite-library.ts';

/** Stage units. A costume is as large as its viewBox says; the emoji are drawn on 32 × 32. */
const SIZE = 96;

const IconSet = v.object({ icons: v.record(v.string(), v.object({ body: v.string() })) });
const { icons } = v.parse(IconSet, JSON.parse(readFileSync(createRequire(import.meta.url).resolve('@iconify-json/fluent-emoji-flat/icons.json'), 'utf8')));

const folder = join(import.meta.dirname, '..', 'assets', 'sprites');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { id } of SPRITE_LIBRARY) {
  const icon = icons[id];
  if (!icon) throw new Error(`No such emoji: ${id}`);
  writeFileSync(join(folder, `${id}.svg`), `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}"><g transform="scale(${SIZE / 32})">${icon.body}</g></svg>\n`);
}
writeFileSync(join(folder, 'LICENSE'), 'Fluent Emoji Flat, copyright Microsoft Corporation, MIT licence (https://github.com/microsoft/fluentui-emoji).\nDrawings as made by Microsoft; only their size was set.\n');
