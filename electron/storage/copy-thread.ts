/** Run as a thread by `copy-aside.ts`: writes one copy and tells whether it is whole. */
import { parentPort, workerData } from 'node:worker_threads';
import { writeCopy } from './backups.ts';
import type { CopyWish } from './copy-aside.ts';
import { openDatabase } from './sqlite.ts';

const { database, to } = workerData as CopyWish;
const db = openDatabase(database);
try {
  parentPort!.postMessage(writeCopy(db, to));
} finally {
  db.close();
}
