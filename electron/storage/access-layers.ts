/** What was chosen for a class and for a child of it, as `core/classes/access.ts` describes it. */
import { joinAccess, readAccess, type Access, type ChosenAccess } from '../../src/core/classes/access.ts';
import { childWithId } from '../../src/core/classes/fold-class.ts';
import type { ClassJournal } from './class-journal.ts';

/** Over `laptop`; `childId` null: as for the class. */
export function accessOf(journal: ClassJournal, childId: string | null, laptop: ChosenAccess): Access {
  const state = journal.state();
  const own = childId === null ? undefined : childWithId(state, childId)?.access;
  return joinAccess(laptop, readAccess(state.facts.access), readAccess(own));
}

/** Null forgets all that was chosen for the child, or for the class. */
export function chooseAccess(journal: ClassJournal, childId: string | null, change: ChosenAccess | null): void {
  const state = journal.state();
  const child = childId === null ? null : childWithId(state, childId);
  if (child === undefined) return;
  const value = change && JSON.stringify({ ...readAccess(child ? child.access : state.facts.access), ...change });
  journal.record(child ? { kind: 'child-set', childId: child.id, key: 'access', value } : { kind: 'class-set', key: 'access', value });
}
