/** The classes of this laptop: the files in their folder are the only truth, each opened once. */
import { existsSync } from 'node:fs';
import type { Translate } from '../../src/core/text/translate.ts';
import { GUEST_CHILD_ID, GUEST_CLASS_ID, type ClassSummary, type Input } from '../../src/ipc/contract.ts';
import { Refusal } from '../refusal.ts';
import type { BagContent } from '../bags/bag-content.ts';
import { ClassExchange, type Joined } from './class-exchange.ts';
import { filesOfClass, findClassIds } from './class-files.ts';
import type { ClassStore } from './class-store.ts';
import { diskTroubleOf } from './disk-trouble.ts';
import { NewerFile } from './migrations/migrate.ts';
import { newId } from './new-id.ts';
import { createClassFile, openClass, withFacts } from './open-class.ts';
import type { Restored } from './restore-class.ts';

export interface CatalogueDeps {
  readonly dataFolder: string;
  readonly deviceId: string;
  readonly t: Translate;
  /** Told what the people must know; the same sentence may come twice. */
  readonly onNotice: (message: string) => void;
}

const GUEST_AVATAR = 'octopus';

export class ClassCatalogue {
  readonly #deps: CatalogueDeps;
  readonly #stores = new Map<string, ClassStore>();

  constructor(deps: CatalogueDeps) {
    this.#deps = deps;
  }

  /** In the order of the alphabet, without the guests. A class that cannot be opened is left out, and said. */
  list(): ClassSummary[] {
    const ids = findClassIds(this.#deps.dataFolder).filter((id) => id !== GUEST_CLASS_ID);
    return ids.flatMap((id) => this.#openOrTell(id)?.summary() ?? []).sort((a, b) => a.name.localeCompare(b.name, 'fr', { numeric: true }));
  }

  create(facts: Input<'classes:create'>): ClassSummary {
    const id = `${toFileName(facts.name)}-${newId().replace(/[^a-z0-9]/giu, '').slice(0, 8).toLowerCase()}`;
    return this.#explained(() => {
      createClassFile(filesOfClass(this.#deps.dataFolder, id), this.#deps.deviceId, withFacts(facts));
      return this.open(id).summary();
    });
  }

  has(id: string): boolean {
    return existsSync(filesOfClass(this.#deps.dataFolder, id).database);
  }

  /** A class that was begun on another laptop. @throws Refusal also when the disk stands in the way. */
  adopt(id: string, content: BagContent): Joined {
    return this.#explained(() => createClassFile(filesOfClass(this.#deps.dataFolder, id), this.#deps.deviceId, (db, writer) => new ClassExchange(db, writer).join(content)));
  }

  /** @throws Refusal with the reason, for the person. */
  open(id: string): ClassStore {
    const known = this.#stores.get(id);
    if (known) return known;
    const files = filesOfClass(this.#deps.dataFolder, id);
    if (id === GUEST_CLASS_ID && !existsSync(files.database)) createClassFile(files, this.#deps.deviceId, withFacts({ name: this.#deps.t('storage.guests') }));
    if (!existsSync(files.database)) throw new Refusal(this.#deps.t('storage.noSuchClass'));
    const { store, restored } = openClass(files, this.#deps.deviceId);
    if (restored) this.#deps.onNotice(this.#describe(restored, store?.summary().name || id));
    if (!store) throw new Refusal(this.#deps.t('storage.noSuchClass'));
    if (id === GUEST_CLASS_ID) store.roster.ensure({ id: GUEST_CHILD_ID, firstName: this.#deps.t('storage.guest'), avatar: GUEST_AVATAR });
    this.#stores.set(id, store);
    return store;
  }

  /** Does `work` on a class. @throws Refusal also when the disk stands in the way. */
  use<T>(id: string, work: (store: ClassStore) => T): T {
    return this.#explained(() => work(this.open(id)));
  }

  /** Lets go of the oldest versions of projects in each class where all of them take more. */
  keepWithin(mostBytes: number): void {
    for (const store of this.#stores.values()) store.projects.keepWithin(mostBytes);
  }

  backUpWhenQuiet(): void {
    for (const store of this.#stores.values()) store.backUpWhenQuiet();
  }

  /** Closes the files without copies: another connection of this laptop sees to them. */
  letGo(): void {
    for (const store of this.#stores.values()) store.letGo();
    this.#stores.clear();
  }

  close(): void {
    for (const store of this.#stores.values()) store.close();
    this.#stores.clear();
  }

  #explained<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      const trouble = diskTroubleOf(error);
      throw trouble ? new Refusal(this.#deps.t(trouble), { cause: error }) : error;
    }
  }

  #openOrTell(id: string): ClassStore | null {
    try {
      return this.open(id);
    } catch (error) {
      if (error instanceof Refusal) return null;
      this.#deps.onNotice(this.#deps.t(error instanceof NewerFile ? 'storage.newerClass' : 'storage.closedClass', { id, reason: String(error) }));
      return null;
    }
  }

  #describe({ setAsideAs, copyMadeAtMs }: Restored, name: string): string {
    return copyMadeAtMs === null
      ? this.#deps.t('storage.lostClass', { name, file: setAsideAs })
      : this.#deps.t('storage.restoredClass', { name, file: setAsideAs, at: copyMadeAtMs });
  }
}

/** "CE2 mardi" → "ce2-mardi": a name that people recognise in the folder and every file system accepts. */
const toFileName = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '').slice(0, 40) || 'classe';
