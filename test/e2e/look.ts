/** A picture of a screen at both heights of a school laptop's window, and whether it stands up to them. */
import { expect } from 'vitest';
import { problemsFoundByAxe } from './axe.ts';
import { shot, type LaunchedApp } from './harness.ts';

/** The inside of a school laptop's window, with and without Windows' bars. */
const HEIGHTS = [768, 698];

/** Nothing may hang out of the window, and axe finds nothing. */
export async function lookAt({ app, page }: LaunchedApp, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  for (const height of HEIGHTS) {
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]!.setContentSize(1366, size), height);
    // Where the screen itself is no bigger, the window may come out a pixel smaller.
    await page.waitForFunction((size) => Math.abs(innerHeight - size) <= 2 && Math.abs(innerWidth - 1366) <= 2, height);
    expect(await page.evaluate(() => { const { scrollWidth, scrollHeight } = document.documentElement; return [scrollWidth <= innerWidth, scrollHeight <= innerHeight]; })).toEqual([true, true]);
    await shot(page, `${name}-${height}`);
  }
  expect(await problemsFoundByAxe(page)).toEqual([]);
}
