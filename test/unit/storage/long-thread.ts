/** Run as a thread by `sqlite-thread.test.ts`: begins a long piece of work in SQLite, says so, and counts what it has finished. */
import { parentPort, workerData } from 'node:worker_threads';
import { atWork, ready, type ThreadSign } from '../../../electron/storage/sqlite-thread.ts';
import { openDatabase, row } from '../../../electron/storage/sqlite.ts';

export interface LongWork { readonly finished: Int32Array<SharedArrayBuffer> }

const COUNT = 'WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 2000000) SELECT count(*) FROM numbers';

const data = workerData as LongWork & ThreadSign;
const db = openDatabase(':memory:');
ready(data);
for (let i = 0; i < 2; i++) {
  atWork(data, () => {
    parentPort!.postMessage('begun');
    row(db, COUNT);
    Atomics.add(data.finished, 0, 1);
  });
}
