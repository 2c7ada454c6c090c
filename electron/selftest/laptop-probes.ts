/** The real laptop, as the checks ask it. Nothing of the children's is opened for writing, and nothing is left behind. */
import { app, type WebContents } from 'electron';
import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { readStoredPack } from '../packs/stored-pack.ts';
import { findClassIds, filesOfClass } from '../storage/class-files.ts';
import type { DataFolder } from '../storage/data-folder.ts';
import { openDatabase, openIfWhole } from '../storage/sqlite.ts';
import { judgeAmount, type Found, type Probes } from './selftest.ts';

export interface LaptopUnderTest {
  readonly distFolder: string;
  /** Throws when it cannot be known. */
  readonly dataFolder: () => DataFolder;
  /** Of any page of the app's, seen or not. */
  readonly page: () => Promise<WebContents>;
}

const good = (values: Found['values'] = {}): Found => ({ state: 'good', values });

export const laptopProbes = ({ distFolder, dataFolder, page }: LaptopUnderTest): Probes => ({
  version: () => good({ version: app.getVersion(), electron: process.versions.electron ?? '', system: `${process.platform} ${process.getSystemVersion()} ${process.arch}` }),
  memory: () => judgeAmount('memory', totalmem()),
  disk: () => {
    const { bavail, bsize } = statfsSync(dataFolder().path);
    return judgeAmount('disk', bavail * bsize);
  },
  data: () => {
    const { path, source } = dataFolder();
    leaveNothing(join(path, `selftest-${process.pid}.tmp`), (file) => { writeFileSync(file, 'x', { flag: 'wx' }); });
    return good({ folder: path, source });
  },
  database: () => tryDatabases(dataFolder().path),
  packs: () => countPacks(join(distFolder, 'lessons')),
  fonts: () => countFonts(join(distFolder, 'page', 'fonts')),
  sound: async () => {
    const outputs = await (await page()).executeJavaScript("navigator.mediaDevices.enumerateDevices().then((all) => all.filter(({ kind }) => kind === 'audiooutput').length)") as number;
    return { state: outputs > 0 ? 'good' : 'poor', values: { count: outputs } };
  },
  printer: async () => {
    const printers = await (await page()).getPrintersAsync();
    return { state: printers.length > 0 ? 'good' : 'poor', values: { count: printers.length } };
  },
  graphics: () => {
    const { gpu_compositing: state } = app.getGPUFeatureStatus();
    return { state: state.startsWith('enabled') ? 'good' : 'poor', values: { state } };
  },
});

/** A database is made, written and thrown away; each class is read through. */
function tryDatabases(folder: string): Found {
  leaveNothing(join(folder, `selftest-${process.pid}.sqlite`), (file) => {
    const db = openDatabase(file);
    db.exec('CREATE TABLE tried (value INTEGER); INSERT INTO tried VALUES (1)');
    db.close();
  });
  const ids = findClassIds(folder);
  const damaged = ids.filter((id) => {
    const db = openIfWhole(filesOfClass(folder, id).database);
    db?.close();
    return !db;
  });
  return { state: damaged.length > 0 ? 'bad' : 'good', values: { count: ids.length, damaged: damaged.join(', ') } };
}

function leaveNothing(file: string, work: (file: string) => void): void {
  try {
    work(file);
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true });
  }
}

function countPacks(folder: string): Found {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  const unreadable = names.filter((name) => !readStoredPack(join(folder, name), { isBuiltIn: true, locale: 'fr', publishers: [] }));
  return { state: names.length === 0 || unreadable.length > 0 ? 'bad' : 'good', values: { count: names.length - unreadable.length, unreadable: unreadable.join(', ') } };
}

function countFonts(folder: string): Found {
  const fonts = readdirSync(folder).filter((name) => name.endsWith('.woff2'));
  return { state: fonts.length === 0 ? 'bad' : 'good', values: { count: fonts.length } };
}
