/** Starts the app: one instance, one window, everything not allowed denied. */
import './last-words.ts';
import { app, dialog, ipcMain, Menu, session, systemPreferences, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { createTranslate, type Locale } from '../src/core/text/translate.ts';
import { focusWindow, openAppWindow, preloadPath } from './app-window.ts';
import { createHandlers } from './handlers/create-handlers.ts';
import { chooseProject } from './handlers/files.ts';
import { registerIpc, tellPage } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { guardDownloads, guardNavigation } from './navigation.ts';
import { guardNetwork, silenceChromium } from './network.ts';
import { OpenedFiles, projectFilesOf, readOpenedFile } from './opened-files.ts';
import { guardPermissions } from './permissions.ts';
import { declareSchemes, servePage } from './protocols.ts';
import { Refusal } from './refusal.ts';

const distFolder = join(import.meta.dirname, '..');
const locale: Locale = process.env['PERISCODE_LOCALE'] === 'en' ? 'en' : 'fr';
const t = createTranslate(locale);
const log = (line: string): void => { process.stderr.write(`periscode: ${line}\n`); };

let window: BrowserWindow | undefined;
const openedFiles = new OpenedFiles((path) => { void handToPage(() => readOpenedFile(path, t)); });

/** Tells the page of a file, or why it cannot be read. */
async function handToPage(read: () => ReturnType<typeof chooseProject>): Promise<void> {
  if (!window) return;
  const { webContents } = window;
  try {
    const file = await read();
    if (file) tellPage(webContents, 'file:opened', file);
  } catch (error) {
    log(String(error));
    tellPage(webContents, 'app:notice', { message: error instanceof Refusal ? error.message : t('window.unexpected') });
  }
}

function currentWindow(): BrowserWindow {
  if (!window) throw new Error('No window is open');
  return window;
}

function start(): void {
  const pages = session.defaultSession;
  guardPermissions(pages);
  guardDownloads(pages);
  guardNetwork(pages, (url) => log(`outside request refused: ${url}`));
  servePage(pages, join(distFolder, 'page'));
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(t, {
    openProject: () => { void handToPage(() => chooseProject(currentWindow(), t)); },
    about: () => { void dialog.showMessageBox(currentWindow(), { title: t('app.name'), message: t('app.name'), detail: t('window.aboutDetail', { version: app.getVersion() }), buttons: [t('window.close')] }); },
    tell: (command) => tellPage(currentWindow().webContents, 'menu:chosen', { command }),
  })));
  registerIpc(ipcMain, createHandlers({
    version: app.getVersion(), locale, t, openedFiles, window: currentWindow, notices: () => [],
    isReducedMotion: () => systemPreferences.getAnimationSettings().prefersReducedMotion,
  }), { log, apology: () => t('window.unexpected') });
  window = openAppWindow(preloadPath(distFolder), t('app.name'));
  window.webContents.on('did-start-loading', () => openedFiles.pageLeft());
}

/** A second start gives its files to the first and ends. */
function receiveSecondStart(files: unknown): void {
  if (window) focusWindow(window);
  if (Array.isArray(files)) for (const file of files) if (typeof file === 'string') openedFiles.open(file);
}

silenceChromium(app.commandLine);
declareSchemes();
// Made of the app's name otherwise, whose accent no header may hold.
app.userAgentFallback = `Periscode/${app.getVersion()}`;
const files = projectFilesOf(process.argv.slice(1), process.cwd());
if (app.requestSingleInstanceLock({ files })) {
  for (const file of files) openedFiles.open(file);
  guardNavigation(app);
  app.on('second-instance', (_event, _args, _folder, data) => receiveSecondStart((data as { files?: unknown } | null)?.files));
  app.on('open-file', (event, path) => { event.preventDefault(); openedFiles.open(path); });
  app.on('window-all-closed', () => app.quit());
  // Not awaited at the top level: Electron is ready only once this module has run to its end.
  void app.whenReady().then(start);
} else {
  app.quit();
}
