/** Project files that reach the app from outside: the command line, a double click, the menu. */
import { access, constants, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { LARGEST_PROJECT_BYTES, type OpenedFile } from '../src/ipc/contract.ts';
import type { TextKey, Translate } from '../src/core/text/translate.ts';
import type { HandedFiles } from './handed-files.ts';
import { Refusal } from './refusal.ts';

export const PROJECT_EXTENSIONS = ['sb3', 'sb2'];

/** The project files among the arguments of a command line, as absolute paths. */
export function projectFilesOf(args: readonly string[], workingFolder: string): string[] {
  return args.filter((arg) => !arg.startsWith('-') && PROJECT_EXTENSIONS.includes(extname(arg).slice(1).toLowerCase())).map((arg) => resolve(workingFolder, arg));
}

const REASONS: Readonly<Record<string, TextKey>> = { ENOENT: 'window.fileGone', EACCES: 'window.fileForbidden', EPERM: 'window.fileForbidden' };

/** Looks at a chosen file and hands it to the page. Throws a `Refusal` that says what to do. */
export async function handOpenedFile(path: string, files: HandedFiles, t: Translate): Promise<OpenedFile> {
  const name = basename(path);
  try {
    await access(path, constants.R_OK);
    const found = await stat(path);
    if (!found.isFile()) throw new Refusal(t('window.fileUnreadable', { name }));
    if (found.size > LARGEST_PROJECT_BYTES) throw new Refusal(t('window.fileTooBig', { name }));
    return { name, address: files.hand(path, 'read') };
  } catch (error) {
    throw readingRefused(error, path, t);
  }
}

/** Why a file cannot be read, for the person: without its folder. */
export function readingRefused(error: unknown, path: string, t: Translate): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal(t(REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'window.fileUnreadable', { name: basename(path) }));
}

/** Keeps a file until the page asks for the one it was started with, then hands the later ones over as they come. */
export class OpenedFiles {
  readonly #hand: (path: string) => void;
  #waiting: string | undefined;
  #isPageListening = false;

  constructor(hand: (path: string) => void) {
    this.#hand = hand;
  }

  /** A file was opened: the page gets it now if it listens, else when it asks. Of several, the last counts. */
  open(path: string): void {
    if (this.#isPageListening) this.#hand(path);
    else this.#waiting = path;
  }

  /** The path that waited, once. */
  take(): string | undefined {
    const path = this.#waiting;
    this.#waiting = undefined;
    this.#isPageListening = true;
    return path;
  }

  /** A new page is being loaded: what comes meanwhile waits for it. */
  pageLeft(): void {
    this.#isPageListening = false;
  }
}
