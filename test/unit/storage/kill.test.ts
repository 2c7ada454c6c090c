import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { ClassJournal } from '../../../electron/storage/class-journal.ts';
import { openDatabase, row, rows } from '../../../electron/storage/sqlite.ts';
import { createRandom } from '../../../src/core/base/random.ts';
import { createTestClass, openTestStorage } from './open-test-storage.ts';
import { tempFolder } from './temp-folder.ts';

const KILLS = Number(process.env['PERISCODE_TEST_KILLS'] ?? 6);
const MOST_LINES = 60;

/** Ends the writer without warning once it has named `lines` things as kept; answers all that it named. */
async function writeAndKill(folder: string, classId: string, childId: string, run: number, lines: number): Promise<string[]> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'write-until-killed.ts'), folder, classId, childId, `run${run}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  const kept: string[] = [];
  for await (const line of createInterface(writer.stdout)) {
    kept.push(line);
    if (kept.length === lines) writer.kill('SIGKILL');
  }
  if (writer.signalCode === null) await once(writer, 'exit');
  expect(writer.signalCode).toBe('SIGKILL');
  return kept;
}

test(`nothing said to be kept is lost when the app is killed (${KILLS} times)`, { timeout: 30_000 + KILLS * 3000 }, async () => {
  const folder = tempFolder();
  const storage = openTestStorage(folder);
  const { id, childId } = createTestClass(storage);
  storage.close();
  const random = createRandom(20261124);
  const kept: string[] = [];
  for (let run = 0; run < KILLS; run++) {
    kept.push(...await writeAndKill(folder, id, childId, run, 1 + Math.floor(random.next() * MOST_LINES)));
    checkAll(folder, id, kept);
  }
  const reopened = openTestStorage(folder);
  expect(reopened.classes.list()).toHaveLength(1);
  expect(reopened.notices()).toEqual([]);
});

test('two accounts write in one class at once and are both killed', { timeout: 60_000 }, async () => {
  const folder = tempFolder();
  const storage = openTestStorage(folder);
  const { id, childId } = createTestClass(storage);
  storage.close();
  const [first, second] = await Promise.all([writeAndKill(folder, id, childId, 1, 40), writeAndKill(folder, id, childId, 2, 40)]);
  checkAll(folder, id, [...first, ...second]);
});

function checkAll(folder: string, id: string, kept: readonly string[]): void {
  const db = openDatabase(join(folder, 'classes', `${id}.sqlite`));
  expect(row(db, 'PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  expect(rows(db, 'PRAGMA foreign_key_check')).toEqual([]);
  const events = new Set(rows<{ deviceId: string; counter: number }>(db, 'SELECT device_id AS deviceId, counter FROM events').map((event) => `event ${event.deviceId} ${event.counter}`));
  const newest = new Map([...new ClassJournal(db, '').state().projects].map(([projectId, { title }]) => [projectId, Number(title?.split(' ')[1])]));
  db.close();
  for (const line of kept) {
    const [kind, name, n] = line.split(' ') as [string, string, string];
    if (kind === 'event') expect(events).toContain(line);
    else expect(newest.get(name)).toBeGreaterThanOrEqual(Number(n));
  }
}
