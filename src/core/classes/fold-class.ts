/** From changes to what a class is now. The changes are a set: their order and their copies change nothing. */
import type { ChildKey, ClassEntry, ClassKey, Mark, ProjectKey } from './class-entry.ts';
import { compareMarks } from './class-entry.ts';

export interface ClassChild {
  readonly id: string;
  /** Every id under which something of this child may be kept, `id` included. */
  readonly ids: readonly string[];
  readonly firstName: string;
  readonly avatar: string;
  readonly isArchived: boolean;
}

export interface ClassState {
  readonly facts: Readonly<Partial<Record<ClassKey, string>>>;
  /** In the order in which they were added. */
  readonly children: readonly ClassChild[];
  readonly projects: ReadonlyMap<string, Readonly<Partial<Record<ProjectKey, string>>>>;
  /** Ids of which nothing may be kept any more. */
  readonly erased: ReadonlySet<string>;
}

type Kind = ClassEntry['change']['kind'];
type EntryOf<K extends Kind> = ClassEntry & { readonly change: Extract<ClassEntry['change'], { kind: K }> };

export function foldClass(entries: readonly ClassEntry[]): ClassState {
  const erased = new Set(ofKind(entries, 'child-erased').map(({ change }) => change.erasedId));
  return {
    facts: lastValues<ClassKey>(ofKind(entries, 'class-set').map((entry) => [entry.change.key, entry.change.value, entry])),
    children: foldChildren(entries, erased),
    projects: foldProjects(ofKind(entries, 'project-set').filter(({ change }) => !erased.has(change.childId))),
    erased,
  };
}

const ofKind = <K extends Kind>(entries: readonly ClassEntry[], kind: K): readonly EntryOf<K>[] => entries.filter((entry): entry is EntryOf<K> => entry.change.kind === kind);

/** Of each key the value set last; one set to null is absent. */
function lastValues<K extends string>(set: readonly (readonly [K, string | null, Mark])[]): Partial<Record<K, string>> {
  const last = new Map<K, readonly [string | null, Mark]>();
  for (const [key, value, mark] of set) {
    const known = last.get(key);
    if (!known || compareMarks(known[1], mark) < 0) last.set(key, [value, mark]);
  }
  return Object.fromEntries([...last].flatMap(([key, [value]]) => (value === null ? [] : [[key, value]]))) as Partial<Record<K, string>>;
}

function foldProjects(entries: readonly EntryOf<'project-set'>[]): ClassState['projects'] {
  const byProject = Map.groupBy(entries, ({ change }) => change.projectId);
  return new Map([...byProject].map(([id, own]) => [id, lastValues<ProjectKey>(own.map((entry) => [entry.change.key, entry.change.value, entry]))]));
}

function foldChildren(entries: readonly ClassEntry[], erased: ReadonlySet<string>): readonly ClassChild[] {
  const added = ofKind(entries, 'child-added').filter(({ change }) => !erased.has(change.childId)).toSorted(compareMarks);
  const groups = joinedGroups(ofKind(entries, 'children-joined'));
  const set = Map.groupBy(ofKind(entries, 'child-set'), ({ change }) => change.childId);
  const placed = new Set<string>();
  return added.flatMap(({ change: { childId, firstName, avatar } }) => {
    if (placed.has(childId)) return [];
    // Whoever was added first speaks for those who are the same child.
    const ids = [childId, ...[...groups.get(childId) ?? []].filter((id) => id !== childId).sort()];
    for (const id of ids) placed.add(id);
    const values = lastValues<ChildKey>((set.get(childId) ?? []).map((entry) => [entry.change.key, entry.change.value, entry]));
    return [{ id: childId, ids: ids.filter((id) => !erased.has(id)), firstName: values.firstName ?? firstName, avatar: values.avatar ?? avatar, isArchived: values.isArchived !== undefined }];
  });
}

/** For each id, all those that were said to be the same child, over as many steps as it takes. */
function joinedGroups(joined: readonly EntryOf<'children-joined'>[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const { change: { ids } } of joined) {
    const whole = new Set(ids.flatMap((id) => [id, ...groups.get(id) ?? []]));
    for (const id of whole) groups.set(id, whole);
  }
  return groups;
}

/** The child that `id` is of: its own, or the one it was joined to. */
export const childWithId = ({ children }: ClassState, id: string): ClassChild | undefined => children.find(({ ids }) => ids.includes(id));
