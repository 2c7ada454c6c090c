/** Starts the app: one instance, one window, everything not allowed denied. */
import { endWith } from './last-words.ts';
import { app, dialog, ipcMain, Menu, session, systemPreferences, type BrowserWindow, type Session } from 'electron';
import { join } from 'node:path';
import { createTranslate, type Locale } from '../src/core/text/translate.ts';
import { focusWindow, openAppWindow, preloadPath } from './app-window.ts';
import { ArrivingBytes } from './arriving-bytes.ts';
import { createHandlers } from './handlers/create-handlers.ts';
import { chooseProject } from './handlers/files.ts';
import { registerIpc, tellPage } from './ipc.ts';
import { Kiosk } from './kiosk.ts';
import { isKioskLaptop, isTourLaptop, openLaptop, preloadedFolders } from './laptop.ts';
import { log } from './log.ts';
import { menuTemplate } from './menu.ts';
import { askedReport, writeReport } from './bags/report-bags.ts';
import { bringPreloaded } from './bags/preloaded-classes.ts';
import { guardDownloads, guardNavigation } from './navigation.ts';
import { guardNetwork, silenceChromium } from './network.ts';
import { HandedFiles } from './handed-files.ts';
import { handOpenedFile, OpenedFiles, projectFilesOf } from './opened-files.ts';
import { guardPermissions } from './permissions.ts';
import { Sheets } from './printing/sheets.ts';
import { declareSchemes, servePage } from './protocols.ts';
import { Refusal } from './refusal.ts';
import { SAFE_START, safeStartQuestion, StartMark } from './safe-start.ts';
import { isSelftest, runSelftest } from './selftest/run-selftest.ts';
import type { Storage } from './storage/open-storage.ts';

const distFolder = join(import.meta.dirname, '..');
const locale: Locale = process.env['PERISCODE_LOCALE'] === 'en' ? 'en' : 'fr';
const t = createTranslate(locale);
/** EX_CONFIG of sysexits.h: the laptop must be set right first. */
const UNUSABLE_FOLDER = 78;

let window: BrowserWindow | undefined;
const handedFiles = new HandedFiles();
const sheets = new Sheets();
const arriving = new ArrivingBytes();
const openedFiles = new OpenedFiles((path) => { void handToPage(() => handOpenedFile(path, handedFiles, t)); });
const mark = new StartMark(app.getPath('userData'));
/** None before the laptop's folder is open. */
let settings: Storage['settings'] | undefined;

function currentWindow(): BrowserWindow {
  if (!window) throw new Error('No window is open');
  return window;
}

/** After a start that did not succeed, asks first. */
async function startUnlessSimpler(): Promise<void> {
  if (mark.isLeft && !process.argv.includes(SAFE_START)) {
    const { response } = await dialog.showMessageBox({ type: 'question', title: t('app.name'), ...safeStartQuestion(t) });
    if (response === 0) {
      app.relaunch({ args: [...process.argv.slice(1), SAFE_START] });
      app.exit();
      return;
    }
  }
  mark.put();
  start();
}

function start(): void {
  const pages = session.defaultSession;
  guardPermissions(pages, (kind) => settings?.read()[kind === 'audio' ? 'isMicrophoneAllowed' : 'isCameraAllowed'] ?? false);
  guardDownloads(pages);
  guardNetwork(pages, (url) => log(`outside request refused: ${url}`));
  const kiosk = new Kiosk(Menu.buildFromTemplate(menuTemplate(t, { openProject, about, tell: (command) => tellPage(currentWindow().webContents, 'menu:chosen', { command }) })));
  try {
    openDoors(openLaptop(t), pages, kiosk);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    sayAndEnd(error.message);
    return;
  }
  window = openAppWindow(preloadPath(distFolder), t('app.name'));
  window.webContents.once('did-finish-load', () => mark.takeAway());
  kiosk.guard(window);
  window.webContents.on('did-navigate', () => {
    openedFiles.pageLeft();
    void arriving.abandonAll();
  });
}

