import type { Translate } from '../../src/core/text/translate.ts';
import { assetAddress } from '../../src/ipc/addresses.ts';
import { Refusal } from '../refusal.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { HandlersOf } from './handlers-of.ts';

export function createProjectsHandlers({ classes, laptopId }: Pick<Storage, 'classes' | 'laptopId'>, t: Translate): HandlersOf<'projects'> {
  return {
    'projects:list': async ({ classId, childId }) => classes.use(classId, (store) => store.projects.list(...store.roster.idsOf(childId))),
    'projects:save': async ({ classId, ...project }) => classes.use(classId, (store) => store.projects.save(project)),
    'projects:rename': async ({ classId, projectId, title }) => { classes.use(classId, (store) => store.projects.rename(projectId, title)); },
    'projects:remove': async ({ classId, projectId }) => { classes.use(classId, (store) => store.projects.remove(projectId)); },
    'projects:restore': async ({ classId, projectId }) => { classes.use(classId, (store) => store.projects.restore(projectId)); },
    'projects:bin': async ({ classId, childId }) => classes.use(classId, (store) => store.projects.bin(...store.roster.idsOf(childId))),
    'projects:versions': async ({ classId, projectId }) => classes.use(classId, ({ projects, exchange }) => {
      const labels = new Map(exchange.laptops().map(({ deviceId, label }) => [deviceId, label]));
      return projects.history(projectId).map(({ laptopId: madeOn, ...version }) => ({ ...version, laptopLabel: madeOn === laptopId ? null : labels.get(madeOn) ?? '' }));
    }),
    'projects:goBack': async ({ classId, projectId, version }) => {
      if (!classes.use(classId, ({ projects }) => projects.goBack(projectId, version))) throw new Refusal(t('storage.noSuchVersion'));
    },
    'projects:load': async ({ classId, projectId }) => {
      const project = classes.use(classId, (store) => store.projects.load(projectId));
      if (!project) throw new Refusal(t('storage.noSuchProject'));
      const { keys, ...saved } = project;
      return { ...saved, assets: new Map([...keys].map(([name, key]) => [name, assetAddress(classId, key)])) };
    },
  };
}
