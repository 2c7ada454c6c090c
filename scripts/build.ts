/** Builds the app into dist/: the page, the stage's worker, the files', the preload, the main process, the page that is taken home, and what they read. */
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { buildPlayer } from './build-player.ts';
import { allLicences } from './licence-texts.ts';
import { shareLessonAssets } from './share-lesson-assets.ts';

const root = join(import.meta.dirname, '..');
/** Built aside and moved in whole: a build that does not end well leaves the former one. */
const dist = join(root, 'node_modules', '.cache', `dist-${process.pid}`);
const NOT_BUNDLED = ['electron', '@photostructure/sqlite', ...builtinModules, /^node:/u];

/** How long its plugins take is the bundler's affair. */
const QUIET = { pluginTimings: false };

const common: InlineConfig = {
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: 'warn',
  // Lit's decorators are TypeScript's own kind, as src/tsconfig.json says.
  oxc: { decorator: { legacy: true }, assumptions: { setPublicClassFields: true }, typescript: { removeClassFieldsWithoutInitializer: true } },
};

const page: InlineConfig = {
  ...common,
  root: join(root, 'src', 'app'),
  base: './',
  build: { outDir: join(dist, 'page'), emptyOutDir: true, target: 'chrome130', assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 4000, rolldownOptions: { checks: QUIET } },
};

/** One file from `entry`, beside others in `folder`. */
const single = (entry: string, folder: string, name: string, format: 'es' | 'cjs', target: string): InlineConfig => ({
  ...common,
  root,
  build: {
    outDir: join(dist, folder), emptyOutDir: false, target, minify: format === 'es' && folder === 'page',
    rolldownOptions: {
      checks: QUIET,
      input: join(root, entry),
      output: { format, entryFileNames: name, codeSplitting: false },
    },
  },
});

const worker = single('src/stage-worker/worker.ts', 'page', 'stage-worker.js', 'es', 'chrome130');
const fileWorker = single('src/file-worker/worker.ts', 'page', 'file-worker.js', 'es', 'chrome130');

/** Packages written for CommonJS ask for these. */
const FOR_COMMONJS = { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' };

/** For Electron: Node's modules and the packages that carry binaries stay outside. */
function forElectron(entry: string, name: string, format: 'es' | 'cjs'): InlineConfig {
  const config = single(entry, 'electron', name, format, 'node20');
  return { ...config, define: FOR_COMMONJS, build: { ...config.build, ssr: true, rolldownOptions: { ...config.build?.rolldownOptions, external: NOT_BUNDLED } }, ssr: { noExternal: true, external: ['electron', '@photostructure/sqlite'] } };
}

const main = forElectron('electron/main.ts', 'main.js', 'es');
const copyThread = forElectron('electron/storage/copy-thread.ts', 'copy-thread.js', 'es');
const bagThread = forElectron('electron/bags/bag-thread.ts', 'bag-thread.js', 'es');
const preload = forElectron('electron/preload/preload.ts', 'preload.cjs', 'cjs');

/** What is read as it lies: from where, to where in dist. */
const COPIES: readonly (readonly [from: string, to: string])[] = [
  ['node_modules/blockly/media', 'page/blockly-media'],
  ['node_modules/@resvg/resvg-wasm/index_bg.wasm', 'page/resvg.wasm'],
  ['node_modules/@fontsource/andika/files', 'page/fonts'],
  ['node_modules/@fontsource/baloo-2/files', 'page/fonts'],
  ['assets', 'page/assets'],
  ['lessons', 'lessons'],
];

/** Fonts' other scripts than ours, and the older format. */
const isWanted = (path: string): boolean => !/-(?:cyrillic|cyrillic-ext|vietnamese|devanagari)-|\.woff$/u.test(path);

async function copyAll(): Promise<void> {
  for (const [from, to] of COPIES) {
    if (!existsSync(join(root, from))) continue;
    await cp(join(root, from), join(dist, to), { recursive: true, filter: isWanted });
  }
}

export async function buildApp(): Promise<void> {
  try {
    await buildAside();
    await moveIn();
  } finally {
    await rm(dist, { recursive: true, force: true });
  }
}

async function moveIn(): Promise<void> {
  const former = `${dist}-former`;
  await rename(join(root, 'dist'), former).catch(() => undefined);
  await rename(dist, join(root, 'dist'));
  await rm(former, { recursive: true, force: true });
}

async function buildAside(): Promise<void> {
  await mkdir(dist, { recursive: true });
  await build(page);
  await Promise.all([worker, fileWorker, main, copyThread, bagThread, preload].map((config) => build(config)));
  await writeFile(join(dist, 'player.html'), await buildPlayer());
  await writeFile(join(dist, 'page', 'licences.txt'), await allLicences());
  await copyAll();
  await shareLessonAssets(join(dist, 'lessons'));
}

if (import.meta.main) {
  const started = Date.now();
  await buildApp();
  process.stdout.write(`Built dist/ in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}
