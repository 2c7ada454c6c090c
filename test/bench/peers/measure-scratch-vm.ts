/** A process of its own: runs the file in the engine that lies in the folder. Prints its series as JSON on the last line. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { measureWarm, startCold } from '../runtime/series.ts';
import { loadPeer, type PeerVm } from './peer-vm.ts';

/** What takes longer is not run a second time: it has compiled itself long before its end. */
const LONG_MS = 4_000;

const [folder = '', file = ''] = process.argv.slice(2);
const Vm = createRequire(import.meta.url)(join(folder, 'src', 'virtual-machine.js')) as new () => PeerVm;

const run = await loadPeer(new Vm(), new Uint8Array(readFileSync(file)).buffer);
const runner = startCold(() => run);
const [series] = runner.coldMs > LONG_MS ? [{ text: runner.text, coldMs: runner.coldMs, warmMs: [runner.coldMs] }] : measureWarm([runner], { totalMs: 1_000, leastRuns: 2, mostRuns: 20 });
process.stdout.write(`\n${JSON.stringify(series)}\n`, () => process.exit(0));
