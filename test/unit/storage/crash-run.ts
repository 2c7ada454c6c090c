/** Two windows at work in one class, both killed without warning, again and again; after each time, what was told as kept must be there. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openStorage } from '../../../electron/storage/open-storage.ts';
import { openDatabase } from '../../../electron/storage/sqlite.ts';
import { createRandom } from '../../../src/core/base/random.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { ToldDeeds, type Told } from './crash-deeds.ts';

const NAMES = ['Léa', 'Tom', 'Inès', 'Noé', 'Zoé', 'Ali', 'Eva', 'Gabriel'];
const WINDOWS = ['left', 'right'];
/** A class that has been killed this often gives way to a new one, so that files stay as small as a term's. */
const KILLS_PER_CLASS = 50;
const MOST_DEEDS = 60;
const MOST_DELAY_MS = 25;

export interface CrashFigures { readonly kills: number; readonly kept: number; readonly cut: number }

/** @throws Error that says what was lost, and at which kill. */
export async function playCrashes(kills: number, seed: number, onKill: (figures: CrashFigures) => void = () => undefined): Promise<CrashFigures> {
  let figures: CrashFigures = { kills: 0, kept: 0, cut: 0 };
  for (let first = 0; first < kills; first += KILLS_PER_CLASS) {
    const before = figures;
    await withClass(async (place) => {
      for (let i = first; i < Math.min(kills, first + KILLS_PER_CLASS); i++) {
        const cut = await killOnce(place, i, seed);
        figures = { kills: i + 1, kept: before.kept + place.told.kept, cut: figures.cut + cut };
        onKill(figures);
      }
    });
  }
  return figures;
}

interface Place { readonly folder: string; readonly classId: string; readonly childIds: readonly string[]; readonly told: ToldDeeds }

async function withClass(work: (place: Place) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'periscode-crash-'));
  const storage = openStorage(folder, createTranslate('fr'));
  const { id: classId } = storage.classes.create({ name: 'CE2 mardi', detail: 'CE2', emblem: 'octopus' });
  const childIds = storage.classes.open(classId).roster.add(NAMES).map(({ id }) => id);
  storage.close();
  try {
    await work({ folder, classId, childIds, told: new ToldDeeds() });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How many deeds were begun and not told as kept. */
async function killOnce(place: Place, i: number, seed: number): Promise<number> {
  const random = createRandom(seed + i);
  const after = { deeds: 1 + Math.floor(random.next() * MOST_DEEDS), delayMs: random.next() * MOST_DELAY_MS };
  const cut = await workAndKill(place, i, seed, after);
  const storage = openStorage(place.folder, createTranslate('fr'));
  try {
    if (storage.notices().length > 0) throw new Error(storage.notices().join(' '));
    const db = openDatabase(join(place.folder, 'classes', `${place.classId}.sqlite`));
    place.told.mustBeIn(db);
    db.close();
  } catch (error) {
    throw new Error(`At kill ${i} (--from ${seed}): ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  } finally {
    storage.close();
  }
  return cut;
}

/** Kills both windows some milliseconds after one of them told its last of `deeds`: in the middle of anything. */
async function workAndKill({ folder, classId, childIds, told }: Place, i: number, seed: number, after: { readonly deeds: number; readonly delayMs: number }): Promise<number> {
  const half = childIds.length / 2;
  const writers = WINDOWS.map((window, w) => spawn(process.execPath, [join(import.meta.dirname, 'write-until-killed.ts'),
    folder, classId, childIds.slice(w * half, (w + 1) * half).join(','), window, String(1 + i * 10_000), String(seed + 1000 * i + w)], { stdio: ['ignore', 'pipe', 'inherit'] }));
  let isEnding = false;
  const hear = async (writer: ChildProcess): Promise<number> => {
    let [kept, begun] = [0, 0];
    for await (const line of createInterface(writer.stdout!)) {
      const deed = JSON.parse(line) as Told;
      told.hear(deed);
      begun = deed.isKept ? 0 : 1;
      kept += Number(deed.isKept);
      if (kept < after.deeds || isEnding) continue;
      isEnding = true;
      setTimeout(() => { for (const each of writers) each.kill('SIGKILL'); }, after.delayMs);
    }
    if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
    if (writer.signalCode !== 'SIGKILL') throw new Error('A window ended by itself');
    return begun;
  };
  const cut = await Promise.all(writers.map(hear));
  return cut.reduce((sum, one) => sum + one, 0);
}
