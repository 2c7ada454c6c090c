import type { Translate } from '../../src/core/text/translate.ts';
import { Refusal } from '../refusal.ts';
import type { Storage } from '../storage/open-storage.ts';
import type { HandlersOf } from './handlers-of.ts';

export function createProjectsHandlers({ classes }: Pick<Storage, 'classes'>, t: Translate): HandlersOf<'projects'> {
  return {
    'projects:list': async ({ classId, childId }) => classes.open(classId).projects.list(childId),
    'projects:save': async ({ classId, ...project }) => classes.open(classId).projects.save(project),
    'projects:rename': async ({ classId, projectId, title }) => { classes.open(classId).projects.rename(projectId, title); },
    'projects:load': async ({ classId, projectId }) => {
      const project = classes.open(classId).projects.load(projectId);
      if (!project) throw new Refusal(t('storage.noSuchProject'));
      return project;
    },
  };
}
