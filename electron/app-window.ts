/** The windows, and the only place that says what their pages may do (`webPreferences`). */
import { app, BrowserWindow, screen, type WebPreferences } from 'electron';
import { join } from 'node:path';
import { endWith } from './last-words.ts';
import { log } from './log.ts';
import { APP_PAGE } from './schemes.ts';

/** Sand of the identity: what is seen until the page has drawn itself. */
const BACKGROUND = '#FFF8EC';
const MIN_SIZE = { minWidth: 1024, minHeight: 600 };
/** A slow laptop shows the empty window rather than nothing: nobody double-clicks a second time. */
const SHOW_AT_LATEST_MS = 800;
const ALIVE_AFTER_MS = 5000;

const PAGE_RIGHTS: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  disableDialogs: true,
  spellcheck: false,
  devTools: !app.isPackaged,
  // A stage at work does not slow down because the teacher put a window in front of it.
  backgroundThrottling: false,
};

/** A window that is never seen, for a page to be printed: it has no preload, so no way to ask for anything. */
export const openHiddenWindow = (): BrowserWindow => new BrowserWindow({ show: false, webPreferences: PAGE_RIGHTS });

/** Opens the app's window; `preload` is the path of the built preload. A page that cannot load is in the log. */
export function openAppWindow(preload: string, title: string): BrowserWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width, height, ...MIN_SIZE,
    title,
    show: false,
    backgroundColor: BACKGROUND,
    autoHideMenuBar: true,
    webPreferences: { ...PAGE_RIGHTS, preload },
  });
  showSoon(window);
  reviveAfterCrash(window);
  window.on('close', () => { closing.add(window); });
  void window.loadURL(APP_PAGE);
  return window;
}

/** Windows that were about to close when their page held them back. */
const closing = new WeakSet<BrowserWindow>();

/** The window stays, and is no more about to close. */
export function refuseClose(window: BrowserWindow, event: { preventDefault: () => void }): void {
  event.preventDefault();
  closing.delete(window);
}

/** What the page held back until everything was kept goes on: the window closes, or the page is loaded again. */
export function goOn(window: BrowserWindow): void {
  if (closing.delete(window)) window.close();
  else window.webContents.reload();
}

function showSoon(window: BrowserWindow): void {
  const show = (): void => { if (!window.isDestroyed() && !window.isVisible()) window.show(); };
  window.once('ready-to-show', show);
  setTimeout(show, SHOW_AT_LATEST_MS);
}

/** A page that dies (memory, driver) is loaded again: all work is already saved. One that dies again at once ends the app rather than flicker for ever. */
function reviveAfterCrash(window: BrowserWindow): void {
  // Counted from when it was there again: on a slow laptop that alone takes longer.
  let provedAliveMs = -Infinity;
  window.webContents.on('did-finish-load', () => { if (provedAliveMs === Infinity) provedAliveMs = performance.now() + ALIVE_AFTER_MS; });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log(`the page ended (${reason})`);
    if (performance.now() < provedAliveMs) endWith(new Error('The page does not stay alive'));
    provedAliveMs = Infinity;
    // Not within the event: Chromium is still putting the dead page away, and a load begun now may be dropped.
    if (reason !== 'clean-exit') setImmediate(() => { if (!window.isDestroyed()) void window.loadURL(APP_PAGE); });
  });
}

export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

export const preloadPath = (distFolder: string): string => join(distFolder, 'electron', 'preload.cjs');
