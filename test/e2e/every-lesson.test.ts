/**
 * Every session of every pack is walked through in the real window, from its first step to its treasure. `npm test` takes one session of each
 * pack; all with `PERISCODE_LESSONS=all`, as `npm run nightly` does. With `PERISCODE_LESSON_SHOTS=folder` each step is kept as a picture.
 */
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { findPacks, readFolder } from '../../scripts/packs/read-folder.ts';
import { ask } from '../../scripts/sample-class.ts';
import { readManifest } from '../../src/core/lesson/read-pack.ts';
import { launchApp, type LaunchedApp } from './harness.ts';
import { rest } from './studio/studio-page.ts';
import { walkLesson, walkOf } from './studio/walk-lesson.ts';

const { PERISCODE_LESSONS: asked, PERISCODE_LESSON_SHOTS: shots } = process.env;
const packs = findPacks(join(import.meta.dirname, '../../lessons'));
let launched: LaunchedApp;

beforeAll(async () => {
  launched = await launchApp();
  launched.page.setDefaultTimeout(30_000);
  await ask(launched.page, 'animator:setPin', { pin: '2468' });
});
afterAll(() => launched.close());

/** A class of one child, who follows this pack. */
async function signIn(packId: string): Promise<void> {
  const { page } = launched;
  await ask(page, 'animator:unlock', { pin: '2468' });
  const { id: classId } = await ask(page, 'classes:create', { name: packId, detail: '', emblem: 'turtle' });
  await ask(page, 'classes:setPack', { classId, packId });
  await ask(page, 'classes:addChildren', { classId, firstNames: ['Inès'] });
  await ask(page, 'animator:lock', undefined);
  await page.reload();
  await page.getByRole('button', { name: packId }).click();
  await page.getByRole('button', { name: 'Inès' }).click();
}

/** Of the sessions that no other test plays. */
const isAsked = (number: number): boolean => asked === 'all' || number === 2;

test.each(packs.map((folder) => [basename(folder), folder]))('%s: each step passes with its own answer, up to the treasure', { timeout: 900_000 }, async (_name, folder) => {
  const { page } = launched;
  const manifest = readManifest(new TextDecoder().decode(readFolder(folder).get('pack.json')));
  if (!manifest.ok) throw new Error('The pack cannot be read');
  const { id, lessons } = manifest.value;
  await signIn(id);
  for (const [i, lessonId] of lessons.entries()) {
    if (!isAsked(i + 1)) continue;
    await walkLesson(page, i + 1, walkOf(readFolder(join(folder, lessonId))), async (what) => {
      if (shots === undefined) return;
      await rest(page);
      mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: join(shots, `${id}-${i + 1}-${what}.png`) });
    });
  }
});
