/** What the app carries names some addresses of the web; none is ever asked for. Each has its reason here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn } from '../../scripts/dist/files-in.ts';

const dist = join(import.meta.dirname, '..', '..', 'dist');
const TEXT = /\.(?:m?js|cjs|html|css|svg|json|md)$|\/LICENSE$/u;
const ADDRESS = /\b(?:https?|wss?|ftp):\/\/[a-z0-9.-]+\.[a-z]{2,}/giu;

const REVIEWED: Readonly<Record<string, string>> = {
  'http://scripts.sil.org': 'where the licence of the fonts was first read: text',
  'http://www.w3.org': 'names of XML and SVG: identifiers, not places',
  'https://github.com': 'Blockly’s help pages of blocks we do not use, and where packages and drawings come from, as text',
  'https://fr.wikipedia.org': 'Blockly’s help pages in French: our blocks have their own help',
  'https://en.wikipedia.org': 'the same in English',
  'https://developers.google.com': 'Blockly’s help pages and comments',
  'https://developer.mozilla.org': 'a comment',
  'https://bugzilla.mozilla.org': 'a comment',
  'https://html.spec.whatwg.org': 'a comment',
  'https://meyerweb.com': 'a help page of Blockly',
  'http://randomcolour.com': 'a help page of Blockly',
  'https://www.december.com': 'a help page of Blockly',
  'https://c2.com': 'a help page of Blockly',
  'https://unicode.org': 'licence of data',
  'https://www.unicode.org': 'licence of data',
  'https://emojibase.dev': 'where names come from, as text',
  'https://static.blockly.com': 'where Blockly would look for its pictures, were it not given ours: network.ts refuses it all the same',
};

test('every address of the web in the package is known, with why nobody asks for it', () => {
  const found = new Set(filesIn(dist).filter((file) => TEXT.test(file)).flatMap((file) => readFileSync(file, 'utf8').match(ADDRESS) ?? []).map((address) => address.toLowerCase()));
  expect([...found].sort()).toEqual(Object.keys(REVIEWED).sort());
});

test('the page names none of them as something to load', () => {
  const page = readFileSync(join(dist, 'page', 'index.html'), 'utf8');
  expect(page).not.toMatch(/(?:src|href)\s*=\s*["']?(?:https?:)?\/\//iu);
  for (const file of filesIn(dist).filter((name) => name.endsWith('.css'))) expect(readFileSync(file, 'utf8')).not.toMatch(/url\(\s*["']?(?:https?:)?\/\//iu);
});
