import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright';
import { describe, expect, test } from 'vitest';
import { electronExecutable } from '../../scripts/electron-runtime.ts';
import { launchApp, newFolder, shot } from './harness.ts';
import { openProject } from './studio/open-project.ts';

const root = join(import.meta.dirname, '..', '..');

test('an error nobody caught ends the app with status 70 and a line in the log: it never hangs behind an error window', async () => {
  const { app, logFile } = await launchApp();
  const ended = new Promise((resolve) => { app.process().once('exit', resolve); });
  await app.evaluate(() => { setTimeout(() => { throw new Error('made by the test'); }); });
  expect(await ended).toBe(70);
  expect(readFileSync(logFile, 'utf8')).toContain('made by the test');
});

/** Else the end of its first load would be taken for that of the next. */
const loaded = (app: ElectronApplication): Promise<void> => expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.isLoading())).toBe(false);

test('a page that crashes comes back by itself', async () => {
  const launched = await launchApp({ expectedErrors: [/the page crashed/u] });
  await loaded(launched.app);
  // Counted over there and asked for: a promise left waiting in the main process may be collected before it answers.
  await launched.app.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    webContents.once('did-finish-load', () => { process.title = 'back'; });
    webContents.forcefullyCrashRenderer();
  });
  await expect.poll(() => launched.app.evaluate(() => process.title)).toBe('back');
  const isBack = await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript('document.querySelector("pc-app") !== null') as Promise<boolean>);
  expect(isBack).toBe(true);
  await launched.close();
});

test('a page that crashes again at once ends the app', async () => {
  const { app, logFile } = await launchApp({ expectedErrors: [/the page crashed/u] });
  const ended = new Promise((resolve) => { app.process().once('exit', resolve); });
  await loaded(app);
  await app.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    webContents.once('did-finish-load', () => webContents.forcefullyCrashRenderer());
    webContents.forcefullyCrashRenderer();
  });
  expect(await ended).toBe(70);
  expect(readFileSync(logFile, 'utf8')).toContain('does not stay alive');
});

test('the window shows itself, in the colour of the page', async () => {
  const launched = await launchApp();
  await expect.poll(() => launched.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]!;
    return { isVisible: window.isVisible(), colour: window.getBackgroundColor() };
  })).toEqual({ isVisible: true, colour: '#FFF8EC' });
  await launched.close();
});

test('a data folder that cannot be written is told in words, and nothing is started elsewhere', async () => {
  const folder = newFolder('blocked');
  writeFileSync(join(folder, 'a-file'), '');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(await electronExecutable(), [...asRoot, `--user-data-dir=${folder}`, root], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, PERISCODE_DATA: join(folder, 'a-file') } });
  const said = new Promise<string>((resolve) => {
    let text = '';
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      const line = /^periscode: (?<words>.+)$/mu.exec(text)?.groups?.['words'];
      if (line) resolve(line);
    });
  });
  expect(await said).toContain('Périscode ne peut rien enregistrer dans le dossier');
  const ended = new Promise((resolve) => { child.once('exit', resolve); });
  child.kill('SIGKILL');
  await ended;
});

test('a file that is not there is told of, on the command line and from the menu, and the app goes on', async () => {
  const gone = join(newFolder('gone'), 'mon jeu.sb3');
  const launched = await launchApp({ files: [gone] });
  const told = launched.page.getByText(/Le fichier «.mon jeu\.sb3.» n’est plus là/u);
  await told.first().waitFor();
  const before = await told.count();
  await launched.stubOpenDialog([gone]);
  await launched.chooseMenu('Fichier', 'Ouvrir un projet…');
  await expect.poll(() => told.count()).toBe(before + 1);
  await launched.close();
});

