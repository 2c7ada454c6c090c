/** A start that never came to a page leaves a mark; the next one then offers to start without the graphics card, the usual reason on old laptops. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Translate } from '../src/core/text/translate.ts';

/** On the command line: without the graphics card. */
export const SAFE_START = '--safe-start';

export class StartMark {
  readonly #file: string;

  /** `folder`: Electron's own for this account, which need not exist. */
  constructor(folder: string) {
    this.#file = join(folder, 'starting');
  }

  /** Did the last start end before there was a page? */
  get isLeft(): boolean { return existsSync(this.#file); }

  /** Somebody who cannot write there is told so elsewhere: this only costs the offer. */
  put(): void {
    try {
      writeFileSync(this.#file, '');
    } catch {
      // As above.
    }
  }

  takeAway(): void { rmSync(this.#file, { force: true }); }
}

interface Question { readonly message: string; readonly detail: string; readonly buttons: string[]; readonly defaultId: number; readonly cancelId: number }

/** The first answer is the simple start. */
export const safeStartQuestion = (t: Translate): Question => ({
  message: t('window.safeStart'), detail: t('window.safeStartWhy'), buttons: [t('window.safeStartYes'), t('window.safeStartNo')], defaultId: 0, cancelId: 1,
});
