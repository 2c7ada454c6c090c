/** Taking a class on a stick and bringing it back: from the classes of this laptop to the bytes of a bag, and the other way. */
import { foldClass } from '../../src/core/classes/fold-class.ts';
import type { Translate } from '../../src/core/text/translate.ts';
import { GUEST_CLASS_ID } from '../../src/ipc/contract.ts';
import { Refusal } from '../refusal.ts';
import type { ClassCatalogue } from '../storage/class-catalogue.ts';
import type { Joined } from '../storage/class-exchange.ts';
import { packContent, unpackContent, type BagContent } from './bag-content.ts';
import { BAG_FORMAT_VERSION, BagProblem, openBag, readHeader, sealBag, type BagHeader } from './bag-file.ts';

export interface ClassBagsParts {
  readonly classes: ClassCatalogue;
  readonly laptopId: string;
  /** What people call this laptop. */
  readonly laptopLabel: () => string;
  readonly t: Translate;
  readonly now?: () => number;
}

export interface LookedAt extends BagHeader { readonly isLocked: boolean; readonly isKnown: boolean; readonly isOwn: boolean }

/** `childId`: only what is that child's. */
export interface WantedBag { readonly classId: string; readonly childId?: string | undefined; readonly password?: string | undefined }

export class ClassBags {
  readonly #parts: ClassBagsParts;

  constructor(parts: ClassBagsParts) {
    this.#parts = parts;
  }

  /** A bag of the class as it is now, and what its file is called. @throws Refusal */
  make({ classId, childId, password }: WantedBag): { readonly name: string; readonly bytes: Buffer } {
    const { classes, laptopId, now = Date.now } = this.#parts;
    const [laptopLabel, madeAtMs] = [this.#parts.laptopLabel(), now()];
    return classes.use(classId, (store) => {
      const { roster, exchange } = store;
      const className = store.summary().name;
      const content = childId === undefined ? exchange.take({ deviceId: laptopId, label: laptopLabel }, madeAtMs) : exchange.takeChild(roster.idsOf(childId));
      const firstName = roster.list().find(({ id }) => id === childId)?.firstName;
      const header = { formatVersion: BAG_FORMAT_VERSION, classId, className, laptopId, laptopLabel, madeAtMs, isOneChild: childId !== undefined };
      return { name: bagName(firstName === undefined ? className : `${className} ${firstName}`, madeAtMs, laptopLabel), bytes: sealBag(header, packContent(content), password) };
    });
  }

  /** What a bag says of itself; its beginning is enough. @throws Refusal that says what is wrong with the file */
  look(bytes: Uint8Array): LookedAt {
    const header = this.#explained(() => readHeader(bytes));
    return { ...header, isKnown: this.#parts.classes.has(header.classId), isOwn: header.laptopId === this.#parts.laptopId };
  }

  /**
   * Joins a bag into its class, which is made when it is not here yet, or into another (`into`) when two laptops began the same class apart.
   * All of it or nothing. @throws Refusal
   */
  join(bytes: Uint8Array, password?: string, into?: string): { readonly classId: string; readonly joined: Joined } {
    const { classes } = this.#parts;
    const { header, content } = this.#explained(() => {
      const opened = openBag(bytes, password);
      // Guests stay on their laptop.
      if (opened.header.classId === GUEST_CLASS_ID) throw new BagProblem('damaged');
      return { header: opened.header, content: unpackContent(opened.content) };
    });
    const classId = into ?? header.classId;
    return { classId, joined: this.#explained(() => (classes.has(classId) ? classes.use(classId, (store) => store.exchange.join(content)) : classes.adopt(classId, named(content)))) };
  }

  #explained<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (error instanceof BagProblem) throw new Refusal(this.#parts.t(`bag.${error.trouble}`), { cause: error });
      throw error;
    }
  }
}

/** A class without a name is none. */
function named(content: BagContent): BagContent {
  if (!foldClass(content.entries).facts.name) throw new BagProblem('damaged');
  return content;
}

/** "CE2 mardi" on laptop 7 → `CE2-mardi-2026-11-24-7.periscode-classe`: bags of many laptops lie on one stick. */
export function bagName(className: string, madeAtMs: number, laptopLabel: string): string {
  const day = new Date(madeAtMs);
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return `${[className, date, laptopLabel].map(forFileName).filter(Boolean).join('-')}.periscode-classe`;
}

const forFileName = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[^A-Za-z0-9-]+/gu, '-').replaceAll(/^-+|-+$/gu, '').slice(0, 60);
