/** One going home: creation after creation into a new folder, the index last. */
import { parseProject } from '../../src/core/sb3/parse-project.ts';
import { writeSb3 } from '../../src/core/sb3/write-sb3.ts';
import { readLesson } from '../../src/core/lesson/read-pack.ts';
import type { Lesson } from '../../src/core/lesson/lesson.ts';
import { distinctNames } from '../../src/core/base/distinct-names.ts';
import { stickName } from '../../src/core/take-home/file-names.ts';
import { indexPage, type ListedAuthor } from '../../src/core/take-home/index-page.ts';
import { playerPage, type PlayerWords } from '../../src/core/take-home/player-page.ts';
import type { SavedProject } from '../../src/ipc/contract.ts';
import type { PackShelf } from '../packs/pack-shelf.ts';
import { Refusal } from '../refusal.ts';
import type { ClassCatalogue } from '../storage/class-catalogue.ts';
import type { ClassStore } from '../storage/class-store.ts';
import type { ChosenCreation } from './chosen-creations.ts';
import type { NewFolder } from './new-folder.ts';

export interface TakingNeeds extends PlayerWords { readonly classes: Pick<ClassCatalogue, 'use'>; readonly packs: Pick<PackShelf, 'lesson'> }

interface Order { readonly classId: string; readonly className: string; readonly creations: readonly ChosenCreation[]; readonly folder: NewFolder }
type Game = ListedAuthor['games'][number];

export class Taking {
  readonly total: number;
  readonly #order: Order;
  readonly #needs: TakingNeeds;
  readonly #games = new Map<string, Game[]>();
  /** By author. */
  readonly #folders = new Map<string, string>();
  /** Titles of what could not be read. */
  readonly left: string[] = [];
  #done = 0;

  constructor(order: Order, needs: TakingNeeds) {
    this.#order = order;
    this.#needs = needs;
    this.total = order.creations.length;
  }

  get done(): number { return this.#done; }

  /** Writes one creation more. The folder's path after the last, null before. @throws Refusal, and then nothing is left on the stick */
  async next(): Promise<string | null> {
    const creation = this.#order.creations[this.#done];
    if (creation) await this.#write(creation);
    this.#done++;
    return this.#done < this.total ? null : this.#finish();
  }

  abandon(): Promise<void> { return this.#order.folder.abandon(); }

  async #write({ projectId, author }: ChosenCreation): Promise<void> {
    const game = this.#needs.classes.use(this.#order.classId, (store) => this.#read(store, projectId));
    if (!game.project) {
      this.left.push(game.title);
      return;
    }
    const { title, lesson, project, assets } = game;
    const sb3 = writeSb3({ project, assets });
    const page = playerPage({ title, author, lesson: lesson && this.#lesson(lesson), project, sb3: Buffer.from(sb3).toString('base64') }, this.#needs);
    const path = this.#pathFor(author, title);
    await this.#order.folder.write([...path.slice(0, -1), `${path.at(-1)}.html`], page);
    await this.#order.folder.write([...path.slice(0, -1), `${path.at(-1)}.sb3`], sb3);
    this.#games.set(author, [...this.#games.get(author) ?? [], { title, path: [...path.slice(0, -1), `${path.at(-1)}.html`] }]);
  }

  #read({ projects, assets: kept }: ClassStore, projectId: string) {
    const saved = projects.load(projectId);
    const title = saved?.title.trim() || this.#needs.t('takeHome.untitled');
    const read = saved && parseProject(saved.json);
    if (!saved || !read?.ok) return { title, project: null };
    const assets = new Map([...saved.keys].flatMap(([name, key]): [string, Uint8Array][] => {
      const bytes = kept.read(key);
      return bytes ? [[name, bytes]] : [];
    }));
    return { title, lesson: saved.lesson, project: read.value.project, assets };
  }

  /** The note does without the words of a lesson whose pack is no longer here. */
  #lesson({ packId, lessonId }: NonNullable<SavedProject['lesson']>): Lesson | null {
    try {
      const read = readLesson(this.#needs.packs.lesson(packId, lessonId).files, this.#needs.locale);
      return read.ok ? read.value : null;
    } catch (error) {
      if (error instanceof Refusal) return null;
      throw error;
    }
  }

  /** Without its ending: in a folder of its author's when there is more than one creation. */
  #pathFor(author: string, title: string): readonly string[] {
    const untitled = this.#needs.t('takeHome.untitled');
    if (this.total === 1) return [stickName(title, untitled)];
    const taken = (this.#games.get(author) ?? []).map(({ path }) => path.at(-1)!.replace(/\.html$/u, ''));
    const folder = this.#folders.get(author) ?? distinctNames([stickName(author, untitled)], [...this.#folders.values()])[0]!;
    this.#folders.set(author, folder);
    return [folder, distinctNames([stickName(title, untitled)], taken)[0]!];
  }

  async #finish(): Promise<string> {
    const { folder, className } = this.#order;
    const authors = [...this.#games].map(([author, games]) => ({ author, games }));
    if (authors.length === 0) {
      await folder.abandon();
      throw new Refusal(this.#needs.t('takeHome.nothing'));
    }
    if (this.total > 1) await folder.write(['index.html'], indexPage(className, authors, this.#needs.locale, this.#needs.t));
    return folder.finish();
  }
}
