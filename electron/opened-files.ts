/** Project files that reach the app from outside: the command line, a double click, the menu. */
import { readFile, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import type { OpenedFile } from '../src/ipc/contract.ts';
import type { TextKey, Translate } from '../src/core/text/translate.ts';
import { Refusal } from './refusal.ts';

export const PROJECT_EXTENSIONS = ['sb3', 'sb2'];
/** Scratch's own limit for a project with all its pictures and sounds is half of it. */
const LARGEST_BYTES = 100 * 1024 * 1024;

/** The project files among the arguments of a command line, as absolute paths. */
export function projectFilesOf(args: readonly string[], workingFolder: string): string[] {
  return args.filter((arg) => !arg.startsWith('-') && PROJECT_EXTENSIONS.includes(extname(arg).slice(1).toLowerCase())).map((arg) => resolve(workingFolder, arg));
}

const REASONS: Readonly<Record<string, TextKey>> = { ENOENT: 'window.fileGone', EACCES: 'window.fileForbidden', EPERM: 'window.fileForbidden' };

/** Reads a chosen file whole. Throws a `Refusal` that says what to do. */
export async function readOpenedFile(path: string, t: Translate): Promise<OpenedFile> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > LARGEST_BYTES) throw new Refusal(t('window.fileTooBig', { name }));
    return { name, bytes: new Uint8Array(await readFile(path)) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(t(REASONS[(error as NodeJS.ErrnoException).code ?? ''] ?? 'window.fileUnreadable', { name }));
  }
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
