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
  copyBackpack(from, to, childId);
  to.roster.set(childId, 'isArchived', null);
  to.roster.rename(childId, from.roster.nameOf(childId));
  from.roster.set(childId, 'isArchived', 'yes');
  return true;
}

/** Things in a backpack have no id that is the same everywhere: one that is not empty was brought before. */
function copyBackpack(from: ClassStore, to: ClassStore, childId: string): void {
  if (to.backpacks.list(childId).length > 0) return;
  for (const { id, ...item } of from.backpacks.list(childId).toReversed()) {
    const content = from.backpacks.load(id);
    if (content) to.backpacks.add({ ...item, childId, content });
  }
}