function openDoors(storage: Storage, pages: Session, kiosk: Kiosk): void {
  settings = storage.settings;
  const preloaded = preloadedFolders(t);
  if (preloaded.classes !== null) for (const trouble of bringPreloaded(preloaded.classes, storage)) log(trouble);
  const isMachines = isKioskLaptop();
  const setKiosk = (): void => { kiosk.set(isMachines || storage.settings.read().isKiosk); };
  setKiosk();
  storage.settings.changed.on(setKiosk);
  app.on('will-quit', () => storage.close());
  servePage(pages, join(distFolder, 'page'), { files: handedFiles, arriving, classes: storage.classes, sheets, t, log });
  registerIpc(ipcMain, createHandlers({
    version: app.getVersion(), locale, t, storage, openedFiles, handedFiles, sheets, distFolder, preloadedPacks: preloaded.packs, isTourAllowed: isTourLaptop(), window: currentWindow,
    isReducedMotion: () => systemPreferences.getAnimationSettings().prefersReducedMotion,
    kiosk,
  }), { log, apology: () => t(storage.gate.status().isUnlocked ? 'window.unexpected.adult' : 'window.unexpected') });
}

/** Nothing can be kept: better not to start than to lose an afternoon's work. */
function sayAndEnd(message: string): void {
  mark.takeAway();
  log(message);
  void dialog.showMessageBox({ type: 'warning', title: t('app.name'), message, buttons: [t('window.close')] }).then(() => app.exit(UNUSABLE_FOLDER));
}

function openProject(): void {
  void handToPage(() => chooseProject(currentWindow(), handedFiles, t));
}

function about(): void {
  void dialog.showMessageBox(currentWindow(), { title: t('app.name'), message: t('app.name'), detail: t('window.aboutDetail', { version: app.getVersion() }), buttons: [t('window.close')] });
}

/** Tells the page of a file, or why it cannot be read. */
async function handToPage(read: () => ReturnType<typeof chooseProject>): Promise<void> {
  const { webContents } = currentWindow();
  try {
    const file = await read();
    if (file) tellPage(webContents, 'file:opened', file);
  } catch (error) {
    log(String(error));
    tellPage(webContents, 'app:notice', { message: error instanceof Refusal ? error.message : t('window.unexpected') });
  }
}

/** A second start gives its files to the first and ends. */
function receiveSecondStart(data: unknown): void {
  if (window) focusWindow(window);
  const files: unknown = typeof data === 'object' && data !== null && 'files' in data ? data.files : undefined;
  if (Array.isArray(files)) for (const file of files) if (typeof file === 'string') openedFiles.open(file);
}

if (process.argv.includes(SAFE_START)) app.disableHardwareAcceleration();
silenceChromium(app.commandLine);
declareSchemes();
// Made of the app's name otherwise, whose accent no header may hold.
app.userAgentFallback = `Periscode/${app.getVersion()}`;
const args = process.argv.slice(1);
const files = projectFilesOf(args, process.cwd());
const report = askedReport(args);
if (report) {
  writeReport(report, (status) => app.exit(status));
} else if (isSelftest(args)) {
  guardNavigation(app);
  void app.whenReady().then(() => runSelftest(args, distFolder, t)).catch(endWith);
} else if (app.requestSingleInstanceLock({ files })) {
  for (const file of files) openedFiles.open(file);
  guardNavigation(app);
  app.on('second-instance', (_event, _args, _folder, data) => receiveSecondStart(data));
  app.on('open-file', (event, path) => { event.preventDefault(); openedFiles.open(path); });
  app.on('window-all-closed', () => app.quit());
  // Not awaited at the top level: Electron is ready only once this module has run to its end.
  void app.whenReady().then(startUnlessSimpler).catch(endWith);
} else {
  app.quit();
}
