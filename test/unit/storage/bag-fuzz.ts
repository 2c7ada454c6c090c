/** Bags damaged by chance and by malice, and what must hold whatever is in them: refused whole or joined, and the class goes on. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { packContent, unpackContent } from '../../../electron/bags/bag-content.ts';
import { BAG_FORMAT_VERSION, BagProblem, openBag, readHeader, sealBag, type BagHeader } from '../../../electron/bags/bag-file.ts';
import { Backpacks } from '../../../electron/storage/backpacks.ts';
import { ClassExchange } from '../../../electron/storage/class-exchange.ts';
import { ClassJournal } from '../../../electron/storage/class-journal.ts';
import { KeptAssets } from '../../../electron/storage/kept-assets.ts';
import { migrate } from '../../../electron/storage/migrations/migrate.ts';
import { ProgressJournal } from '../../../electron/storage/progress-journal.ts';
import { ProjectShelf } from '../../../electron/storage/project-shelf.ts';
import { Roster } from '../../../electron/storage/roster.ts';
import { openDatabase, rows, type Database } from '../../../electron/storage/sqlite.ts';
import { createRandom, type Random } from '../../../src/core/base/random.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { below, damageBytes, mutateFiles, mutateValue, ODD_VALUES, pick } from '../../support/mutate.ts';
import { mustAddUp } from './adds-up.ts';

const PNG = new Uint8Array([137, 80, 78, 71, 1]);
const FACT = { kind: 'step-passed', packId: 'p', lessonId: 'l', stepId: 's' } as const;
const HEADER: BagHeader = { formatVersion: BAG_FORMAT_VERSION, classId: 'ce2', className: 'CE2', laptopId: 'seven', laptopLabel: '7', madeAtMs: 1_795_000_000_000, isOneChild: false };
/** What is worse in a bag than elsewhere. */
const HOSTILE: readonly unknown[] = [...ODD_VALUES, { __proto__: null, kind: 'child-erased' }, 'invites', 'seven.file', 'eight.file', { 'seven.file': 2 ** 53 - 1 }, { 'eight.file': 9 }];

function openLaptop(writer: string) {
  const db = openDatabase(':memory:');
  migrate(db);
  const journal = new ClassJournal(db, writer);
  const assets = new KeptAssets(db);
  return { db, journal, assets, backpacks: new Backpacks(db, journal), roster: new Roster(db, journal), progress: new ProgressJournal(db, writer), projects: new ProjectShelf(db, { journal, assets }), exchange: new ClassExchange(db, writer) };
}
type Laptop = ReturnType<typeof openLaptop>;

/** Two laptops of one class that both worked on it, and what is sure about the first. */
function prepare() {
  const [seven, eight] = [openLaptop('seven.file'), openLaptop('eight.file')];
  seven.journal.record({ kind: 'class-set', key: 'name', value: 'CE2' }, { kind: 'class-set', key: 'packId', value: 'p' });
  const [lea, tom] = seven.roster.add(['Léa', 'Tom', 'Zoé']);
  const save = ({ projects }: Laptop, json: string, projectId: string | null, basedOn: string | null) =>
    projects.save({ childId: lea!.id, projectId, basedOn, title: 'Jeu', lesson: null, json, assets: new Map([['a.png', seven.assets.keep('a.png', PNG)]]), thumbnail: PNG });
  const first = save(seven, '{"n":1}', null, null);
  for (const each of [lea!, tom!]) seven.progress.record(each.id, FACT);
  const items = ['saut', 'danse'].map((name) => seven.backpacks.add({ childId: lea!.id, kind: 'sprite', name, picture: PNG, content: PNG })!);
  eight.exchange.join(takeFrom(seven));
  save(seven, '{"n":2}', first.projectId, first.version);
  save(eight, '{"n":3}', first.projectId, first.version);
  eight.journal.record({ kind: 'children-joined', ids: [lea!.id, tom!.id] }, { kind: 'child-set', childId: tom!.id, key: 'firstName', value: 'Thomas' });
  eight.backpacks.remove(items[0]!.id);
  eight.progress.record(tom!.id, { kind: 'hint-opened', packId: 'p', lessonId: 'l', stepId: 's', rung: 2 });
  return { seven, content: packContent(takeFrom(eight, 'eight')), whole: packContent(takeFrom(seven)) };
}

const takeFrom = ({ exchange }: Laptop, deviceId = 'seven') => exchange.take({ deviceId, label: '7' }, 5);

export interface FuzzFigures { readonly refused: number; readonly joined: number }

const ODD_PATHS = ['assets/../../x.png', 'assets/', 'programs/99.json.gz', '__proto__', 'assets/seven.png'];

/** How many bags a class takes before a new one is begun: what one leaves behind meets the next. */
const BAGS_PER_CLASS = 25;

