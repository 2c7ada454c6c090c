/** Writes one folder of the library: its pictures and its catalogue, one line an entry, so that a change reads well. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LibraryEntry } from '../../src/ui/library/library-entry.ts';

const assets = join(import.meta.dirname, '..', '..', 'assets');

export interface LibraryFile {
  /** Its path in the folder: "cat.svg", "dog/walk-1.svg". */
  readonly name: string;
  readonly text: string;
}

/** Replaces all that lies in `assets/<folder>`. */
export function writeLibraryFolder(folder: string, entries: readonly LibraryEntry[], files: readonly LibraryFile[]): void {
  rmSync(join(assets, folder), { recursive: true, force: true });
  for (const { name, text } of [...files, { name: 'catalogue.json', text: `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n` }]) {
    const path = join(assets, folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
