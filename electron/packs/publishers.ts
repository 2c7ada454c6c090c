/** Whose packs are shown as vouched for on this laptop. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Publisher } from './signature.ts';

const PublishersFile = v.array(v.object({ name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(80)), publicKey: v.string() }));

/** Those that IT put into `publishers.json` of the data folder; an unreadable file vouches for nobody. */
export function readPublishers(dataFolder: string): readonly Publisher[] {
  try {
    return v.parse(PublishersFile, JSON.parse(readFileSync(join(dataFolder, 'publishers.json'), 'utf8')));
  } catch {
    return [];
  }
}
