import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { electronExecutable } from '../../scripts/electron-runtime.ts';
import { launchApp, newFolder, type LaunchedApp } from './harness.ts';

const OUTSIDE = 'https://outside.invalid/';
const root = join(import.meta.dirname, '..', '..');

/** What the preload gives the page, as a page that means harm would use it. */
interface Bridge {
  request(channel: string, input?: unknown): Promise<{ ok: boolean; message?: string; value?: unknown }>;
  on(event: string, listener: (data: unknown) => void): () => void;
}
declare global {
  var periscode: Bridge;
}

/** Runs code from a timer: what a debugger evaluates itself is above the page's policy. */
const tryEval = (where: { evaluate(work: () => Promise<string>): Promise<string> }): Promise<string> => where.evaluate(() => new Promise<string>((resolve) => {
  setTimeout(() => {
    try {
      resolve(`ran ${String(new Function('return 6 * 7')())}`);
    } catch (error) {
      resolve((error as Error).name);
    }
  });
}));

let launched: LaunchedApp;
let page: Page;

beforeAll(async () => {
  launched = await launchApp({
    // What these tests try on purpose, and Chromium's words when it refuses.
    expectedErrors: [/Content Security Policy/u, /Failed to load resource/u, /Refused to|violates the following/u, /Fetch API cannot load/u],
    expectedRequests: [OUTSIDE],
  });
  page = launched.page;
});

afterAll(() => launched.close());

describe('the page', () => {
  test('has no Node, and only the contract of the main process', async () => {
    expect(await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in globalThis))).toEqual([]);
    expect(await page.evaluate(() => Object.keys(globalThis.periscode).sort())).toEqual(['on', 'request']);
  });

  test('runs in the sandbox, isolated from its preload', async () => {
    const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
      // Electron has it, its types do not.
      const contents = BrowserWindow.getAllWindows()[0]!.webContents as { getLastWebPreferences?(): Record<string, unknown> };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences!();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
    });
    expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false });
  });

  test('may not make code out of text', async () => {
    expect(await tryEval(page)).toBe('EvalError');
  });

  test('may not run a script written into it', async () => {
    expect(await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.harmed = "yes"';
      document.head.append(script);
      script.remove();
      return document.documentElement.dataset['harmed'];
    })).toBeUndefined();
  });
});

describe('the stage’s worker', () => {
  test('makes code out of text, and reaches nothing', async () => {
    // It has answered, so its script and its policy are there. Held by the page: what nobody holds may be swept away in the middle of the test.
    const [worker] = await Promise.all([
      page.waitForEvent('worker'),
      page.evaluate(async () => {
        const resvgWasm = await (await fetch('resvg.wasm')).arrayBuffer();
        const heldWorker = new Worker('periscode://app/stage-worker.js', { type: 'module' });
        Object.assign(globalThis, { heldWorker });
        await new Promise((resolve) => {
          heldWorker.onmessage = resolve;
          heldWorker.postMessage({ type: 'start', resvgWasm, fonts: [], seed: 1 });
        });
      }),
    ]);
    const tryFetch = (url: string): Promise<string> => worker.evaluate((address) => fetch(address).then(() => 'fetched', () => 'refused'), url);
    expect(await tryFetch('periscode://app/index.html')).toBe('refused');
    expect(await tryFetch(OUTSIDE)).toBe('refused');
    expect(await tryEval(worker)).toBe('ran 42');
  });
});

describe('the network', () => {
  test('is out of the page’s reach', async () => {
    const answers = await page.evaluate(async (url) => [
      await fetch(url).then(() => 'fetched', () => 'refused'),
      await new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve('loaded');
        image.onerror = () => resolve('refused');
        image.src = url;
      }),
    ], OUTSIDE);
    expect(answers).toEqual(['refused', 'refused']);
    expect(launched.outsideRequests()).toEqual([]);
  });

  test('is refused to the main process too, and every attempt is told', async () => {
    const answer = await launched.app.evaluate(({ net }, url) => net.fetch(url).then(() => 'fetched', (error: Error) => error.message), OUTSIDE);
    expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(launched.outsideRequests()).toEqual([OUTSIDE]);
  });
});