/** @throws Error that says what did not hold, and of which mutation. */
export function fuzzBags(seed: number, count: number): FuzzFigures {
  const { seven, content, whole } = prepare();
  let target = seven;
  let [refused, joined] = [0, 0];
  for (let i = seed; i < seed + count; i++) {
    if (i % BAGS_PER_CLASS === 0) target = openAgain(target, whole);
    const random = createRandom(i);
    try {
      if (bring(target, mutate(content, random))) joined++;
      else refused++;
      if (i % 5 === 0) mustGoOn(target);
    } catch (error) {
      throw new Error(`Mutation ${i}: ${error instanceof Error ? error.stack : String(error)}`, { cause: error });
    }
  }
  target.db.close();
  return { refused, joined };
}

function openAgain({ db }: Laptop, whole: Uint8Array): Laptop {
  db.close();
  const laptop = openLaptop('seven.file');
  laptop.exchange.join(unpackContent(whole));
  return laptop;
}

/** As on a laptop: joined, or refused with a reason of ours and nothing changed. */
function bring({ db, exchange }: Laptop, bytes: Uint8Array): boolean {
  const before = dump(db);
  try {
    readableHeader(bytes);
    exchange.join(unpackContent(openBag(bytes).content));
    return true;
  } catch (error) {
    if (!(error instanceof BagProblem)) throw error;
    if (dump(db) !== before) throw new Error(`refused (${error.trouble}), but something changed`, { cause: error });
    return false;
  }
}

const t = createTranslate('fr');

/** What the animator's dialog says of it before it is brought. */
const readableHeader = (bytes: Uint8Array): string => t('animator.bag.madeAt', { at: readHeader(bytes).madeAtMs, hour: 1, minute: '00' });

const TABLES = ['changes', 'events', 'projects', 'versions', 'assets', 'laptops', 'children', 'erased', 'backpack', 'step_tallies', 'seats'];
const dump = (db: Database): string => TABLES.map((table) => `${table} ${rows<{ n: number }>(db, `SELECT count(*) AS n FROM ${table}`)[0]!.n}`).join();

/** The class is listed, loaded and folded, work goes on in it, and what it gives to others is no bag they refuse. */
function mustGoOn(laptop: Laptop): void {
  const { journal, roster, projects, progress, exchange, backpacks } = laptop;
  const known = journal.state().children;
  const [added] = roster.add(['Nour']);
  if (journal.state().children.length !== known.length + 1) throw new Error('a child cannot be added any more');
  progress.record(added!.id, FACT);
  const saved = projects.save({ childId: added!.id, projectId: null, basedOn: null, title: 'Nouveau', lesson: null, json: '{"new":1}', assets: new Map(), thumbnail: null });
  if (projects.list(added!.id).length !== 1 || projects.load(saved.projectId)?.json !== '{"new":1}') throw new Error('work is not listed');
  journal.record({ kind: 'class-set', key: 'name', value: `CE2 ${known.length}` });
  if (journal.state().facts.name !== `CE2 ${known.length}`) throw new Error('the class cannot be renamed any more');
  mustAddUp(laptop.db);
  const item = backpacks.add({ childId: added!.id, kind: 'script', name: 'saut', picture: null, content: PNG });
  if (!journal.state().erased.size) mustShowAll(laptop);
  const fresh = openLaptop('fresh.file');
  fresh.exchange.join(unpackContent(packContent(exchange.take({ deviceId: 'seven', label: '7' }, 5))));
  if (fresh.projects.load(saved.projectId)?.json !== '{"new":1}') throw new Error('what is taken from here does not arrive');
  if (!item || !fresh.backpacks.load(item.id)) throw new Error('what is in a backpack does not arrive');
  fresh.db.close();
}

/** A project that has a version whose text can be read is somewhere, unless somebody put it away. */
function mustShowAll({ db, journal, projects }: Laptop): void {
  const { projects: facts, children } = journal.state();
  const listed = new Set(children.flatMap(({ ids }) => projects.list(...ids)).map(({ id }) => id));
  const hidden = rows<{ id: string; childId: string }>(db, 'SELECT DISTINCT projects.id, child_id AS childId FROM projects JOIN versions ON project_id = projects.id')
    .filter(({ id, childId }) => children.some(({ ids }) => ids.includes(childId)) && !facts.get(id)?.removed && !listed.has(id));
  if (hidden.length > 0) throw new Error(`a project is hidden: ${hidden.map(({ id }) => id).join()}`);
}

/** One in four is damaged as a disk damages it; the others are sealed again, as by somebody who means it. */
function mutate(content: Uint8Array, random: Random): Uint8Array {
  if (below(random, 4) === 0) return damageBytes(sealBag(HEADER, content), random);
  const files = { ...unzipSync(content) };
  const lists = JSON.parse(strFromU8(files['class.json']!)) as Record<string, unknown>;
  for (let n = 1 + below(random, 3); n > 0; n--) if (below(random, 5) === 0) mutateFiles(files, ODD_PATHS, random); else mutateValue(lists, HOSTILE, random);
  if (files['class.json']) files['class.json'] = strToU8(JSON.stringify(lists));
  const header: Record<string, unknown> = { ...HEADER };
  if (below(random, 8) === 0) header[pick(random, Object.keys(HEADER))] = pick(random, HOSTILE);
  return sealBag(header as unknown as BagHeader, zipSync(files));
}
