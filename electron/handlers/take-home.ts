/** Creations to take home: begun once, then one creation at each request, so that the page can show how far it is. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { stickName } from '../../src/core/take-home/file-names.ts';
import type { Locale, Translate } from '../../src/core/text/translate.ts';
import type { PackShelf } from '../packs/pack-shelf.ts';
import { Refusal } from '../refusal.ts';
import type { FoundThings } from '../sticks/found-things.ts';
import { newId } from '../storage/new-id.ts';
import type { Storage } from '../storage/open-storage.ts';
import { chosenCreations, type TakeHomeWish } from '../take-home/chosen-creations.ts';
import { NewFolder } from '../take-home/new-folder.ts';
import { Taking } from '../take-home/taking.ts';
import type { HandlersOf } from './handlers-of.ts';

interface TakeHomeNeeds {
  readonly storage: Pick<Storage, 'classes' | 'gate'>;
  readonly packs: Pick<PackShelf, 'lesson'>;
  readonly found: Pick<FoundThings, 'pathOf'>;
  /** The built `player.html`. */
  readonly playerFile: string;
  /** Where to; null when the person changes their mind. */
  readonly askFolder: () => Promise<string | null>;
  readonly locale: Locale;
  readonly t: Translate;
}

export function createTakeHomeHandlers(needs: TakeHomeNeeds): HandlersOf<'takeHome'> {
  const { storage, t } = needs;
  let current: { readonly id: string; readonly taking: Taking } | null = null;
  const end = async (): Promise<void> => {
    const { taking } = current ?? {};
    current = null;
    await taking?.abandon();
  };
  return {
    'takeHome:begin': async (wish) => {
      // A child takes a creation under the name of an animal; whole classes and first names are the animator's.
      if (wish.projectId === null || wish.isNamed) storage.gate.requireUnlocked();
      const creations = storage.classes.use(wish.classId, (store) => chosenCreations(store, wish, t));
      if (creations.length === 0) throw new Refusal(t('takeHome.nothing'));
      const parent = wish.stickId === null ? await needs.askFolder() : needs.found.pathOf(wish.stickId);
      if (parent === null) return null;
      await end();
      const className = storage.classes.list().find(({ id }) => id === wish.classId)?.name ?? t('app.name');
      const folder = await NewFolder.begin(parent, folderName(wish, className, needs), t);
      current = { id: newId(), taking: new Taking({ classId: wish.classId, className, creations, folder }, { ...needs, classes: storage.classes, shell: await readFile(needs.playerFile, 'utf8') }) };
      return { takingId: current.id, total: current.taking.total };
    },
    'takeHome:next': async ({ takingId }) => {
      if (current?.id !== takingId) throw new Refusal(t('takeHome.over'));
      const { taking } = current;
      const path = await taking.next().catch(async (error: unknown) => {
        await end();
        throw error;
      });
      if (path !== null) current = null;
      return { done: taking.done, total: taking.total, folder: path === null ? null : basename(path), left: taking.left };
    },
    'takeHome:abandon': async () => { await end(); },
  };
}

/** One creation: its title. */
function folderName({ classId, projectId }: TakeHomeWish, className: string, { storage, t }: TakeHomeNeeds): string {
  const title = projectId === null ? className : storage.classes.use(classId, ({ projects }) => projects.load(projectId)?.title ?? '');
  return stickName(t('takeHome.folder', { name: stickName(title, t('takeHome.untitled')) }), t('takeHome.untitled'));
}
