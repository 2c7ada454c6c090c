/** Writing packs: all of it is the animator's. */
import { basename } from 'node:path';
import { zipSync } from 'fflate';
import { duplicatePack, slugOf } from '../../src/core/lesson/draft.ts';
import type { Translate } from '../../src/core/text/translate.ts';
import type { DraftShelf } from '../packs/draft-shelf.ts';
import type { PackFiles } from '../packs/pack-files.ts';
import type { PackShelf } from '../packs/pack-shelf.ts';
import { saveFile } from '../saved-file.ts';
import type { AnimatorGate } from '../storage/animator-gate.ts';
import type { HandlersOf } from './handlers-of.ts';

interface DraftsHandlersNeeds {
  readonly packs: PackShelf;
  readonly drafts: DraftShelf;
  readonly gate: AnimatorGate;
  readonly t: Translate;
  /** Asks where the pack goes; null when the person changes their mind. */
  readonly choosePlace: (suggestedName: string) => Promise<string | null>;
}

export function createDraftsHandlers({ packs, drafts, gate, t, choosePlace }: DraftsHandlersNeeds): HandlersOf<'drafts'> {
  return {
    'drafts:list': async () => { gate.requireUnlocked(); return drafts.list(); },
    'drafts:create': async ({ packId, title }) => {
      gate.requireUnlocked();
      const origin = packs.list().find((pack) => pack.id === packId)?.title ?? packId;
      const taken = new Set([...packs.list(), ...drafts.list()].map(({ id }) => id));
      const id = slugOf(title, taken, 'parcours');
      return drafts.create(id, duplicatePack(packs.files(packId), id, title, t('drafts.origin', { title: origin })));
    },
    'drafts:open': async ({ draftId }) => { gate.requireUnlocked(); return drafts.read(draftId); },
    'drafts:write': async ({ draftId, written, removed }) => { gate.requireUnlocked(); drafts.write(draftId, written, removed); },
    'drafts:remove': async ({ draftId }) => { gate.requireUnlocked(); drafts.remove(draftId); },
    'drafts:restore': async ({ draftId }) => { gate.requireUnlocked(); drafts.restore(draftId); },
    'drafts:publish': async ({ draftId }) => { gate.requireUnlocked(); return packs.install(drafts.read(draftId)); },
    'drafts:export': async ({ draftId }) => {
      gate.requireUnlocked();
      const files = drafts.read(draftId);
      const refused = packs.refusalOf(files);
      if (refused) return refused;
      const place = await choosePlace(draftId);
      return place === null ? null : { ok: true, name: basename(await saveFile(place, 'periscode-pack', zipPack(files), t)) };
    },
  };
}

/** Zip dates begin in 1980; a fixed one keeps files comparable. */
const DATE = new Date(1980, 0, 2);
/** Projects and pictures of pixels are packed already. */
const PACKED = /\.(?:sb3|png|jpe?g|gif|mp3)$/iu;

const zipPack = (files: PackFiles): Uint8Array =>
  zipSync(Object.fromEntries([...files].sort(([one], [other]) => (one < other ? -1 : 1)).map(([path, bytes]) => [path, [bytes, { level: PACKED.test(path) ? 0 : 6 }]])), { mtime: DATE });
