/** What a class bag holds, as a zip: changes, events and projects as JSON; the programs' versions, their pictures and sounds, and what is in the backpacks as files. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import * as v from 'valibot';
import { ClassEntry, Mark, Seen } from '../../src/core/classes/class-entry.ts';
import { BackpackItem } from '../../src/ipc/contract.ts';
import { Counter, Key, Timestamp, type ProgressEvent } from '../../src/core/progress/progress-event.ts';
import { BagProblem } from './bag-file.ts';
import { readEvents } from './read-events.ts';

const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/u));
const MaybeId = v.nullable(Id);
/** A laptop's own count of how often it told, and when by its clock. */
const Laptop = v.object({ deviceId: Key, label: v.pipe(Key, v.maxLength(80)), counter: Counter, toldAtMs: Timestamp });
const Project = v.pipe(
  v.object({ id: Id, childId: Id, packId: MaybeId, lessonId: MaybeId, partedFrom: MaybeId, partedSeen: v.nullable(Seen) }),
  v.check(({ packId, lessonId }) => (packId === null) === (lessonId === null)),
  v.check(({ partedFrom, partedSeen }) => (partedFrom === null) === (partedSeen === null)),
);
const VersionFacts = v.object({ projectId: Id, ...Mark.entries, seen: Seen, savedAtMs: Timestamp, assetIds: v.array(v.pipe(v.string(), v.maxLength(300))) });

const ItemFacts = v.object({ id: Id, childId: Id, kind: BackpackItem.entries.kind, name: v.pipe(v.string(), v.maxLength(1000)), addedAtMs: Timestamp });

/** Many times what a class comes to in years; only a list made to keep a laptop busy for ever is longer. */
const listOf = <S extends v.GenericSchema>(one: S, most: number) => v.pipe(v.array(one), v.maxLength(most));
const Listed = v.object({
  entries: listOf(ClassEntry, 100_000), events: listOf(v.unknown(), 2_000_000), laptops: listOf(Laptop, 1000), projects: listOf(Project, 20_000), versions: listOf(VersionFacts, 40_000),
  // Bags of the first format had none.
  backpack: v.optional(listOf(ItemFacts, 40_000), []),
});
type Listed = Omit<v.InferOutput<typeof Listed>, 'events'> & { readonly events: ProgressEvent[] };

export type BagLaptop = v.InferOutput<typeof Laptop>;
export type BagProject = v.InferOutput<typeof Project>;
export type BagVersion = v.InferOutput<typeof VersionFacts> & { readonly jsonGz: Uint8Array; readonly thumbnail: Uint8Array | null };
export type BagItem = v.InferOutput<typeof ItemFacts> & { readonly content: Uint8Array; readonly picture: Uint8Array | null };
export interface BagContent extends Omit<Listed, 'versions' | 'backpack'> {
  readonly versions: readonly BagVersion[];
  readonly backpack: readonly BagItem[];
  /** By the key they are kept under. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

const LIST = 'class.json';
const ASSETS = 'assets/';
const STORED = { level: 0 } as const;
/** A year of thirty children is some 100 MB; only a file made to fill the memory unpacks to this. */
const MOST_BYTES = 2_000_000_000;

export function packContent({ versions, backpack, assets, ...lists }: BagContent): Uint8Array {
  const files: Zippable = {};
  versions.forEach(({ jsonGz, thumbnail }, i) => {
    files[programName(i)] = [jsonGz, STORED];
    if (thumbnail) files[pictureName(i)] = [thumbnail, STORED];
  });
  backpack.forEach(({ content, picture }, i) => {
    files[itemName(i)] = [content, STORED];
    if (picture) files[itemPictureName(i)] = [picture, STORED];
  });
  for (const [key, bytes] of assets) files[`${ASSETS}${key}`] = [bytes, STORED];
  const facts = { versions: versions.map(({ jsonGz: _, thumbnail: __, ...version }) => version), backpack: backpack.map(({ content: _, picture: __, ...item }) => item) };
  return zipSync({ [LIST]: strToU8(JSON.stringify({ ...lists, ...facts })), ...files });
}

/** @throws BagProblem */
export function unpackContent(bytes: Uint8Array): BagContent {
  const files = unpack(bytes, () => true);
  const { versions, backpack, ...lists } = readList(files);
  const needed = (name: string): Uint8Array => {
    const found = files[name];
    if (!found) throw new BagProblem('damaged');
    return found;
  };
  return {
    ...lists,
    versions: versions.map((version, i) => ({ ...version, jsonGz: needed(programName(i)), thumbnail: files[pictureName(i)] ?? null })),
    backpack: backpack.map((item, i) => ({ ...item, content: needed(itemName(i)), picture: files[itemPictureName(i)] ?? null })),
    assets: new Map(Object.entries(files).flatMap(([name, content]) => (name.startsWith(ASSETS) ? [[name.slice(ASSETS.length), content]] : []))),
  };
}

/** Names and progress alone: what a report needs. @throws BagProblem */
export const unpackLists = (bytes: Uint8Array): Listed => readList(unpack(bytes, (name) => name === LIST));

const programName = (i: number): string => `programs/${i}.json.gz`;
const pictureName = (i: number): string => `programs/${i}.png`;
const itemName = (i: number): string => `backpack/${i}.zip`;
const itemPictureName = (i: number): string => `backpack/${i}.picture`;

function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Readonly<Record<string, Uint8Array>> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if ((total += originalSize) > MOST_BYTES) throw new BagProblem('damaged');
        return isWanted(name);
      },
    });
  } catch (error) {
    throw Object.assign(new BagProblem('damaged'), { cause: error });
  }
}

function readList(files: Readonly<Record<string, Uint8Array>>): Listed {
  const text = files[LIST];
  if (!text) throw new BagProblem('damaged');
  let value: unknown;
  try {
    value = JSON.parse(strFromU8(text));
  } catch (error) {
    throw Object.assign(new BagProblem('damaged'), { cause: error });
  }
  const parsed = v.safeParse(Listed, value);
  if (!parsed.success) throw new BagProblem('damaged');
  return { ...parsed.output, events: readEvents(parsed.output.events) };
}
