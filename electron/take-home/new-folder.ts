/** A folder that appears whole or not at all: written beside under a hidden name, and given its own at the end. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { distinctNames } from '../../src/core/base/distinct-names.ts';
import type { TextKey, Translate } from '../../src/core/text/translate.ts';
import { Refusal } from '../refusal.ts';

const REASONS: Readonly<Record<string, TextKey>> = {
  ENOSPC: 'takeHome.full', EDQUOT: 'takeHome.full', EFBIG: 'takeHome.full',
  ENOENT: 'takeHome.gone', ENXIO: 'takeHome.gone', EIO: 'takeHome.gone', ENODEV: 'takeHome.gone',
};

export class NewFolder {
  readonly #parent: string;
  readonly #name: string;
  readonly #beside: string;
  readonly #t: Translate;

  private constructor(parent: string, name: string, t: Translate) {
    this.#parent = parent;
    this.#name = name;
    this.#beside = join(parent, `.${name}-${randomBytes(4).toString('hex')}`);
    this.#t = t;
  }

  /** @throws Refusal that says what to do, here and below */
  static async begin(parent: string, name: string, t: Translate): Promise<NewFolder> {
    const folder = new NewFolder(parent, name, t);
    await folder.#explained(() => mkdir(folder.#beside));
    return folder;
  }

  /** On the stick for good once it resolves. `path`: below the folder. */
  write(path: readonly string[], content: Uint8Array | string): Promise<void> {
    return this.#explained(async () => {
      await mkdir(join(this.#beside, ...path.slice(0, -1)), { recursive: true });
      const file = await open(join(this.#beside, ...path), 'wx');
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
    });
  }

  /** Its path: numbered when there is one of that name already. */
  finish(): Promise<string> {
    return this.#explained(async () => {
      const [name = this.#name] = distinctNames([this.#name], await readdir(this.#parent));
      const path = join(this.#parent, basename(name));
      await rename(this.#beside, path);
      return path;
    });
  }

  /** Leaves nothing. */
  async abandon(): Promise<void> {
    await rm(this.#beside, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }

  async #explained<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      await this.abandon();
      throw new Refusal(this.#t(REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'takeHome.refused'), { cause: error });
    }
  }
}
