/** A picture or sound on its way into a class. */
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Arrival } from './arriving-bytes.ts';
import { keyOf } from './storage/kept-assets.ts';
import type { Storage } from './storage/open-storage.ts';

/** Gives the key it is kept under. */
export function receiveAsset(classes: Storage['classes'], classId: string, md5ext: string): Arrival<string> {
  const hash = createHash('md5');
  const parts: (readonly [at: number, bytes: Uint8Array<ArrayBuffer>])[] = [];
  let length = 0;
  return {
    async add(bytes) {
      hash.update(bytes);
      parts.push([length, bytes]);
      length += bytes.length;
    },
    async finish() {
      const [only] = parts;
      if (only && parts.length === 1) return classes.use(classId, ({ assets }) => assets.keep(md5ext, only[1]));
      const key = keyOf(md5ext, hash.digest('hex'));
      if (classes.use(classId, ({ assets }) => assets.has(key))) return key;
      // The first one last: with it the asset is whole.
      for (const [at, bytes] of parts.reverse()) {
        classes.use(classId, ({ assets }) => { assets.keepPart(key, at, bytes); });
        await setImmediate();
      }
      return key;
    },
    async abandon() { parts.length = 0; },
  };
}
