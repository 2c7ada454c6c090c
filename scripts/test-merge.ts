/** `npm run test:merge -- --runs 2000`: random histories of a class on up to fifteen laptops; `--fuzz 10000`: bags damaged or made to harm. The last line has the figures. */
import { fuzzBags } from '../test/unit/storage/bag-fuzz.ts';
import { playHistory } from '../test/unit/storage/merge-history.ts';
import { numberOption } from './number-option.ts';

const MOST_LAPTOPS = 15;
const DEEDS = 200;

const [runs, from, fuzz] = [numberOption('runs', 200), numberOption('from', 1), numberOption('fuzz', 0)];
if (fuzz > 0) fuzzAll();
else playAll();

function fuzzAll(): void {
  const started = Date.now();
  try {
    const { refused, joined } = fuzzBags(from, fuzz);
    process.stdout.write(`${fuzz} bags: ${refused} refused, ${joined} joined, none half, ${((Date.now() - started) / 1000).toFixed(0)} s\n`);
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

function playAll(): void {
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
}
