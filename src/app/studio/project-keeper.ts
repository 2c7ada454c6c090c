/** Sends a project to where it is kept: the whole text each time, each picture and sound once and by itself. */
import type { Input, Output } from '../../ipc/contract.ts';
import type { ProjectBundle } from '../../core/project/project.ts';
import { formatProject } from '../../core/sb3/format-project.ts';
import { referencedAssets } from '../../core/sb3/referenced-assets.ts';

type SaveRequest = Input<'projects:save'>;

export interface Ownership extends Pick<SaveRequest, 'classId' | 'childId' | 'lesson' | 'title' | 'projectId' | 'basedOn'> {
  /** `md5ext` of what is kept already, with the key it is kept under. */
  readonly keptAssets: ReadonlyMap<string, string>;
}

export interface KeeperDoors {
  save(input: SaveRequest): Promise<Output<'projects:save'>>;
  /** Keeps the bytes of one picture or sound; the key they are kept under. */
  keep(classId: string, md5ext: string, bytes: Uint8Array): Promise<string>;
}

export class ProjectKeeper {
  readonly #doors: KeeperDoors;
  readonly #owner: Ownership;
  /** Goes with the next save. */
  title: string;
  readonly #keys: Map<string, string>;
  #projectId: string | null;
  /** The version that the page has. */
  #version: string | null;

  constructor(doors: KeeperDoors, owner: Ownership) {
    this.#doors = doors;
    this.#owner = owner;
    this.#keys = new Map(owner.keptAssets);
    this.#projectId = owner.projectId;
    this.#version = owner.basedOn;
    this.title = owner.title;
  }

  /** Null until it was kept once. */
  get projectId(): string | null { return this.#projectId; }

  /** Rejects when it could not be kept; it is then tried again as a whole, but for the assets that arrived. `thumbnail` is a PNG. */
  async save({ project, assets }: ProjectBundle, thumbnail: Uint8Array | null): Promise<void> {
    const named = [...new Set(referencedAssets(project).map(({ asset }) => asset.md5ext))].filter((name) => assets.has(name));
    await this.#send(named, assets);
    const missing = await this.#saveVersion(project, named, thumbnail);
    // The class came back from a copy that did not have them yet.
    if (missing.length === 0) return;
    for (const name of missing) this.#keys.delete(name);
    await this.#send(missing, assets);
    await this.#saveVersion(project, named, null);
  }

  async #send(names: readonly string[], assets: ProjectBundle['assets']): Promise<void> {
    for (const name of names) {
      if (!this.#keys.has(name)) this.#keys.set(name, await this.#doors.keep(this.#owner.classId, name, assets.get(name) ?? new Uint8Array()));
    }
  }

  async #saveVersion(project: ProjectBundle['project'], named: readonly string[], thumbnail: Uint8Array | null): Promise<readonly string[]> {
    const { classId, childId, lesson } = this.#owner;
    const kept = await this.#doors.save({
      classId, childId, lesson, projectId: this.#projectId, basedOn: this.#version, title: this.title, json: formatProject(project),
      assets: new Map(named.flatMap((name) => { const key = this.#keys.get(name); return key === undefined ? [] : [[name, key]]; })),
      thumbnail: thumbnail && new Uint8Array(thumbnail),
    });
    this.#projectId = kept.projectId;
    this.#version = kept.version;
    return kept.missing;
  }
}
