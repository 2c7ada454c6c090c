/** Who this laptop is, in `device.json`: progress events carry it. */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import * as v from 'valibot';
import { shareFile } from './durable-files.ts';
import { newId } from './new-id.ts';

const DeviceFile = v.object({ id: v.string(), host: v.string() });

/**
 * The laptop's id, made at the first start. `host` is kept beside it because laptops are often copies of one prepared disk:
 * a copy has another name, and must not count its events under the same id.
 */
export function readDeviceId(dataFolder: string, host = hostname()): string {
  const path = join(dataFolder, 'device.json');
  const known = readDeviceFile(path);
  if (known?.host === host) return known.id;
  const device = { id: newId(), host };
  writeFileAtomic.sync(path, JSON.stringify(device));
  shareFile(dataFolder, path);
  return device.id;
}

/** An unreadable file only costs a new id: two ids for one laptop harm nothing. */
function readDeviceFile(path: string): v.InferOutput<typeof DeviceFile> | null {
  try {
    return v.parse(DeviceFile, JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
