/**
 * A folder where the laptops of a class leave their bags for each other: a stick left in, a share, a folder that the town's own tool replicates.
 * Each laptop writes its own file there and no other; those of the others are joined when they are whole.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { Refusal } from '../refusal.ts';
import type { ClassCatalogue } from '../storage/class-catalogue.ts';
import type { ClassBags } from './class-bags.ts';

const ENDING = '.periscode-classe';

export interface Exchanged {
  /** Files of other laptops that were joined. */
  readonly joined: number;
  /** Files of other laptops that are not whole yet, or not to be read: they are tried again. */
  readonly waiting: number;
  readonly isWritten: boolean;
}

export class WatchedFolders {
  readonly #classes: ClassCatalogue;
  readonly #bags: ClassBags;
  readonly #laptopId: string;
  /** What each file was when it was joined, by path. */
  readonly #seen = new Map<string, string>();
  /** How much had changed in each class when its own file was written. */
  readonly #written = new Map<string, string>();

  constructor(classes: ClassCatalogue, bags: ClassBags, laptopId: string) {
    this.#classes = classes;
    this.#bags = bags;
    this.#laptopId = laptopId;
  }

  /** Null when the class has no folder, or it is not there now. */
  exchange(classId: string): Exchanged | null {
    return this.#inFolder(classId, (folder) => {
      const [joined, waiting] = this.#joinOthers(classId, folder);
      return { joined, waiting, isWritten: this.#writeOwn(classId, folder) };
    });
  }

  /** Only what this laptop has for the others. */
  leave(classId: string): void {
    this.#inFolder(classId, (folder) => this.#writeOwn(classId, folder));
  }

  #inFolder<T>(classId: string, work: (folder: string) => T): T | null {
    const folder = this.#classes.open(classId).watchedFolder;
    if (folder === null) return null;
    try {
      return work(folder);
    } catch (error) {
      if (error instanceof Refusal || !('code' in (error as Error))) throw error;
      return null;
    }
  }

  #joinOthers(classId: string, folder: string): readonly [number, number] {
    let [joined, waiting] = [0, 0];
    for (const name of readdirSync(folder)) {
      if (!name.endsWith(ENDING) || name.startsWith('.') || name === this.#ownName(classId)) continue;
      const path = join(folder, name);
      const stamp = stampOf(path);
      if (this.#seen.get(path) === stamp) continue;
      const isJoined = this.#join(classId, path);
      if (isJoined) this.#seen.set(path, stamp);
      if (isJoined) joined++;
      else if (isJoined === false) waiting++;
    }
    return [joined, waiting];
  }

  /** Undefined: it is another class's. False: not whole yet. */
  #join(classId: string, path: string): boolean | undefined {
    try {
      const bytes = readFileSync(path);
      if (this.#bags.look(bytes).classId !== classId) return undefined;
      this.#bags.join(bytes);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  #writeOwn(classId: string, folder: string): boolean {
    const path = join(folder, this.#ownName(classId));
    const { state } = this.#classes.open(classId);
    if (this.#written.get(path) === state) return false;
    writeFileAtomic.sync(path, this.#bags.make({ classId }).bytes);
    this.#written.set(path, this.#classes.open(classId).state);
    return true;
  }

  #ownName(classId: string): string { return `${classId}-${this.#laptopId}${ENDING}`; }
}

function stampOf(path: string): string {
  const { mtimeMs, size } = statSync(path);
  return `${mtimeMs} ${size}`;
}
