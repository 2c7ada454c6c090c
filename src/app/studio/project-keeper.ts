/** Sends a project to where it is kept: the whole text each time, each picture and sound once. */
import type { Input, Output } from '../../ipc/contract.ts';
import type { ProjectBundle } from '../../core/project/project.ts';
import { formatProject } from '../../core/sb3/format-project.ts';
import { referencedAssets } from '../../core/sb3/referenced-assets.ts';

type SaveRequest = Input<'projects:save'>;

export interface Ownership extends Pick<SaveRequest, 'classId' | 'childId' | 'lesson' | 'title' | 'projectId'> {
  /** `md5ext` of what is kept already. */
  readonly keptAssets: Iterable<string>;
}

export class ProjectKeeper {
  readonly #request: (input: SaveRequest) => Promise<Output<'projects:save'>>;
  readonly #owner: Ownership;
  /** Goes with the next save. */
  title: string;
  readonly #kept: Set<string>;
  #projectId: string | null;

  constructor(request: (input: SaveRequest) => Promise<Output<'projects:save'>>, owner: Ownership) {
    this.#request = request;
    this.#owner = owner;
    this.#kept = new Set(owner.keptAssets);
    this.#projectId = owner.projectId;
    this.title = owner.title;
  }

  /** Rejects when it could not be kept; nothing then counts as sent. `thumbnail` is a PNG. */
  async save({ project, assets }: ProjectBundle, thumbnail: Uint8Array | null): Promise<void> {
    const { classId, childId, lesson } = this.#owner;
    const { title } = this;
    const assetIds = [...new Set(referencedAssets(project).map(({ asset }) => asset.md5ext))].filter((name) => assets.has(name));
    const fresh = new Map(assetIds.filter((name) => !this.#kept.has(name)).map((name) => [name, new Uint8Array(assets.get(name) ?? [])]));
    const kept = await this.#request({ classId, childId, projectId: this.#projectId, title, lesson, json: formatProject(project), assetIds, assets: fresh, thumbnail: thumbnail && new Uint8Array(thumbnail) });
    this.#projectId = kept.projectId;
    for (const name of fresh.keys()) this.#kept.add(name);
  }
}
