/** How fast the stage draws 300 sprites that move and turn on each tick, in a real Electron window without a GPU. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { runWithDisplay } from '../../scripts/display.ts';
import { electronExecutable } from '../../scripts/electron-runtime.ts';
import { ensureSystemPackages } from '../../scripts/system-packages.ts';
import type { Bench } from './bench.ts';
import type { SizeResult } from './stage/page.ts';

const sources = join(import.meta.dirname, 'stage');

const bundle = (folder: string, entry: string, name: string, isPage: boolean): InlineConfig => ({
  configFile: false, envDir: false, publicDir: false, logLevel: 'warn', root: sources,
  build: {
    outDir: folder, emptyOutDir: false, minify: false, target: isPage ? 'chrome130' : 'node20', ssr: !isPage,
    rolldownOptions: { input: join(sources, entry), external: isPage ? [] : ['electron', /^node:/u], output: { format: isPage ? 'es' : 'cjs', entryFileNames: name, codeSplitting: false } },
  },
});

async function measureIn(folder: string): Promise<readonly SizeResult[]> {
  await build(bundle(folder, 'page.ts', 'page.js', true));
  await build(bundle(folder, 'window.ts', 'window.cjs', false));
  await writeFile(join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><body style="margin:0"><script src="page.js"></script>');
  await writeFile(join(folder, 'package.json'), '{"name":"stage-bench","main":"window.cjs"}');
  const results = join(folder, 'results.json');
  const noSandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const status = await runWithDisplay(await electronExecutable(), [...noSandbox, `--user-data-dir=${join(folder, 'profile')}`, folder, join(folder, 'index.html'), results], { isAlwaysVirtual: true });
  if (status !== 0) throw new Error(`Electron ended with ${status}`);
  return JSON.parse(await readFile(results, 'utf8')) as SizeResult[];
}

const describe = (size: SizeResult): string =>
  `${size.width} × ${size.height}: ${size.frameMs.toFixed(2)} ms of worker time a frame (tick ${size.tickMs.toFixed(2)}, drawing ${size.drawMs.toFixed(2)}), `
  + `so ${Math.round(1000 / size.frameMs)} frames a second at most; shown: ${size.framesPerSecond.toFixed(1)} a second, page ${size.pageFramesPerSecond.toFixed(1)}`;

export const bench: Bench = async () => {
  ensureSystemPackages();
  const folder = await mkdtemp(join(tmpdir(), 'periscode-bench-'));
  try {
    const sizes = await measureIn(folder);
    return { lines: ['300 sprites that move and turn each tick, no GPU (medians):', ...sizes.map(describe)], figures: { sizes } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
