/** Starts the real app for a test, drives its window, and fails the test when the page complains or anything asks for the network. */
import { spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { electronExecutable } from '../../scripts/electron-runtime.ts';
import { makeSampleClass } from '../../scripts/sample-class.ts';

const root = join(import.meta.dirname, '..', '..');
const screenshots = join(import.meta.dirname, 'screenshots');
const OUTSIDE = 'outside request refused: ';

export interface LaunchOptions {
  /** Where the classes are kept; a new folder when left out. Give the same one to start again after `kill`. */
  readonly dataFolder?: string;
  /** Project files given on the command line. */
  readonly files?: readonly string[];
  /** Switches of Chromium. */
  readonly switches?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Console errors that the test makes on purpose. */
  readonly expectedErrors?: readonly RegExp[];
  /** Addresses outside that the test asks for on purpose. */
  readonly expectedRequests?: readonly string[];
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  readonly userFolder: string;
  /** What the app writes about itself. */
  readonly logFile: string;
  /** What went wrong so far: console errors, page errors, a crash. */
  readonly troubles: readonly string[];
  /** Every address outside that was asked for, and refused. */
  outsideRequests(): readonly string[];
  /** The next dialogs to open a file answer these paths; none: the person changes their mind. */
  stubOpenDialog(paths: readonly string[]): Promise<void>;
  stubSaveDialog(path: string | null): Promise<void>;
  /** Chooses an item of the menu bar, by its path of labels: `chooseMenu('Fichier', 'Ouvrir un projet…')`. */
  chooseMenu(...labels: readonly string[]): Promise<void>;
  /** As when the plug is pulled: SIGKILL to the whole app. Nothing happens when it has already ended. */
  kill(): Promise<void>;
  /** Closes the app and throws when there were troubles. */
  close(): Promise<void>;
}

export const newFolder = (name: string): string => mkdtempSync(join(tmpdir(), `periscode-${name}-`));

/** Starts the built app (`npm run build` first) and waits for its page. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const dataFolder = options.dataFolder ?? newFolder('data');
  const userFolder = newFolder('user');
  const log = join(userFolder, 'test.log');
  const { app, page, troubles } = await openWithin(options, dataFolder, userFolder, log);
  // Asked for now: a closed app does not tell any more.
  const child = app.process();
  const forget = (): void => rmSync(userFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  return {
    app, page, dataFolder, userFolder, logFile: log, troubles,
    outsideRequests: () => outsideRequestsIn(log),
    stubOpenDialog: (paths) => app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
    }, paths),
    stubSaveDialog: (path) => app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
    }, path),
    chooseMenu: (...labels) => chooseMenu(app, labels),
    kill: async () => { await kill(child); forget(); },
    close: async () => {
      await app.close();
      const outside = outsideRequestsIn(log).filter((url) => !options.expectedRequests?.includes(url)).map((url) => `asked for ${url}`);
      forget();
      if (troubles.length + outside.length > 0) throw new Error(`The app complained:\n${[...troubles, ...outside].join('\n')}`);
    },
  };
}

/** With the classes of the sample; steps of the test have `limitMs`. What the page shows is from before: load it again. */
export async function launchWithSampleClass(limitMs: number, options: LaunchOptions = {}): Promise<LaunchedApp> {
  const launched = await launchApp(options);
  launched.page.setDefaultTimeout(limitMs);
  await makeSampleClass(launched.page);
  return launched;
}

interface Opened { readonly app: ElectronApplication; readonly page: Page; readonly troubles: string[] }

const OPENING_MS = 30_000;
const TRIES = 3;

/** Once in a while Electron under Xvfb starts and never answers the debugger: that one is ended and another is started. */
async function openWithin(options: LaunchOptions, dataFolder: string, userFolder: string, log: string): Promise<Opened> {
  for (let tried = 1; ; tried++) {
    const opening = open(options, dataFolder, userFolder, log);
    const opened = await Promise.race([opening, new Promise<null>((resolve) => { setTimeout(() => resolve(null), OPENING_MS).unref(); })]);
    if (opened) return opened;
    opening.catch(() => undefined);
    spawnSync('pkill', ['-KILL', '-f', userFolder]);
    // Else the next one would ask whether to start more simply.
    rmSync(join(userFolder, 'starting'), { force: true });
    if (tried === TRIES) throw new Error(`The app did not open in ${TRIES} tries. It said:\n${readLog(log).join('\n')}`);
  }
}

async function open(options: LaunchOptions, dataFolder: string, userFolder: string, log: string): Promise<Opened> {
  const app = await _electron.launch({
    executablePath: await electronExecutable(),
    args: [`--user-data-dir=${userFolder}`, ...options.switches ?? [], root, ...options.files ?? []],
    env: { ...definedEnvironment(), PERISCODE_DATA: dataFolder, PERISCODE_LOG: log, ...options.env },
  });
  const troubles: string[] = [];
  watchPages(app, options, troubles);
  const page = await firstWindow(app, log);
  await page.waitForLoadState('load');
  return { app, page, troubles };
}

/** Writes a picture of the window into test/e2e/screenshots/. */
export async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true });
  await page.screenshot({ path: join(screenshots, `${name}.png`) });
}

/** The same of a window whose page is zoomed: Playwright would take a part of it. */
export async function shotOfWindow(app: ElectronApplication, name: string): Promise<void> {
  const png = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.capturePage().then((picture) => picture.toPNG().toString('base64')));
  mkdirSync(screenshots, { recursive: true });
  writeFileSync(join(screenshots, `${name}.png`), png, 'base64');
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The addresses outside that the app wrote in its log as refused. */
function outsideRequestsIn(log: string): string[] {
  return readLog(log).filter((line) => line.includes(OUTSIDE)).map((line) => line.slice(line.indexOf(OUTSIDE) + OUTSIDE.length).trim());
}

const readLog = (file: string): string[] => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);

/** The app's window; when the app ends or hangs without one, what it said. */
async function firstWindow(app: ElectronApplication, log: string): Promise<Page> {
  try {
    return await app.firstWindow({ timeout: 20_000 });
  } catch (error) {
    await kill(app.process());
    throw new Error(`No window opened. The app said:\n${readLog(log).join('\n')}`, { cause: error });
  }
}

/** Heard on the context, which is there before the first window: nothing said early is missed. */
function watchPages(app: ElectronApplication, { expectedErrors = [] }: LaunchOptions, troubles: string[]): void {
  const complain = (text: string): void => { if (!expectedErrors.some((e) => e.test(text))) troubles.push(text); };
  const context = app.context();
  context.on('console', (message) => { if (message.type() === 'error') complain(`console: ${message.text()}`); });
  context.on('weberror', (error) => complain(`page: ${error.error().stack ?? error.error().message}`));
  context.on('page', (page) => page.on('crash', () => complain('the page crashed')));
}

function chooseMenu(app: ElectronApplication, labels: readonly string[]): Promise<void> {
  return app.evaluate(({ Menu, BrowserWindow }, path) => {
    let items = Menu.getApplicationMenu()?.items ?? [];
    for (const [i, label] of path.entries()) {
      const item = items.find((candidate) => candidate.label === label);
      if (!item) throw new Error(`No menu item ${path.slice(0, i + 1).join(' › ')}`);
      if (i === path.length - 1) item.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
      items = item.submenu?.items ?? [];
    }
  }, labels);
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => { child.once('exit', resolve); });
  child.kill('SIGKILL');
  await ended;
}