describe('the window', () => {
  test('stays alone and where it is', async () => {
    const before = page.url();
    expect(await page.evaluate((url) => window.open(url), OUTSIDE)).toBeNull();
    await page.evaluate((url) => { location.href = url; }, OUTSIDE);
    await page.evaluate(() => { location.href = 'periscode://app/stage-worker.js'; });
    // A round trip through the page: a navigation under way would have ended it.
    expect(await page.evaluate(() => document.readyState)).toBe('complete');
    expect(page.url()).toBe(before);
    expect(launched.app.windows()).toHaveLength(1);
  });

  test('saves nothing by itself', async () => {
    const wasStopped = launched.app.evaluate(({ session }) => new Promise((resolve) => {
      session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented));
    }));
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['harm']));
      link.download = 'harm.txt';
      link.click();
    });
    expect(await wasStopped).toBe(true);
  });

  test.each(['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi'])('is not granted %s', async (name) => {
    expect(await page.evaluate(async (permission) => (await navigator.permissions.query({ name: permission as PermissionName })).state, name)).toBe('denied');
  });

  test('is refused where the person is, when it asks', async () => {
    expect(await page.evaluate(() => new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(() => resolve('granted'), ({ code }) => resolve(code === GeolocationPositionError.PERMISSION_DENIED ? 'denied' : code));
    }))).toBe('denied');
  });
});

describe('requests to the main process', () => {
  test('of a wrong shape are refused without saying more than needed', async () => {
    const reply = await page.evaluate(() => globalThis.periscode.request('classes:create', { name: 3, path: '/etc/passwd' }));
    expect(reply).toEqual({ ok: false, message: expect.stringContaining('inattendu') as string });
  });

  test('that the contract does not name do not exist', async () => {
    expect(await page.evaluate(async () => {
      try {
        await globalThis.periscode.request('shell:run', 'ls');
        return 'ran';
      } catch (error) {
        return (error as Error).message;
      }
    })).toContain('shell:run');
  });

  test('from any other page are refused', async () => {
    const reply = await launched.app.evaluate(async ({ BrowserWindow }, preload) => {
      const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await other.loadURL('data:text/html,<p>not ours</p>');
      const answer: unknown = await other.webContents.executeJavaScript(`periscode.request('classes:list')`);
      other.destroy();
      return answer;
    }, join(root, 'dist', 'electron', 'preload.cjs'));
    expect(reply).toMatchObject({ ok: false });
    expect(await page.evaluate(() => globalThis.periscode.request('classes:list'))).toMatchObject({ ok: true });
  });
});

describe('the app’s addresses', () => {
  const WRONG = ['periscode://app/..%2f..%2fpackage.json', 'periscode://app/%2e%2e%2f%2e%2e%2fpackage.json', 'periscode://app/..%5c..%5cpackage.json', 'periscode://app//etc/passwd', 'periscode://app/', 'periscode://other/index.html'];

  test.each(WRONG)('%s leads nowhere', async (url) => {
    expect(await launched.app.evaluate(({ net }, address) => net.fetch(address).then(({ status }) => status), url)).toBe(404);
  });

  test('lead to the page’s files, with the right type', async () => {
    const types = await launched.app.evaluate(async ({ net }, urls) => {
      const answers = await Promise.all(urls.map((url) => net.fetch(url)));
      return answers.map((answer) => answer.headers.get('content-type'));
    }, ['periscode://app/index.html', 'periscode://app/resvg.wasm', 'periscode://app/stage-worker.js']);
    expect(types).toEqual(['text/html; charset=utf-8', 'application/wasm', 'text/javascript; charset=utf-8']);
  });
});

test('a second start hands its file over and ends', async () => {
  const file = join(newFolder('second'), 'deuxième départ.sb3');
  writeFileSync(file, 'PK');
  const opened = page.evaluate(() => new Promise<{ name: string; size: number }>((resolve) => {
    const stop = globalThis.periscode.on('file:opened', (data) => {
      stop();
      const { name, address } = data as { name: string; address: string };
      void fetch(address).then((answer) => answer.arrayBuffer()).then(({ byteLength }) => { resolve({ name, size: byteLength }); });
    });
  }));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = spawn(await electronExecutable(), [...asRoot, `--user-data-dir=${launched.userFolder}`, root, file], { stdio: 'ignore', env: { ...process.env, PERISCODE_DATA: launched.dataFolder } });
  const ended = new Promise((resolve) => { second.once('exit', resolve); });
  expect(await opened).toEqual({ name: 'deuxième départ.sb3', size: 2 });
  expect(await ended).toBe(0);
  expect(launched.app.windows()).toHaveLength(1);
});
