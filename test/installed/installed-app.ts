/** Starts the installed app as an ordinary account of the laptop would, and drives its window from outside: nothing inside it is opened for tests. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';

/** nobody's, where root runs the test. */
const ORDINARY = 65534;
const isRoot = process.getuid?.() === 0;
const STARTING_MS = 60_000;

export interface InstalledApp {
  readonly page: Page;
  /** Milliseconds from the start of the process to the window's page. */
  readonly startedMs: number;
  /** Every process of it, by number. */
  processes(): readonly number[];
  /** As when the plug is pulled. */
  kill(): Promise<void>;
}

export const installedExecutable = (): string => {
  const executable = process.env['PERISCODE_INSTALLED'];
  if (!executable) throw new Error('npm run test:installed says which app is meant');
  return executable;
};

/** A command as that account: program, arguments. */
export const asOrdinary = (...command: readonly string[]): readonly string[] => (isRoot ? ['setpriv', `--reuid=${ORDINARY}`, `--regid=${ORDINARY}`, '--clear-groups', ...command] : command);

/** That account's home, empty. */
export function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'periscode-home-'));
  if (isRoot) chownSync(home, ORDINARY, ORDINARY);
  return home;
}

export const environmentIn = (home: string): NodeJS.ProcessEnv => ({ ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config'), XDG_CACHE_HOME: join(home, '.cache'), XDG_RUNTIME_DIR: home });

export async function startInstalled(home: string): Promise<InstalledApp> {
  const started = performance.now();
  const [program, ...args] = asOrdinary(installedExecutable(), '--remote-debugging-port=0');
  const child = spawn(program!, args, { cwd: home, env: environmentIn(home), stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => { child.once('exit', resolve); });
  const browser = await chromium.connectOverCDP(await debuggingAddress(child));
  const [context] = browser.contexts();
  const page = context!.pages()[0] ?? await context!.waitForEvent('page');
  await page.locator('[data-screen="home"]').getByRole('button').first().waitFor();
  return {
    page, startedMs: performance.now() - started,
    processes: processesOf,
    kill: async () => {
      for (const pid of processesOf()) process.kill(pid, 'SIGKILL');
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`The app did not start. It said:\n${said}`)), STARTING_MS);
    child.once('exit', (code) => reject(new Error(`The app ended with ${code}. It said:\n${said}`)));
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /DevTools listening on (ws:\S+)/u.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

/** Those that run the installed executable: by what they are, not by their name. */
function processesOf(): number[] {
  const executable = realpathSync(installedExecutable());
  return readdirSync('/proc').filter((name) => /^\d+$/u.test(name)).map(Number).filter((pid) => {
    try {
      return realpathSync(`/proc/${pid}/exe`) === executable;
    } catch {
      return false;
    }
  });
}

/** Chromium writes that of a forked process with spaces. */
export const commandLineOf = (pid: number): readonly string[] => readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/u);

/** A line of what the kernel tells of a process. */
export const statusOf = (pid: number, key: string): string => new RegExp(`^${key}:\\s*(.*)$`, 'mu').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';

export const forget = (home: string): void => { rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }); };
