/** What to tell people when the laptop's disk, and nothing of ours, stands in the way. */
import type { TextKey } from '../../src/core/text/translate.ts';

/** By SQLite's primary result code. */
const BY_RESULT_CODE: Readonly<Record<number, TextKey>> = {
  5: 'storage.busy', 6: 'storage.busy',
  3: 'storage.forbidden', 8: 'storage.forbidden', 23: 'storage.forbidden',
  10: 'storage.diskGone', 14: 'storage.diskGone',
  11: 'storage.damagedNow', 26: 'storage.damagedNow',
  13: 'storage.diskFull',
};

/** By the system's own name. */
const BY_SYSTEM_CODE: Readonly<Record<string, TextKey>> = {
  ENOSPC: 'storage.diskFull', EDQUOT: 'storage.diskFull',
  EACCES: 'storage.forbidden', EPERM: 'storage.forbidden', EROFS: 'storage.forbidden',
  ENOENT: 'storage.diskGone', EIO: 'storage.diskGone', ENODEV: 'storage.diskGone', ENXIO: 'storage.diskGone',
};

/** Null for an error of our own making. */
export function diskTroubleOf(error: unknown): TextKey | null {
  if (!(error instanceof Error)) return null;
  if ('errcode' in error) return BY_RESULT_CODE[Number(error.errcode) & 0xff] ?? null;
  return 'code' in error ? BY_SYSTEM_CODE[String(error.code)] ?? null : null;
}
