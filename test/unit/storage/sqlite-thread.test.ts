import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSqliteThread } from '../../../electron/storage/sqlite-thread.ts';

const LONG_THREAD = join(import.meta.dirname, 'long-thread.ts');

function startLongThread() {
  const finished = new Int32Array(new SharedArrayBuffer(4));
  return { finished, ...startSqliteThread(LONG_THREAD, { finished }) };
}

test('bug: a thread that was ended in the middle of SQLite’s work ended the whole process', async () => {
  const { worker, dismiss, finished } = startLongThread();
  await once(worker, 'message');
  dismiss();
  await once(worker, 'exit');
  expect(finished[0], 'what had begun is finished').toBeGreaterThanOrEqual(1);
});

test('a thread dismissed while it is being loaded begins nothing', async () => {
  const { worker, dismiss, finished } = startLongThread();
  dismiss();
  await once(worker, 'exit');
  expect(finished[0]).toBe(0);
});
