/** A random year of a class on several laptops that meet now and then, and what must hold at its end whatever happened. */
import { isDeepStrictEqual } from 'node:util';
import { packContent, unpackContent, type BagContent } from '../../../electron/bags/bag-content.ts';
import { Backpacks } from '../../../electron/storage/backpacks.ts';
import { ClassExchange } from '../../../electron/storage/class-exchange.ts';
import { ClassJournal } from '../../../electron/storage/class-journal.ts';
import { KeptAssets } from '../../../electron/storage/kept-assets.ts';
import { migrate } from '../../../electron/storage/migrations/migrate.ts';
import { ProgressJournal } from '../../../electron/storage/progress-journal.ts';
import { ProjectShelf } from '../../../electron/storage/project-shelf.ts';
import { ProjectVersions, versionName } from '../../../electron/storage/project-versions.ts';
import { Roster } from '../../../electron/storage/roster.ts';
import { openDatabase, rows, type Database } from '../../../electron/storage/sqlite.ts';
import { createRandom } from '../../../src/core/base/random.ts';
import { isKnownTo } from '../../../src/core/classes/project-heads.ts';
import { mustAddUp } from './adds-up.ts';

const DAY_MS = 86_400_000;

interface Laptop {
  readonly id: string;
  readonly db: Database;
  readonly journal: ClassJournal;
  readonly roster: Roster;
  readonly progress: ProgressJournal;
  readonly projects: ProjectShelf;
  readonly versions: ProjectVersions;
  readonly exchange: ClassExchange;
  readonly backpacks: Backpacks;
}

/** `clockMs`: what its clock says; years wrong like as not. */
function openLaptop(id: string, clockMs: number): Laptop {
  const db = openDatabase(':memory:');
  migrate(db);
  const writer = `${id}.file`;
  const journal = new ClassJournal(db, writer);
  const now = (): number => clockMs;
  return {
    id, db, journal, roster: new Roster(db, journal), progress: new ProgressJournal(db, writer), exchange: new ClassExchange(db, writer), backpacks: new Backpacks(db, journal),
    projects: new ProjectShelf(db, { journal, assets: new KeptAssets(db), now }), versions: new ProjectVersions(db, writer, now),
  };
}

export interface HistoryFigures { readonly laptops: number; readonly deeds: number; readonly bags: number; readonly doubles: number }

/** @throws Error that says what did not hold. */
export function playHistory(seed: number, laptopCount: number, deedCount: number): HistoryFigures {
  const random = createRandom(seed);
  const below = (n: number): number => Math.floor(random.next() * n);
  const pick = <T>(from: readonly T[]): T | undefined => from[below(from.length)];
  const laptops = Array.from({ length: laptopCount }, (_, i) => openLaptop(`laptop${i}`, 1_700_000_000_000 + (below(20) - 10) * 365 * DAY_MS));
  const presents = new Map<string, { readonly projectId: string; readonly deviceId: string; readonly counter: number }>();
  const events = new Set<string>();
  /** Of backpacks: is it still in one? */
  const items = new Map<string, boolean>();
  const place = () => ({ packId: 'p', lessonId: `l${below(2)}`, stepId: `s${below(2)}` });
  const bags: BagContent[] = [];
  const bagOf = (laptop: Laptop): BagContent => {
    const bag = laptop.exchange.take({ deviceId: laptop.id, label: laptop.id }, 0);
    // As through a file, now and then.
    return below(4) === 0 ? unpackContent(packContent(bag)) : bag;
  };

  const deeds: Readonly<Record<string, (laptop: Laptop, childId: string | undefined) => void>> = {
    add: ({ roster }) => { roster.add([`Enfant ${below(1000)}`]); },
    rename: ({ journal }, childId) => { if (childId) journal.record({ kind: 'child-set', childId, key: 'firstName', value: `Nom ${below(1000)}` }); },
    archive: ({ journal }, childId) => { if (childId) journal.record({ kind: 'child-set', childId, key: 'isArchived', value: below(2) ? 'yes' : null }); },
    join: ({ journal, roster }, childId) => { const other = pick(roster.list()); if (childId && other && other.id !== childId) journal.record({ kind: 'children-joined', ids: [childId, other.id] }); },
    part: ({ roster }, childId) => { const entry = roster.entries().find(({ id, joined }) => id === childId && joined.length > 0); if (entry) roster.join([entry.id, entry.joined[0]!.id], false); },
    erase: ({ exchange }, childId) => { if (childId && seed % 2 === 0 && below(4) === 0) exchange.erase(childId); },
    name: ({ journal }) => { journal.record({ kind: 'class-set', key: 'name', value: `Classe ${below(1000)}` }); },
    work: ({ progress }, childId) => {
      if (!childId) return;
      const { deviceId, counter } = progress.record(childId, below(2) ? { kind: 'hint-opened', ...place(), rung: below(9) } : { kind: 'check-failed', ...place(), checkId: `c${below(2)}` });
      events.add(`${deviceId}:${counter}`);
    },
    save: (laptop, childId) => {
      if (!childId) return;
      const project = below(3) === 0 ? undefined : pick(laptop.projects.list(...laptop.roster.idsOf(childId)));
      const basedOn = project ? laptop.projects.load(project.id)?.version ?? null : null;
      const { projectId } = laptop.projects.save({ childId, projectId: project?.id ?? null, basedOn, title: `Jeu ${below(9)}`, lesson: null, json: `{"n":${below(1e9)}}`, assets: new Map(), thumbnail: null });
      const head = laptop.versions.of(projectId)[0]!;
      presents.set(`${projectId}/${versionName(head)}`, { projectId, deviceId: head.deviceId, counter: head.counter });
    },
    remove: ({ projects, roster }, childId) => { const project = childId && pick(projects.list(...roster.idsOf(childId))); if (project) projects.remove(project.id); },
    pack: ({ backpacks, roster }, childId) => {
      const added = childId && backpacks.add({ childId, kind: 'script', name: `Truc ${below(9)}`, picture: null, content: new Uint8Array([below(250)]) }, roster.idsOf(childId));
      if (added) items.set(added.id, true);
    },
    unpack: ({ backpacks, roster }, childId) => {
      const item = childId && pick(backpacks.list(...roster.idsOf(childId)));
      if (!item) return;
      backpacks.remove(item.id);
      items.set(item.id, false);
    },
    meet: (laptop) => { const other = pick(laptops)!; if (other !== laptop) laptop.exchange.join(bagOf(other)); },
    bag: (laptop) => { bags.push(bagOf(laptop)); },
  };
  const usual = ['work', 'work', 'save', 'save', 'save', 'save', 'save', 'save', 'add', 'rename', 'archive', 'join', 'part', 'erase', 'name', 'remove', 'pack', 'pack', 'unpack', 'meet', 'meet', 'bag'];
  for (let i = 0; i < deedCount; i++) {
    const laptop = pick(laptops)!;
    deeds[pick(usual)!]!(laptop, pick(laptop.roster.list())?.id);
  }

  for (const laptop of laptops) bags.push(bagOf(laptop));
  const shuffled = <T>(all: readonly T[]): readonly T[] => all.map((one) => [random.next(), one] as const).sort((a, b) => a[0] - b[0]).map(([, one]) => one);
  // Any order, some of them twice, through a laptop between or not.
  const [first, second] = [joinAll(shuffled(bags)), joinAll(shuffled([...bags, ...bags.slice(0, below(bags.length))]))];
  const between = openLaptop('between', 0);
  const [some, others] = [shuffled(bags).slice(0, below(bags.length)), shuffled(bags)];
  for (const bag of [...some, bagOf(joinAll(some)), bagOf(joinAll(others))]) between.exchange.join(bag);
  const dump = describe(first);
  mustBeSame('in another order, some twice', dump, describe(second));
  mustBeSame('joined in groups', { ...dump, laptops: [] }, { ...describe(between), laptops: [] });
  mustLoseNothing(first, presents, events, items);
  for (const { db } of [...laptops, first, second, between]) mustAddUp(db);
  const doubles = rows(first.db, 'SELECT id FROM projects').reduce<number>((sum, project) => sum + Math.max(0, first.versions.heads((project as { id: string }).id).length - 1), 0);
  for (const { db } of [...laptops, first, second, between]) db.close();
  return { laptops: laptopCount, deeds: deedCount, bags: bags.length, doubles };
}

