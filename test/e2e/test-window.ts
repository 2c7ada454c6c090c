/** A page of a test in a real window of Electron, without the app around it. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { electronExecutable } from '../../scripts/electron-runtime.ts';
import { bundleElectronPage, electronPageArguments } from '../support/electron-page.ts';

export interface TestWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  close(): Promise<void>;
}

/** `entry` is the page's script, below `test/`; the page is there once its window has `ready`. */
export async function openTestWindow(entry: string, ready: string, body = '', ...args: readonly string[]): Promise<TestWindow> {
  const folder = await bundleElectronPage(join(import.meta.dirname, '..', entry), body);
  const app = await _electron.launch({ executablePath: await electronExecutable(), args: [...electronPageArguments(folder), ...args] });
  const page = await app.firstWindow();
  await page.waitForFunction((name) => name in window && document.readyState === 'complete', ready);
  return {
    app, page,
    async close() {
      await app.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
