/** Every request's handler, gathered: a request without one does not compile. */
import type { Handlers } from '../../src/ipc/contract.ts';
import type { Translate } from '../../src/core/text/translate.ts';
import type { Storage } from '../storage/open-storage.ts';
import { createAnimatorHandlers } from './animator.ts';
import { createAppHandlers } from './app.ts';
import { createClassesHandlers } from './classes.ts';
import { createFilesHandlers } from './files.ts';
import { createProgressHandlers } from './progress.ts';
import { createProjectsHandlers } from './projects.ts';

type Needs = Omit<Parameters<typeof createAppHandlers>[0], 'notices'> & Parameters<typeof createFilesHandlers>[0] & { readonly storage: Storage; readonly t: Translate };

export function createHandlers(needs: Needs): Handlers {
  const { storage, t } = needs;
  return {
    ...createAppHandlers({ ...needs, notices: () => storage.notices() }),
    ...createFilesHandlers(needs),
    ...createAnimatorHandlers(storage),
    ...createClassesHandlers(storage),
    ...createProgressHandlers(storage),
    ...createProjectsHandlers(storage, t),
    ...packsPlaceholder(),
  };
}

function packsPlaceholder(): Pick<Handlers, 'packs:list' | 'packs:import' | 'packs:lesson'> {
  const notYet = async (): Promise<never> => { throw new Error('Not there yet'); };
  return { 'packs:list': notYet, 'packs:import': notYet, 'packs:lesson': notYet };
}
