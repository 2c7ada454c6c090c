/** Which of the bags that were found concern a class, and what is said of each before it is brought. */
import type { FoundBag, FoundStick } from '../../ipc/contract.ts';

/** `twin`: of another class of the same name, begun apart. `unreadable`: no bag, or not a whole one. */
export type BagKind = 'own' | 'this' | 'twin' | 'new' | 'known' | 'unreadable';
export interface BagLine { readonly found: FoundBag; readonly kind: BagKind }

/** The class that is looked at; null on the list of classes, where all of them are shown. */
export type BagClass = { readonly id: string; readonly name: string } | null;

/** Those of the sticks and those chosen, each once; of a class, those of others are left out. */
export function bagLines(sticks: readonly FoundStick[], chosen: readonly FoundBag[], forClass: BagClass): readonly BagLine[] {
  const all = new Map([...sticks.flatMap(({ bags }) => bags), ...chosen].map((found) => [found.id, found]));
  const lines = [...all.values()].flatMap((found) => { const kind = kindOf(found, forClass); return kind === null ? [] : [{ found, kind }]; });
  return lines.sort((a, b) => placeOf(a) - placeOf(b) || nameOf(a).localeCompare(nameOf(b), undefined, { numeric: true }) || (b.found.bag?.madeAtMs ?? 0) - (a.found.bag?.madeAtMs ?? 0));
}

/** Those of other classes on the sticks, which are not shown on the page of a class. */
export const countOthers = (sticks: readonly FoundStick[], forClass: BagClass): number =>
  sticks.flatMap(({ bags }) => bags).filter((found) => kindOf(found, forClass) === null).length;

/** Ticked before anybody was asked: what came from elsewhere into a class that it surely belongs to. */
export const isWantedAtFirst = ({ kind }: BagLine): boolean => kind === 'this' || kind === 'new' || kind === 'known';

function kindOf({ bag }: FoundBag, forClass: BagClass): BagKind | null {
  if (!bag) return 'unreadable';
  if (!forClass) return bag.isOwn ? 'own' : bag.isKnown ? 'known' : 'new';
  if (bag.classId === forClass.id) return bag.isOwn ? 'own' : 'this';
  return isSameName(bag.className, forClass.name) ? 'twin' : null;
}

const isSameName = (a: string, b: string): boolean => a.trim().localeCompare(b.trim(), undefined, { sensitivity: 'base' }) === 0;
const ORDER: readonly BagKind[] = ['this', 'known', 'new', 'twin', 'own', 'unreadable'];
const placeOf = ({ kind }: BagLine): number => ORDER.indexOf(kind);
const nameOf = ({ found: { bag, fileName } }: BagLine): string => (bag ? `${bag.className} ${bag.laptopLabel}` : fileName);
