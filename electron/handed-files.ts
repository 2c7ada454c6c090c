/** Files on the disk that the person chose: the page knows them by an address, never by their path. */
import { randomBytes } from 'node:crypto';
import { fileAddress } from '../src/ipc/addresses.ts';
import type { SavedKind } from '../src/ipc/contract.ts';

/** To be read, or to be written as a file of that kind. */
export interface HandedFile { readonly path: string; readonly use: 'read' | SavedKind }

export class HandedFiles {
  readonly #files = new Map<string, HandedFile>();

  /** The address under which the page's side may read or write it until the app ends. */
  hand(path: string, use: HandedFile['use']): string {
    const token = randomBytes(16).toString('hex');
    this.#files.set(token, { path, use });
    return fileAddress(token);
  }

  find(token: string): HandedFile | undefined {
    return this.#files.get(token);
  }
}
