import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AVATARS } from '../../../src/core/base/avatars.ts';
import { emojiShapes } from '../../../src/ui/kit/emoji-shapes.ts';
import { iconShapes } from '../../../src/ui/kit/icon-shapes.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const shapesOf = (pack: string): Record<string, { body: string }> =>
  (JSON.parse(readFileSync(join(root, 'node_modules', '@iconify-json', pack, 'icons.json'), 'utf8')) as { icons: Record<string, { body: string }> }).icons;

test('every avatar has its picture', () => {
  expect(AVATARS.filter((name) => !(name in emojiShapes))).toEqual([]);
});

test('every treasure of our lessons has its picture', () => {
  const treasures = globSync('lessons/*/*/lesson.json', { cwd: root }).map((file) => (JSON.parse(readFileSync(join(root, file), 'utf8')) as { treasure: string }).treasure);
  expect(treasures.length).toBeGreaterThan(0);
  expect(treasures.filter((name) => !(name in emojiShapes))).toEqual([]);
});

test('emoji are as their author drew them', () => {
  const drawn = shapesOf('fluent-emoji-flat');
  for (const [name, shape] of Object.entries(emojiShapes)) expect(shape, name).toBe(drawn[name]?.body);
});

test('icons drawn with a line take the colour of the words beside them', () => {
  for (const [name, shape] of Object.entries(iconShapes)) expect(shape, name).not.toMatch(/#[0-9a-f]{3}/iu);
});
