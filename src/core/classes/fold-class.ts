/** From changes to what a class is now. The changes are a set: their order and their copies change nothing. */
import { compareMarks, type ChildKey, type ClassEntry, type ClassKey, type Mark, type Seen } from './class-entry.ts';

export interface ClassChild {
  readonly id: string;
  /** Every id under which something of this child may be kept, `id` included. */
  readonly ids: readonly string[];
  readonly firstName: string;
  readonly avatar: string;
  readonly isArchived: boolean;
  /** The keys of three pictures; null when none was given. */
  readonly code: string | null;
  /** As in `access.ts`; absent when nothing was chosen. */
  readonly access?: string;
}

export interface ProjectFacts {
  readonly title: string;
  /** What of it is put away; null when nothing is. */
  readonly removed: Seen | null;
}

export interface ClassState {
  readonly facts: Readonly<Partial<Record<ClassKey, string>>>;
  /** In the order in which they were added. */
  readonly children: readonly ClassChild[];
  readonly projects: ReadonlyMap<string, ProjectFacts>;
  /** Ids of which nothing may be kept any more. */
  readonly erased: ReadonlySet<string>;
}

type Kind = ClassEntry['change']['kind'];
type EntryOf<K extends Kind> = ClassEntry & { readonly change: Extract<ClassEntry['change'], { kind: K }> };

export function foldClass(entries: readonly ClassEntry[]): ClassState {
  const erased = new Set(ofKind(entries, 'child-erased').map(({ change }) => change.erasedId));
  return {
    facts: lastValues(ofKind(entries, 'class-set')),
    children: foldChildren(entries, erased),
    projects: foldProjects(entries, erased),
    erased,
  };
}

const ofKind = <K extends Kind>(entries: readonly ClassEntry[], kind: K): readonly EntryOf<K>[] => entries.filter((entry): entry is EntryOf<K> => entry.change.kind === kind);

/** Of each key the value set last; one set to null is absent. */
function lastValues<K extends string>(entries: readonly (Mark & { readonly change: { readonly key: K; readonly value: string | null } })[]): Partial<Record<K, string>> {
  const last = lastBy(entries, ({ change }) => change.key);
  return Object.fromEntries([...last].flatMap(([key, { change: { value } }]) => (value === null ? [] : [[key, value]]))) as Partial<Record<K, string>>;
}

/** The last entry of each key. */
function lastBy<E extends Mark, K>(entries: readonly E[], keyOf: (entry: E) => K): ReadonlyMap<K, E> {
  const last = new Map<K, E>();
  for (const entry of entries) {
    const known = last.get(keyOf(entry));
    if (!known || compareMarks(known, entry) < 0) last.set(keyOf(entry), entry);
  }
  return last;
}

function foldProjects(entries: readonly ClassEntry[], erased: ReadonlySet<string>): ClassState['projects'] {
  const titled = lastBy(ofKind(entries, 'project-titled').filter(({ change }) => !erased.has(change.childId)), ({ change }) => change.projectId);
  const removed = lastBy(ofKind(entries, 'project-removed'), ({ change }) => change.projectId);
  return new Map([...titled].map(([id, { change: { title } }]) => [id, { title, removed: removed.get(id)?.change.seen ?? null }]));
}

function foldChildren(entries: readonly ClassEntry[], erased: ReadonlySet<string>): readonly ClassChild[] {
  const added = ofKind(entries, 'child-added').filter(({ change }) => !erased.has(change.childId)).toSorted(compareMarks);
  const groups = joinedGroups(pairsJoined(entries));
  const set = Map.groupBy(ofKind(entries, 'child-set'), ({ change }) => change.childId);
  const placed = new Set<string>();
  return added.flatMap(({ change: { childId, firstName, avatar } }) => {
    if (placed.has(childId)) return [];
    // Whoever was added first speaks for those who are the same child.
    const ids = [childId, ...[...groups.get(childId) ?? []].filter((id) => id !== childId).sort()];
    for (const id of ids) placed.add(id);
    const values: Partial<Record<ChildKey, string>> = lastValues(set.get(childId) ?? []);
    return [{
      id: childId, ids: ids.filter((id) => !erased.has(id)), firstName: values.firstName ?? firstName, avatar: values.avatar ?? avatar, isArchived: values.isArchived !== undefined, code: values.code ?? null,
      ...(values.access !== undefined && { access: values.access }),
    }];
  });
}

type Pair = readonly [string, string];

/** Of each two what was said last counts. */
function pairsJoined(entries: readonly ClassEntry[]): readonly Pair[] {
  const said = lastBy([...ofKind(entries, 'children-joined'), ...ofKind(entries, 'children-parted')], ({ change }) => change.ids.toSorted().join(' '));
  return [...said.values()].flatMap(({ change }) => (change.kind === 'children-joined' ? [change.ids] : []));
}

/** For each id, all those that were said to be the same child, over as many steps as it takes. */
function joinedGroups(pairs: readonly Pair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const groups = new Map<string, Set<string>>();
  for (const ids of pairs) {
    const [large, small] = ids.map((id) => groups.get(id) ?? new Set([id])).sort((a, b) => b.size - a.size) as [Set<string>, Set<string>];
    // The smaller goes into the larger: no id is moved more often than groups can double.
    for (const id of small) large.add(id);
    for (const id of ids) groups.set(id, large);
    for (const id of small) groups.set(id, large);
  }
  return groups;
}

/** The child that `id` is of: its own, or the one it was joined to. */
export const childWithId = ({ children }: ClassState, id: string): ClassChild | undefined => children.find(({ ids }) => ids.includes(id));
