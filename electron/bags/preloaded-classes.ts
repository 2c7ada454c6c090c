/** Classes that IT put ready for a laptop, as bags in a folder: each is joined once, so that a class taken away since does not come back. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import writeFileAtomic from 'write-file-atomic';
import { shareFile } from '../storage/durable-files.ts';
import type { ClassBags } from './class-bags.ts';

const ENDING = '.periscode-classe';
/** SHA-256 of the bags that were joined. */
const Joined = v.array(v.string());

interface Laptop { readonly dataFolder: string; readonly bags: Pick<ClassBags, 'join'> }

/** Joins the bags of `folder` that are new to this laptop. Returns a line for each that could not be: IT reads it in the log. */
export function bringPreloaded(folder: string, { bags, dataFolder }: Laptop): string[] {
  const file = join(dataFolder, 'preloaded.json');
  const joined = new Set(readJoined(file));
  const before = joined.size;
  const troubles = bagsIn(folder).flatMap((path) => {
    try {
      const bytes = readFileSync(path);
      const sum = createHash('sha256').update(bytes).digest('hex');
      if (!joined.has(sum)) bags.join(bytes);
      joined.add(sum);
      return [];
    } catch (error) {
      return [`${path}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
  if (joined.size > before) {
    writeFileAtomic.sync(file, JSON.stringify([...joined]));
    shareFile(dataFolder, file);
  }
  return troubles;
}

const bagsIn = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ENDING)).sort().map((name) => join(folder, name)) : []);

/** An unreadable list is as none: joining a bag again changes nothing that is still there. */
function readJoined(file: string): string[] {
  try {
    return v.parse(Joined, JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}
