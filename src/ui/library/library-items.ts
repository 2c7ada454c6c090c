/** The library as it is shown and chosen from: read from the app's own files when it is first opened, and kept. */
import { createTranslate, type Locale } from '../../core/text/translate.ts';
import type { CostumeEntry, LibraryEntry, LibraryKind } from './library-entry.ts';
import { LIBRARY_KINDS } from './library-kinds.ts';
import { plainWords, type Searchable } from './library-search.ts';
import { SOUND_LIBRARY, soundAddress, soundName, soundWords } from './sound-library.ts';
import { SOUND_PICTURES } from './sound-pictures.ts';

/** One thing to choose; this is what `library-chosen` tells. */
export interface LibraryItem extends Searchable {
  /** "octopus", "dog/walk-1". */
  readonly id: string;
  readonly kind: LibraryKind;
  readonly category: string;
  readonly name: string;
  /** The costumes it comes with, one for a costume or a backdrop, none for a sound. */
  readonly pictures: readonly LibraryPicture[];
  /** Of a sound only; `picture` is the address of what stands for it. */
  readonly sound?: { readonly address: string; readonly seconds: number; readonly picture: string };
}

export interface LibraryPicture {
  readonly name: string;
  /** Of an SVG, from the page: `readLibraryFile` gives its bytes. */
  readonly address: string;
  /** Stage units. */
  readonly width: number;
  readonly height: number;
  /** The rotation centre, in stage units from the top left corner. */
  readonly centre: { readonly x: number; readonly y: number };
}

/** Sprites drawn from emoji, and backdrops; their centre is their middle. */
const SPRITE = { width: 96, height: 96, centre: { x: 48, y: 48 } };
const STAGE = { width: 480, height: 360, centre: { x: 240, y: 180 } };
/** From the page, which lies beside assets/. */
const addressOf = (folder: string, file: string): string => `assets/${folder}/${file}`;

const kept = new Map<string, Promise<readonly LibraryItem[]>>();

/** All things of a kind, characters first. Rejects when a catalogue cannot be read. */
export function libraryItems(kind: LibraryKind, locale: Locale): Promise<readonly LibraryItem[]> {
  const key = `${kind} ${locale}`;
  const known = kept.get(key) ?? (kind === 'sound' ? Promise.resolve(soundItems(locale)) : readPictures(kind, locale));
  kept.set(key, known);
  known.catch(() => kept.delete(key));
  return known;
}

/** The bytes of what lies at `address`. Rejects when it is not there. */
export async function readLibraryFile(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function readPictures(kind: LibraryKind, locale: Locale): Promise<readonly LibraryItem[]> {
  const lists = await Promise.all(LIBRARY_KINDS[kind].folders.map(async (folder) => {
    const text = new TextDecoder().decode(await readLibraryFile(addressOf(folder, 'catalogue.json')));
    return (JSON.parse(text) as readonly LibraryEntry[]).flatMap((entry) => itemsOf(kind, folder, entry, locale));
  }));
  return lists.flat();
}

function soundItems(locale: Locale): readonly LibraryItem[] {
  const languages = { fr: createTranslate('fr'), en: createTranslate('en') };
  return SOUND_LIBRARY.map((sound) => ({
    id: sound.id, kind: 'sound', category: `sound.${sound.group}`, name: soundName(sound, languages[locale]), words: Object.values(languages).flatMap((t) => plainWords(soundWords(sound, t))),
    pictures: [], sound: { address: soundAddress(sound), seconds: sound.seconds, picture: addressOf('sprites', `${SOUND_PICTURES[sound.id]}.svg`) },
  }));
}

/** An entry as it is shown: one thing, or as a costume each of its own. */
export function itemsOf(kind: LibraryKind, folder: string, entry: LibraryEntry, locale: Locale): readonly LibraryItem[] {
  const { id, category } = entry;
  const name = nameIn(entry, locale);
  const words = plainWords(`${entry.fr} ${entry.en}`);
  const item = { id, kind, category, name, words };
  if (!entry.costumes) return [{ ...item, pictures: [{ name, address: addressOf(folder, `${id}.svg`), ...(kind === 'backdrop' ? STAGE : SPRITE) }] }];
  const pictures = entry.costumes.map((costume) => pictureOf(folder, entry, costume, locale));
  if (kind === 'sprite') return [{ ...item, pictures }];
  return entry.costumes.map((costume, i) => ({
    ...item, id: `${id}/${costume.id}`, name: `${name} ${costume[locale]}`, words: [...words, ...plainWords(`${costume.fr} ${costume.en}`)], pictures: pictures.slice(i, i + 1),
  }));
}

const pictureOf = (folder: string, { id }: LibraryEntry, costume: CostumeEntry, locale: Locale): LibraryPicture =>
  ({ name: costume[locale], address: addressOf(folder, `${id}/${costume.id}.svg`), width: costume.width, height: costume.height, centre: { x: costume.x, y: costume.y } });

/** "Poulpe|pieuvre mer": Poulpe. */
const nameIn = (entry: LibraryEntry, locale: Locale): string => entry[locale].split('|')[0] ?? '';
