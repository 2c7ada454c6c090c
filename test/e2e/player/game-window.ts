/** A game taken home, opened as a family does: a file, in a window that knows nothing of the app, on a screen of any size, with a finger or a mouse. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CDPSession, Locator, Page } from 'playwright';
import { openTestWindow } from '../test-window.ts';

/** What Electron says of itself, and no browser does. */
const ELECTRON_SPEAKS = '%cElectron Security Warning';

export interface Screen { readonly width: number; readonly height: number; readonly isTouch: boolean }

export interface GameWindow {
  readonly page: Page;
  /** Console errors, page errors, refused addresses; and every address asked for that is neither the file nor data. */
  readonly troubles: string[];
  /** `before`: a script that the page finds run when it begins. */
  open(file: string, screen: Screen, before?: string): Promise<void>;
  /** A finger down at a point of the page, then up again when `lift` is called. */
  touch(x: number, y: number): Promise<{ move(x: number, y: number): Promise<void>; lift(): Promise<void> }>;
  /** A short touch in the middle of something. */
  tap(what: Locator): Promise<void>;
  close(): Promise<void>;
}

export async function openGameWindow(): Promise<GameWindow> {
  const { app, page, close } = await openTestWindow('e2e/player/blank-page.ts', 'ready');
  const troubles: string[] = [];
  page.on('console', (message) => { if (message.type() !== 'log' && !message.text().startsWith(ELECTRON_SPEAKS)) troubles.push(message.text()); });
  page.on('pageerror', (error) => { troubles.push(String(error)); });
  page.on('request', (request) => { if (!/^(?:file|data|blob):/u.test(request.url())) troubles.push(`asked for ${request.url()}`); });
  await app.evaluate(({ session }) => { session.defaultSession.webRequest.onBeforeRequest({ urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] }, (_, answer) => { answer({ cancel: true }); }); });
  const chromium = await page.context().newCDPSession(page);
  await chromium.send('Page.enable');
  const touch: GameWindow['touch'] = async (x, y) => {
    await chromium.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    return {
      move: async (toX, toY) => { await chromium.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: toX, y: toY }] }); },
      lift: async () => { await chromium.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }); },
    };
  };
  return {
    page, troubles, close, touch,
    async open(file, screen, before = '') {
      await pretend(chromium, screen);
      const { identifier } = await chromium.send('Page.addScriptToEvaluateOnNewDocument', { source: before });
      await page.goto(pathToFileURL(file).href);
      await chromium.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
      await page.locator('#game[data-state="ready"]').waitFor();
    },
    async tap(what) {
      await what.waitFor();
      const { x, y, width, height } = (await what.boundingBox())!;
      await (await touch(x + width / 2, y + height / 2)).lift();
    },
  };
}

async function pretend(chromium: CDPSession, { width, height, isTouch }: Screen): Promise<void> {
  await chromium.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: isTouch ? 2 : 1, mobile: isTouch, screenOrientation: { type: width > height ? 'landscapePrimary' : 'portraitPrimary', angle: 0 } });
  await chromium.send('Emulation.setTouchEmulationEnabled', { enabled: isTouch });
  await chromium.send('Emulation.setEmulatedMedia', { features: [{ name: 'hover', value: isTouch ? 'none' : 'hover' }, { name: 'pointer', value: isTouch ? 'coarse' : 'fine' }] });
}

/** The page as a file of its own. */
export function gameFile(page: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'periscode-game-')), 'Mon jeu é.html');
  writeFileSync(file, page);
  return file;
}
