/** Run as a thread by `copy-aside.ts`: writes one copy and tells whether it is whole. */
import { parentPort, workerData } from 'node:worker_threads';
import { writeCopy } from './backups.ts';
import type { CopyWish } from './copy-aside.ts';
import { atWork, ready, type ThreadSign } from './sqlite-thread.ts';
import { openDatabase } from './sqlite.ts';

const wish = workerData as CopyWish & ThreadSign;
ready(wish);
atWork(wish, () => {
  const db = openDatabase(wish.database);
  try {
    parentPort!.postMessage(writeCopy(db, wish.to));
  } finally {
    db.close();
  }
});
