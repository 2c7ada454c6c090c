/** Packs that an animator took away: beside the others under a hidden name, until the app starts again. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const REMOVED = '.removed-';

export class RemovedPacks {
  readonly #folder: string;

  /** Lets go of those that were taken away before. */
  constructor(folder: string) {
    this.#folder = folder;
    if (existsSync(folder)) for (const name of readdirSync(folder)) if (name.startsWith(REMOVED)) rmSync(join(folder, name), { recursive: true, force: true });
  }

  remove(packId: string): void {
    rmSync(this.#aside(packId), { recursive: true, force: true });
    if (existsSync(join(this.#folder, packId))) renameSync(join(this.#folder, packId), this.#aside(packId));
  }

  restore(packId: string): void {
    if (existsSync(this.#aside(packId)) && !existsSync(join(this.#folder, packId))) renameSync(this.#aside(packId), join(this.#folder, packId));
  }

  #aside(packId: string): string { return join(this.#folder, `${REMOVED}${packId}`); }
}
