/** What is printed of the packs that come with the app: real lessons, real answers. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PackShelf } from '../../../electron/packs/pack-shelf.ts';
import { composePrint } from '../../../electron/printing/compose-print.ts';
import { base64 } from '../../../src/core/base/base64.ts';
import { createTranslate, type Locale } from '../../../src/core/text/translate.ts';
import { PRINTS, type PrintWish } from '../../../src/ipc/contract.ts';
import { PREMIERS_PAS, SHIPPED } from '../packs/sample-pack.ts';
import { tempFolder } from '../storage/temp-folder.ts';

const NOW = new Date(2026, 10, 10);
const DOLPHINS = { className: 'Les Dauphins', firstNames: ['Inès', 'Zoé & Tom <3'] };

function print(wish: Partial<PrintWish>, locale: Locale = 'fr', printedFor = DOLPHINS) {
  const t = createTranslate(locale);
  const packs = new PackShelf({ dataFolder: tempFolder(), builtInFolder: join(PREMIERS_PAS, '..'), appVersion: '0.1.0', locale, t });
  return composePrint({ what: 'worksheet', packId: 'premiers-pas', lessonId: 'lesson-01-scopi-avance', classId: null, childId: null, to: 'pdf', ...wish }, printedFor, { packs, kept: null, locale, t, now: NOW });
}

/** The words as they are read, without the style. */
const textOf = (html: string): string => html.replace(/<style>.*<\/style>/su, '').replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');

describe.each(['fr', 'en'] as const)('in %s', (locale) => {
  test.each(SHIPPED)('everything of %s can be printed, and no place in a sentence stays empty', (packId) => {
    for (const what of PRINTS) {
      const { html } = print({ what, packId, lessonId: null }, locale);
      expect(textOf(html)).not.toMatch(/undefined|\[object|\{\w*\}/u);
      expect(html).not.toContain('<script');
    }
  });
});

test('the animator’s sheet: the session minute by minute, the last one recalled, each answer with its new block marked', () => {
  const { html, foot, title } = print({ what: 'animator-sheet' });
  const text = textOf(html);
  expect(title).toBe('Fiche de l’animateur – Scopi avance');
  expect(foot).toBe('mardi 10 novembre 2026 · Les Dauphins · Périscode');
  for (const minutes of ['0–5 Accueil', '5–10 Rappel', '10–30 Défi', '30–40 Partage', '40–45 Rangement']) expect(text).toContain(minutes);
  expect(text).toContain('Ce qui coince : Le bloc est posé à côté.');
  expect(html.match(/class="block stack new"/gu)).toHaveLength(6);
  expect(textOf(print({ what: 'animator-sheet', lessonId: 'lesson-02-quand-je-clique' }).html)).toContain('« Je range des blocs dans le bon ordre. »');
});

test('the child’s sheet shows where the new block goes and leaves its value to be written', () => {
  const [, first = ''] = print({}).html.split('<section class="step">');
  expect(textOf(first)).toMatch(/quand est cliqué ⋮ Contrôle attendre 1 s Mouvement avancer de pas/u);
  expect(first).toContain('<span class="value free"></span>');
  expect(first).toContain('data:image/svg+xml;base64,');
});

test('cards: each block of the toolboxes once, its category in words and as a pattern', () => {
  const { html } = print({ what: 'cards' });
  expect(html.match(/class="card"/gu)).toHaveLength(5);
  // Two blocks that move: on the block, and beside the category's word, where reporters have it too.
  expect(html.match(/url\(#pattern-motion\)/gu)).toHaveLength(4);
});

test('certificates: one page for each child, whatever their name holds; one to be filled in without a class', () => {
  const { html, foot } = print({ what: 'certificate' });
  expect(html.match(/<article class="certificate">/gu)).toHaveLength(2);
  expect(html).toContain('<p class="name">Zoé &amp; Tom &lt;3</p>');
  expect(foot).toBe('');
  expect(print({ what: 'certificate' }, 'fr', { className: '', firstNames: [] }).html).toContain('<p class="name"><span class="line long"></span></p>');
});

test('a lesson that is not there is refused in words', () => {
  expect(() => print({ lessonId: 'lesson-99' })).toThrow('séance');
});

test('base 64 is Node’s', () => {
  for (let length = 0; length < 70; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 89 + length * 31) % 256);
    expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  }
});
