/** The whole text of each licence, of the app and of what others made, from the packages themselves: read in the app under « À propos ». */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collectNotices, ELECTRON, readLock } from './notices.ts';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const NAMES = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENSE-MIT.txt', 'license.txt'];
/** Its data lie in assets/; no code of it runs. */
const OF_DATA = ['emojibase-data'];

/** Packages that carry no licence file: the same text from another one, under their own author where the text names one. */
const BORROWED: Readonly<Record<string, { readonly file: string; readonly author?: string }>> = {
  '@iconify-json/fluent-emoji-flat': { file: 'fflate/LICENSE', author: 'Copyright (c) Microsoft Corporation' },
  '@iconify-json/lucide': { file: 'write-file-atomic/LICENSE.md', author: 'Copyright (c) Lucide Contributors' },
  '@lit-labs/ssr-dom-shim': { file: 'lit/LICENSE' },
  '@resvg/resvg-wasm': { file: 'dompurify/LICENSE-MPL' },
  'omggif': { file: 'fflate/LICENSE', author: '(c) Dean McNamee <dean@gmail.com>, 2013.' },
};

/** Throws when a package has no licence to take along. */
export async function licenceText(name: string): Promise<string> {
  const borrowed = BORROWED[name];
  const path = borrowed?.file ?? NAMES.map((file) => `${name}/${file}`).find((file) => existsSync(join(modules, file)));
  if (path === undefined) throw new Error(`${name} has no licence to take along`);
  const text = (await readFile(join(modules, path), 'utf8')).trim();
  return borrowed?.author === undefined ? text : `${borrowed.author}\n\n${text.slice(text.indexOf('Permission '))}`;
}

export async function allLicences(): Promise<string> {
  const read = (file: string): Promise<string> => readFile(join(root, file), 'utf8');
  const notices = [...collectNotices(readLock()), ELECTRON].map(({ name, licence }) => ({ name, licence }));
  const texts = await Promise.all([...notices, ...OF_DATA.map((name) => ({ name, licence: 'MIT' }))].map(async ({ name, licence }) => `${RULE}\n${name} (${licence})\n${RULE}\n\n${await licenceText(name)}`));
  return [(await read('LICENSE')).trim(), (await read('assets/LICENCES.md')).trim(), ...texts, IN_ELECTRON, ''].join('\n\n\n');
}

/** Megabytes of it, which Electron's makers put beside the executable. */
const IN_ELECTRON = `Chromium and what it carries, inside Electron: the file LICENSES.chromium.html in the app’s folder.`;
const RULE = '─'.repeat(40);
