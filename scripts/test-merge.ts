/** `npm run test:merge -- --runs 2000`: random histories of a class on up to fifteen laptops. The last line has the figures. */
import { playHistory } from '../test/unit/storage/merge-history.ts';
import { numberOption } from './number-option.ts';

const MOST_LAPTOPS = 15;
const DEEDS = 200;

const [runs, from] = [numberOption('runs', 200), numberOption('from', 1)];
const total = { deeds: 0, bags: 0, doubles: 0 };
const started = Date.now();
for (let seed = from; seed < from + runs; seed++) {
  try {
    const { deeds, bags, doubles } = playHistory(seed, 2 + (seed % (MOST_LAPTOPS - 1)), DEEDS);
    total.deeds += deeds;
    total.bags += bags;
    total.doubles += doubles;
  } catch (error) {
    process.stdout.write(`History ${seed} (try it alone: --runs 1 --from ${seed}): ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
    break;
  }
}
process.stdout.write(`${runs} histories, ${total.deeds} deeds, ${total.bags} bags, ${total.doubles} projects in two presents: ${process.exitCode ? 'NOT the same' : 'the same everywhere'}, ${((Date.now() - started) / 1000).toFixed(0)} s\n`);
