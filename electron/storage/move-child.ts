import { childrenIn } from './class-exchange.ts';
import type { ClassStore } from './class-store.ts';

/**
 * A child goes on in another class of this laptop: what they did and made is copied there, under the same ids, and they are archived here.
 * False, and nothing changed, when they were erased from the other class.
 */
export function moveChild(from: ClassStore, to: ClassStore, childId: string): boolean {
  const ids = from.roster.idsOf(childId);
  if (ids.some((id) => to.journal.state().erased.has(id))) return false;
  const content = from.exchange.takeChild(ids);
  to.exchange.join({ ...content, entries: content.entries.filter(({ change }) => childrenIn(change).length > 0) });
  to.roster.set(childId, 'isArchived', null);
  to.roster.rename(childId, from.roster.nameOf(childId));
  from.roster.set(childId, 'isArchived', 'yes');
  return true;
}
