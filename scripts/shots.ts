/** `npm run shots [-- folder]`: every screen in its main states with a sample class, as pictures (default docs/pictures/). */
import { decode, encode } from 'fast-png';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { launchApp } from '../test/e2e/harness.ts';
import { EMPTY_SCREENS, LIMIT_MS, reach, SCREENS, type Screen } from '../test/e2e/screens.ts';
import { rest } from '../test/e2e/studio/studio-page.ts';
import { buildApp } from './build.ts';
import { onTestScreen } from './display.ts';
import { ask, makeSampleClass } from './sample-class.ts';

/** Starts from the first screen each time: a picture does not depend on the one before. */
async function take({ name, go }: Screen, page: Page, folder: string): Promise<void> {
  await ask(page, 'animator:lock', undefined);
  await page.reload();
  await reach(page, 'home');
  try {
    await go(page);
  } catch (error) {
    await page.screenshot({ path: join(folder, `${name}-stopped.png`) });
    throw new Error(`${name}: see ${name}-stopped.png`, { cause: error });
  }
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // A pointer left on a button would show it as pointed at.
  await page.mouse.move(1, 1);
  await rest(page);
  // Packed again, as small as it gets without losing a pixel.
  const picture = decode(await page.screenshot({ animations: 'disabled' }));
  writeFileSync(join(folder, `${name}.png`), encode(picture, { zlib: { level: 9 } }));
  process.stdout.write(`${name}.png\n`);
}

await onTestScreen(async () => {
  const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '..', 'docs', 'pictures'));
  mkdirSync(folder, { recursive: true });
  await buildApp();
  const { page, kill } = await launchApp();
  page.setDefaultTimeout(LIMIT_MS);
  try {
    for (const shot of EMPTY_SCREENS) await take(shot, page, folder);
    await makeSampleClass(page);
    for (const shot of SCREENS) await take(shot, page, folder);
  } finally {
    await kill();
  }
});
