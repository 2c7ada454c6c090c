/** Bags and packs that were found on sticks or chosen: the page knows them by an id, never by their path. */
import { open, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ClassBags } from '../bags/class-bags.ts';
import { compareVersions } from '../packs/compare-versions.ts';
import type { PackShelf } from '../packs/pack-shelf.ts';
import type { Translate } from '../../src/core/text/translate.ts';
import type { FoundBag, FoundPack, FoundStick } from '../../src/ipc/contract.ts';
import { Refusal } from '../refusal.ts';
import { newId } from '../storage/new-id.ts';
import { installerVersion, lookThrough, type Found, type Stick } from './find-sticks.ts';

/** As much of a bag as its header can take. */
const HEADER_BYTES = 70_000;

interface Lookers { readonly appVersion: string; readonly bags: ClassBags; readonly packs: Pick<PackShelf, 'look'>; readonly t: Translate }

export class FoundThings {
  readonly #lookers: Lookers;
  readonly #paths = new Map<string, string>();
  /** Packs that were read through, with what they were then: sticks are looked at every few seconds. */
  readonly #packs = new Map<string, { readonly stamp: string; readonly seen: FoundPack }>();

  constructor(lookers: Lookers) {
    this.#lookers = lookers;
  }

  /** Forgets what was read of packs: one of them was installed or taken away. */
  forgetPacks(): void { this.#packs.clear(); }

  async lookAtBag(path: string): Promise<FoundBag> {
    const found = { id: this.#idOf(path), fileName: basename(path) };
    try {
      const { formatVersion: _, laptopId: __, ...bag } = this.#lookers.bags.look(await readStart(path));
      return { ...found, bag, trouble: null };
    } catch (error) {
      return { ...found, bag: null, trouble: error instanceof Refusal ? error.message : this.#lookers.t('bag.unreadable') };
    }
  }

  async lookOn(stick: Stick): Promise<FoundStick> {
    const found = await lookThrough(stick);
    return {
      id: this.#idOf(stick.path), name: stick.name,
      bags: await Promise.all(found.filter(({ kind }) => kind === 'bag').map(({ path }) => this.lookAtBag(path))),
      newer: this.#newest(found.filter(({ kind }) => kind === 'installer')),
      packs: await Promise.all(found.filter(({ kind }) => kind === 'pack').map(({ path }) => this.#lookAtPack(path))),
    };
  }

  /** @throws Refusal when nothing of that id was found since the app started */
  pathOf(id: string): string {
    const path = this.#paths.get(id);
    if (path === undefined) throw new Refusal(this.#lookers.t('bag.unreadable'));
    return path;
  }

  /** Of the installers of a Périscode newer than this one, the newest. */
  #newest(installers: readonly Found[]): FoundStick['newer'] {
    return installers.map(({ name }) => ({ fileName: name, version: installerVersion(name, process.platform)! }))
      .filter(({ version }) => compareVersions(version, this.#lookers.appVersion) > 0)
      .toSorted((a, b) => compareVersions(b.version, a.version))[0] ?? null;
  }

  async #lookAtPack(path: string): Promise<FoundPack> {
    const stamp = await stampOf(path);
    const known = this.#packs.get(path);
    if (known?.stamp === stamp) return known.seen;
    const found = { id: this.#idOf(path), fileName: basename(path) };
    try {
      const seen = { ...found, ...this.#lookers.packs.look(path) };
      this.#packs.set(path, { stamp, seen });
      return seen;
    } catch {
      return { ...found, pack: null, trouble: this.#lookers.t('bag.unreadable') };
    }
  }

  #idOf(path: string): string {
    const known = [...this.#paths].find(([, each]) => each === path)?.[0];
    if (known !== undefined) return known;
    const id = newId();
    this.#paths.set(id, path);
    return id;
  }
}

/** Of a folder, its manifest tells whether something changed. */
async function stampOf(path: string): Promise<string> {
  const { mtimeMs, size } = await stat(join(path, 'pack.json')).catch(() => stat(path)).catch(() => ({ mtimeMs: 0, size: 0 }));
  return `${mtimeMs} ${size}`;
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
