/** Bags and packs that were found on sticks or chosen: the page knows them by an id, never by their path. */
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Translate } from '../../src/core/text/translate.ts';
import type { FoundBag, FoundStick } from '../../src/ipc/contract.ts';
import { Refusal } from '../refusal.ts';
import { lookThrough, type Stick } from '../sticks/find-sticks.ts';
import { newId } from '../storage/new-id.ts';
import type { ClassBags } from './class-bags.ts';

/** As much of a bag as its header can take. */
const HEADER_BYTES = 70_000;

export class FoundBags {
  readonly #bags: ClassBags;
  readonly #t: Translate;
  readonly #paths = new Map<string, string>();

  constructor(bags: ClassBags, t: Translate) {
    this.#bags = bags;
    this.#t = t;
  }

  async lookAt(path: string): Promise<FoundBag> {
    const found = { id: this.#idOf(path), fileName: basename(path) };
    try {
      const { classId, className, laptopLabel, madeAtMs, isLocked, isKnown } = this.#bags.look(await readStart(path));
      return { ...found, bag: { classId, className, laptopLabel, madeAtMs, isLocked, isKnown }, trouble: null };
    } catch (error) {
      return { ...found, bag: null, trouble: error instanceof Refusal ? error.message : this.#t('bag.unreadable') };
    }
  }

  async lookOn(stick: Stick): Promise<FoundStick> {
    const found = await lookThrough(stick);
    return {
      id: this.#idOf(stick.path), name: stick.name,
      bags: await Promise.all(found.filter(({ kind }) => kind === 'bag').map(({ path }) => this.lookAt(path))),
      packs: found.filter(({ kind }) => kind === 'pack').map(({ path, name }) => ({ id: this.#idOf(path), fileName: name })),
    };
  }

  /** @throws Refusal when nothing of that id was found since the app started */
  pathOf(id: string): string {
    const path = this.#paths.get(id);
    if (path === undefined) throw new Refusal(this.#t('bag.unreadable'));
    return path;
  }

  #idOf(path: string): string {
    const known = [...this.#paths].find(([, each]) => each === path)?.[0];
    if (known !== undefined) return known;
    const id = newId();
    this.#paths.set(id, path);
    return id;
  }
}

async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
