/** Which creations are taken home, and under whose name: an animal unless first names are wanted. */
import { distinctNames } from '../../src/core/base/distinct-names.ts';
import type { TextKey, Translate } from '../../src/core/text/translate.ts';
import type { Child, Input, ProjectSummary } from '../../src/ipc/contract.ts';
import type { ClassStore } from '../storage/class-store.ts';

export type TakeHomeWish = Input<'takeHome:begin'>;
export interface ChosenCreation { readonly projectId: string; readonly author: string }

/** In the order of the roster, newest first. */
export function chosenCreations({ roster, projects }: Pick<ClassStore, 'roster' | 'projects'>, wish: TakeHomeWish, t: Translate): readonly ChosenCreation[] {
  const children = roster.list().filter(({ id }) => wish.childIds === null || wish.childIds.includes(id));
  const authors = distinctNames(children.map((child) => (wish.isNamed ? child.firstName : animalOf(child, t))), []);
  return children.flatMap(({ id }, i) => chosenOf(projects.list(...roster.idsOf(id)), wish).map((project) => ({ projectId: project.id, author: authors[i]! })));
}

const animalOf = ({ avatar }: Child, t: Translate): string => t(`animal.${avatar}` as TextKey);

/** Of each lesson the last one that was worked at. */
function chosenOf(newestFirst: readonly ProjectSummary[], { projectId, hasLessons, hasFree }: TakeHomeWish): readonly ProjectSummary[] {
  if (projectId !== null) return newestFirst.filter(({ id }) => id === projectId);
  const seen = new Set<string>();
  return newestFirst.filter(({ lesson }) => {
    if (!lesson) return hasFree;
    const key = `${lesson.packId}/${lesson.lessonId}`;
    const isLast = !seen.has(key);
    seen.add(key);
    return hasLessons && isLast;
  });
}
