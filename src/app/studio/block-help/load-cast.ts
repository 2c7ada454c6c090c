/** Who plays in the examples of the help: drawings and sounds of the library, under their names in the person's language. */
import type { Cast, Say } from '../../../core/help/example.ts';
import type { Costume, Sound } from '../../../core/project/project.ts';
import type { BlocksHelp } from '../../../core/text/blocks-help-fr.ts';
import type { Locale, Translate } from '../../../core/text/translate.ts';
import { isTextKey } from '../../../editor/blockly-definitions.ts';
import { libraryItems, readLibraryFile, type LibraryItem } from '../../../ui/library/library-items.ts';
import type { LibraryKind } from '../../../ui/library/library-entry.ts';
import { readPictures } from '../library-pictures.ts';
import { createCostume, nameAsset } from '../new-sprite.ts';

export interface LoadedCast {
  readonly cast: Cast;
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly say: Say;
}

/** Of each costume its word in the examples. */
const SCOPI = { dive: 'dive-1', happy: 'happy-2' } as const;
const BACKDROPS = { sea: 'underwater', beach: 'beach' } as const;
const SOUNDS = { bubbles: 'bubbles', fanfare: 'fanfare' } as const;
/** Samples in a second: only how long a sound lasts is known of it here. */
const RATE = 1000;

/** Rejects when a drawing or a sound cannot be read. */
export async function loadCast(locale: Locale, help: BlocksHelp, translate: Translate): Promise<LoadedCast> {
  const assets = new Map<string, Uint8Array>();
  const find = async (kind: LibraryKind, id: string): Promise<LibraryItem> => {
    const item = (await libraryItems(kind, locale)).find((one) => one.id === id);
    if (!item) throw new Error(`The library has no ${id}`);
    return item;
  };
  const wear = async (kind: LibraryKind, id: string): Promise<Costume> => {
    const [picture] = await readPictures(await find(kind, id));
    const costume = createCostume(picture!);
    assets.set(costume.md5ext, picture!.bytes);
    return costume;
  };
  const hear = async (id: string): Promise<Sound> => {
    const { name, sound } = await find('sound', id);
    const bytes = await readLibraryFile(sound!.address);
    const asset = nameAsset(bytes, 'wav');
    assets.set(asset.md5ext, bytes);
    return { ...asset, name, rate: RATE, sampleCount: Math.round(sound!.seconds * RATE), rest: {} };
  };
  const all = <T>(ids: Readonly<Record<string, string>>, one: (id: string) => Promise<T>): Promise<readonly T[]> => Promise.all(Object.values(ids).map(one));
  const [crab, scopiCostumes, crabCostume, backdrops, sounds] = await Promise.all([
    find('sprite', 'pince'), all(SCOPI, (id) => wear('costume', `scopi/${id}`)), wear('costume', 'pince/walk-1'), all(BACKDROPS, (id) => wear('backdrop', id)), all(SOUNDS, hear),
  ]);
  const called = (ids: Readonly<Record<string, string>>, things: readonly { readonly name: string }[]): [string, string][] => Object.keys(ids).map((word, i) => [word, things[i]!.name]);
  const words: Readonly<Record<string, string>> = Object.fromEntries([...Object.entries(help.words), ['crab', crab.name], ...called(SCOPI, scopiCostumes), ...called(BACKDROPS, backdrops), ...called(SOUNDS, sounds)]);
  return {
    assets, say: (text) => (text.startsWith('@') ? wordOf(text.slice(1), words, translate) : text),
    cast: { scopi: { name: 'Scopi', costumes: scopiCostumes }, crab: { name: crab.name, costumes: [crabCostume] }, backdrops, sounds },
  };
}

function wordOf(key: string, words: Readonly<Record<string, string>>, translate: Translate): string {
  if (isTextKey(key)) return translate(key);
  const word = words[key];
  if (word === undefined) throw new Error(`No word for @${key}`);
  return word;
}