function joinAll(bags: readonly BagContent[]): Laptop {
  const laptop = openLaptop('fresh', 0);
  for (const bag of bags) laptop.exchange.join(bag);
  return laptop;
}

/** All that people can see of a class, in an order of its own. */
function describe({ db, journal, roster, projects, versions, exchange, backpacks }: Laptop) {
  const state = journal.state();
  const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  return {
    facts: state.facts, children: state.children, erased: [...state.erased].sort(), listed: roster.list(),
    events: rows<{ key: string }>(db, "SELECT device_id || ':' || counter || child_id || fact AS key FROM events ORDER BY 1").map(({ key }) => key),
    projects: state.children.map(({ ids }) => projects.list(...ids).map(({ id, title, isBeside }) => ({ id, title, isBeside, json: projects.load(id)?.json })).sort(byText)),
    backpacks: state.children.map(({ ids }) => backpacks.list(...ids).map((item) => ({ ...item, content: backpacks.load(item.id) })).sort(byText)),
    heads: rows<{ id: string }>(db, 'SELECT id FROM projects ORDER BY id').map(({ id }) => [id, versions.heads(id).map(versionName)]),
    laptops: exchange.laptops().map(({ deviceId, counter }) => [deviceId, counter]).sort(byText),
  };
}

function mustBeSame(how: string, a: object, b: object): void {
  if (isDeepStrictEqual(a, b)) return;
  const key = Object.keys(a).find((each) => !isDeepStrictEqual(a[each as keyof typeof a], b[each as keyof typeof b]))!;
  throw new Error(`${how}, the class is another: ${key}\n${JSON.stringify(a[key as keyof typeof a])}\n${JSON.stringify(b[key as keyof typeof b])}`);
}

/** But of children who were erased. */
function mustLoseNothing({ db, versions, backpacks }: Laptop, presents: ReadonlyMap<string, { readonly projectId: string; readonly deviceId: string; readonly counter: number }>, events: ReadonlySet<string>, items: ReadonlyMap<string, boolean>): void {
  if (rows(db, 'SELECT * FROM erased').length > 0) return;
  const known = new Set(rows<{ key: string }>(db, "SELECT device_id || ':' || counter AS key FROM events").map(({ key }) => key));
  const lost = [...events].find((event) => !known.has(event));
  if (lost) throw new Error(`An event is lost: ${lost}`);
  for (const [id, isThere] of items) if ((backpacks.load(id) !== null) !== isThere) throw new Error(`In a backpack, ${id} should ${isThere ? '' : 'not '}be there`);
  for (const [name, version] of presents) if (!versions.heads(version.projectId).some(({ seen }) => isKnownTo(version, seen))) throw new Error(`Work is lost: ${name}`);
}
