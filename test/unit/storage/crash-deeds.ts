/** What children do while they are cut off, and what must be there afterwards of all that was told. */
import { ClassJournal } from '../../../electron/storage/class-journal.ts';
import { KeptAssets, readKeys } from '../../../electron/storage/kept-assets.ts';
import { ProjectVersions } from '../../../electron/storage/project-versions.ts';
import { row, rows, type Database } from '../../../electron/storage/sqlite.ts';
import { VERSIONS_KEPT } from '../../../electron/storage/versions-kept.ts';

export type Deed =
  | { readonly kind: 'work' | 'remove' | 'restore' | 'pack' | 'unpack' | 'reopen'; readonly id: string }
  | { readonly kind: 'rename'; readonly id: string; readonly n: number }
  | { readonly kind: 'save'; readonly id: string; readonly n: number; readonly key: string }
  | { readonly kind: 'join'; readonly id: string; readonly event: string };
/** Told once before it is begun, and once it is kept. */
export type Told = Deed & { readonly isKept: boolean };

type Of<K extends Deed['kind']> = Extract<Deed, { readonly kind: K }>;

/** Null: cut off half-way, so that both are right. */
type Maybe = boolean | null;

export class ToldDeeds {
  readonly #events = new Set<string>();
  readonly #saved = new Map<string, Of<'save'>>();
  readonly #titles = new Map<string, number>();
  readonly #removed = new Map<string, Maybe>();
  readonly #packed = new Map<string, Maybe>();
  readonly #bags = new Map<string, Of<'join'> & { readonly isThere: Maybe }>();
  kept = 0;

  hear(told: Told): void {
    if (told.isKept) this.kept++;
    const sure = (value: boolean): Maybe => (told.isKept ? value : null);
    if (told.kind === 'work') this.#events.add(told.id);
    if (told.kind === 'save' || told.kind === 'restore') this.#removed.set(told.id, sure(false));
    if (told.kind === 'remove') this.#removed.set(told.id, sure(true));
    if (told.kind === 'pack' || told.kind === 'unpack') this.#packed.set(told.id, sure(told.kind === 'pack'));
    if (told.kind === 'join') this.#bags.set(told.id, { ...told, isThere: sure(true) });
    if (told.kind === 'save' && told.isKept) this.#saved.set(told.id, told);
    if ((told.kind === 'save' || told.kind === 'rename') && told.isKept) this.#titles.set(told.id, told.n);
  }

  /** @throws Error that names the first thing that is not as it was told. */
  mustBeIn(db: Database): void {
    must(row<{ integrity_check: string }>(db, 'PRAGMA integrity_check')?.integrity_check === 'ok', 'the file is damaged');
    must(rows(db, 'PRAGMA foreign_key_check').length === 0, 'a row belongs to nobody');
    const events = new Set(rows<{ id: string }>(db, "SELECT device_id || ' ' || counter AS id FROM events").map(({ id }) => id));
    for (const id of this.#events) must(events.has(id), `event ${id} is lost`);
    this.#projectsMustBeIn(db);
    const items = new Set(rows<{ id: string }>(db, 'SELECT id FROM backpack').map(({ id }) => id));
    for (const [id, isPacked] of this.#packed) must(isPacked === null || items.has(id) === isPacked, `backpack: ${id} should ${isPacked ? '' : 'not '}be there`);
    const bagged = new Set(rows<{ id: string }>(db, 'SELECT project_id AS id FROM versions').map(({ id }) => id));
    for (const { id, event, isThere } of this.#bags.values()) {
      must(bagged.has(id) === events.has(event), `bag ${id} is half there`);
      must(isThere === null || bagged.has(id), `bag ${id} is lost`);
    }
  }

  #projectsMustBeIn(db: Database): void {
    const { projects } = new ClassJournal(db, '').state();
    const [versions, assets] = [new ProjectVersions(db, '', Date.now), new KeptAssets(db)];
    for (const [id, n] of this.#titles) must(numberIn(projects.get(id)?.title) >= n, `title ${n} of ${id} is lost`);
    for (const [id, isRemoved] of this.#removed) must(isRemoved === null || !projects.has(id) || (projects.get(id)!.removed !== null) === isRemoved, `${id} should ${isRemoved ? '' : 'not '}be removed`);
    for (const [id, { n }] of this.#saved) {
      const all = versions.of(id);
      must(all.length <= VERSIONS_KEPT, `${all.length} versions of ${id}`);
      const content = all[0] && versions.read(all[0]);
      must(content && (JSON.parse(content.json) as { n: number }).n >= n, `version ${n} of ${id} is lost`);
      for (const key of readKeys(content!.assetIds).values()) must(isWhole(assets, key), `${key} of ${id} is not whole`);
    }
  }
}

/** As `write-until-killed.ts` makes them: a picture of one piece, or a sound of three. */
const isWhole = (assets: KeptAssets, key: string): boolean => assets.read(key)?.length === (key.endsWith('.wav') ? 120_000 : 3000);

const numberIn = (title: string | undefined): number => Number(title?.split(' ')[1]);

function must(holds: unknown, what: string): void {
  if (!holds) throw new Error(what);
}
