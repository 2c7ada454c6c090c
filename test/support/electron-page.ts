/** Bundles a page of a test or bench with Vite into a folder that Electron can open: no server, no app around it. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';

const bundle = (folder: string, entry: string, name: string, isPage: boolean): InlineConfig => ({
  configFile: false, envDir: false, publicDir: false, logLevel: 'warn', root: import.meta.dirname,
  build: {
    outDir: folder, emptyOutDir: false, minify: false, target: isPage ? 'chrome130' : 'node20', ssr: !isPage, assetsInlineLimit: Infinity,
    chunkSizeWarningLimit: Infinity,
    rolldownOptions: { input: entry, external: isPage ? [] : ['electron', /^node:/u], output: { format: isPage ? 'es' : 'cjs', entryFileNames: name, codeSplitting: false } },
  },
});

/** A new folder with the app; its window shows what `page` (an absolute path) puts into the body. The caller removes it. */
export async function bundleElectronPage(page: string, body = ''): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'periscode-page-'));
  await build(bundle(folder, page, 'page.js', true));
  await build(bundle(folder, join(import.meta.dirname, 'electron-window.ts'), 'window.cjs', false));
  await writeFile(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><body style="margin:0">${body}<script src="page.js"></script>`);
  await writeFile(join(folder, 'package.json'), '{"name":"periscode-page","main":"window.cjs"}');
  return folder;
}

/** Arguments for Electron to open the folder. */
export function electronPageArguments(folder: string): string[] {
  const noSandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...noSandbox, `--user-data-dir=${join(folder, 'profile')}`, folder];
}
