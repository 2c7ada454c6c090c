/** A process of its own: runs the file in the engine that lies in the folder. Prints its series as JSON on the last line. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { measureWarm, startCold } from '../runtime/series.ts';
import { createPeerRun, type PeerVm } from './peer-vm.ts';
import { SquareRenderer } from './square-renderer.ts';

/** What takes longer is not run a second time: it has compiled itself long before its end. */
const LONG_MS = 4_000;

interface NodeVm extends PeerVm { attachRenderer(renderer: unknown): void }

const [folder = '', file = ''] = process.argv.slice(2);
const Vm = createRequire(import.meta.url)(folder) as new () => NodeVm;

const vm = new Vm();
const bytes = new Uint8Array(readFileSync(file));
await vm.loadProject(bytes.buffer);
// Only now, so that costumes need not be drawn to be loaded.
const renderer = new SquareRenderer();
vm.attachRenderer(renderer);
for (const target of vm.runtime.targets) {
  target.renderer = renderer;
  target.initDrawable(target.isStage ? 'background' : 'sprite');
}

const runner = startCold(() => createPeerRun({ runtime: vm.runtime, greenFlag: () => vm.greenFlag() }));
const [series] = runner.coldMs > LONG_MS ? [{ text: runner.text, coldMs: runner.coldMs, warmMs: [runner.coldMs] }] : measureWarm([runner], { totalMs: 1_000, leastRuns: 2, mostRuns: 20 });
process.stdout.write(`\n${JSON.stringify(series)}\n`, () => process.exit(0));