describe('a start that goes wrong is told in words, instead of an empty page', () => {
  const words = 'Périscode n’arrive pas à s’ouvrir.';
  const expectedErrors = [/^page:|No handler registered|inattendu|Failed to (?:fetch|load)|dynamically imported/u];

  test('when the first request has no answer', async () => {
    const launched = await launchApp({ expectedErrors });
    await launched.app.evaluate(({ ipcMain }) => { ipcMain.removeHandler('app:info'); });
    await launched.page.reload();
    await launched.page.getByRole('heading', { name: words }).waitFor();
    await shot(launched.page, 'start-told');
    await launched.close();
  });

  test('when a part of the page cannot be read', async () => {
    const launched = await launchApp({ expectedErrors });
    await launched.app.evaluate(({ session }) => {
      session.defaultSession.webRequest.onBeforeRequest({ urls: ['periscode://app/assets/main-*.js'] }, (_details, answer) => { answer({ cancel: true }); });
    });
    await launched.page.reload();
    await launched.page.getByRole('heading', { name: words }).waitFor();
    await launched.close();
  });

  test('and nothing of it is left when all goes well', async () => {
    const launched = await launchApp();
    await launched.page.locator('[data-screen="home"]').waitFor();
    await launched.page.locator('#trouble').waitFor({ state: 'detached' });
    await launched.close();
  });
});

test('a page that is loaded again before everything is kept keeps it, and the window stays', async () => {
  const launched = await launchApp();
  const { page } = launched;
  await page.getByRole('button', { name: 'Jouer sans prénom' }).click();
  await page.getByText('Mes créations', { exact: true }).first().waitFor();
  await openProject(launched, 'Pas encore gardé', [{}]);
  await page.reload();
  await page.getByRole('button', { name: 'Jouer sans prénom' }).click();
  await page.getByText('Pas encore gardé').waitFor();
  await launched.close();
});

test('the graphics process dies: the window goes on, without the work being touched', async () => {
  const launched = await launchApp();
  const { app, page } = launched;
  await page.locator('[data-screen="home"]').waitFor();
  const graphics = (): Promise<number | undefined> => app.evaluate(({ app: electron }) => electron.getAppMetrics().find(({ type }) => type === 'GPU')?.pid);
  const before = await graphics();
  expect(before).toBeDefined();
  process.kill(before!, 'SIGKILL');
  await expect.poll(graphics).not.toBe(before);
  await page.getByRole('button', { name: 'Espace animateur' }).click();
  await page.getByLabel('Votre code').waitFor();
  expect((await page.screenshot()).length).toBeGreaterThan(5000);
  await launched.close();
});

describe('after a start that never came to a page', () => {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  /** Answers the question with `response` before it is asked, by a module that is loaded first; writes what the app was started with. */
  const answering = (folder: string, response: number): string => {
    const file = join(folder, 'answer.cjs');
    writeFileSync(file, `const { app, dialog } = require('electron'); dialog.showMessageBox = async ({ message }) => { process.stderr.write('asked: ' + message + '\\n'); return { response: ${response} }; };
app.disableHardwareAcceleration = () => { process.stderr.write('without the graphics card\\n'); };
app.relaunch = ({ args }) => { process.stderr.write('again: ' + args.join(' ') + '\\n'); };`);
    return file;
  };
  const start = async (response: number, until: RegExp, ...args: readonly string[]): Promise<string> => {
    const folder = newFolder('unstarted');
    writeFileSync(join(folder, 'starting'), '');
    const child = spawn(await electronExecutable(), [...asRoot, `--user-data-dir=${folder}`, '-r', answering(folder, response), root, ...args], { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, PERISCODE_DATA: join(folder, 'data') } });
    const ended = new Promise((resolve) => { child.once('exit', resolve); });
    const said = await new Promise<string>((resolve) => {
      let text = '';
      child.stderr.setEncoding('utf8').on('data', (piece: string) => { text += piece; if (until.test(text)) resolve(text); });
    });
    child.kill('SIGKILL');
    await ended;
    return said;
  };

  test('a simple start is offered, and begins anew without the graphics card', async () => {
    const said = await start(0, /again: .*\n/u);
    expect(said).toContain('asked: La dernière fois, Périscode ne s’est pas ouvert.');
    expect(said).toMatch(/again: .*--safe-start/u);
  });

  test('the simple start does without the graphics card, and asks nothing', async () => {
    expect(await start(0, /without the graphics card\n/u, '--safe-start')).not.toContain('asked');
  });
});

test('a start that came to a page leaves no mark', async () => {
  const launched = await launchApp();
  await launched.page.locator('[data-screen="home"]').waitFor();
  await expect.poll(() => existsSync(join(launched.userFolder, 'starting'))).toBe(false);
  await launched.close();
});
