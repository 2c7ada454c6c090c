/** Writes one draft again and again, and names each state that is kept, until somebody ends it. */
import { strToU8 } from 'fflate';
import { DraftShelf } from '../../../electron/packs/draft-shelf.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';

const [dataFolder = '', first = '1'] = process.argv.slice(2);
const drafts = new DraftShelf({ dataFolder, locale: 'fr', t: createTranslate('fr') });
for (let n = Number(first); ; n++) {
  // Two files that say the same: a reader must never see one without the other.
  drafts.write('essai', new Map([['un.txt', strToU8(`${n}`)], ['deux.txt', strToU8(`${n} `.repeat(20_000))]]), []);
  process.stdout.write(`${n}\n`);
}
