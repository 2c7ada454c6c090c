import * as Blockly from 'blockly';
import { expect, test } from 'vitest';
import { menuTemplate } from '../../../electron/menu.ts';
import { composeGuide } from '../../../electron/printing/compose-guide.ts';
import { HELP_KEYS } from '../../../src/core/text/keys.ts';
import { createTranslate, locales, type Locale } from '../../../src/core/text/translate.ts';
import { GUIDES } from '../../../src/ipc/contract.ts';
import { obeyKey } from '../../../src/ui/costumes/desk-keys.ts';
import { bitmapTools } from '../../../src/ui/costumes/bitmap/tools/tool-list.ts';

const CASES = (['fr', 'en'] as const).flatMap((locale) => GUIDES.map((what) => ({ locale, what })));
const composed = (what: (typeof GUIDES)[number], locale: Locale = 'fr') => composeGuide(what, { locale, t: createTranslate(locale) });
/** The words as they are read, without the style. */
const textOf = (html: string): string => html.replace(/<style>.*<\/style>/su, '').replace(/<[^>]+>/gu, ' ').replace(/[^\S\u00a0]+/gu, ' ');

test.each(CASES)('$what in $locale has all its sentences', ({ what, locale }) => {
  const { html, title } = composed(what, locale);
  const words = textOf(html);
  expect(words).toContain(title);
  const prefix = `print.${what}.`;
  const unsaid = Object.entries(locales[locale]).filter(([key, text]) => key.startsWith(prefix) && !words.includes(text)).map(([key]) => key);
  expect(unsaid).toEqual([]);
  expect(words).not.toMatch(/undefined|print\.|\{\w*\}/u);
});

test.each(CASES)('what $what in $locale quotes is written so on a button or a heading', ({ what, locale }) => {
  const quotes = [...textOf(composed(what, locale).html).matchAll(/«\u00a0(.+?)\u00a0»|“(.+?)”/gu)].map(([, french, english]) => french ?? english!);
  if (what !== 'keys') expect(quotes.length).toBeGreaterThan(5);
  const written = new Set<string>(Object.entries(locales[locale]).filter(([key]) => !/^(?:print|help)\./u.test(key)).map(([, text]) => text));
  expect(quotes.filter((quote) => !written.has(quote))).toEqual([]);
});

test('a training lasts as long as its title says, without a gap', () => {
  const spans = [...composed('colleague').html.matchAll(/class="minutes">(\d+)–(\d+)</gu)].map(([, from, to]) => [Number(from), Number(to)] as const);
  expect(spans[0]![0]).toBe(0);
  for (const [i, [from]] of spans.slice(1).entries()) expect(from).toBe(spans[i]![1]);
  expect(composed('colleague').title).toContain(`${spans.at(-1)![1]} minutes`);
});

test('the sheet of keys has each key of the menu and each letter of a drawing tool', () => {
  const words = textOf(composed('keys').html);
  const menu = menuTemplate(createTranslate('fr'), { openProject: () => undefined, about: () => undefined, tell: () => undefined });
  const accelerators = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : [])).flatMap(({ accelerator, role }) => (accelerator && role !== 'quit' ? [accelerator] : []));
  expect(accelerators.length).toBeGreaterThan(6);
  for (const accelerator of accelerators) expect(words).toContain(` ${accelerator.replaceAll('+', ' + ').replace('CmdOrCtrl', 'Ctrl').replace('Shift', 'Maj')} `);
});

test('the letter told for a drawing tool takes it', () => {
  const words = textOf(composed('keys').html);
  const t = createTranslate('fr');
  expect(bitmapTools.filter(({ label }) => {
    const letter = new RegExp(` (\\S) +${t(label)} `, 'u').exec(words)?.[1]?.toLowerCase() ?? '';
    const taken: string[] = [];
    obeyKey(letter, { sheet: null, tools: bitmapTools, actions: [], take: (tool) => { taken.push(tool.label); }, zoom: () => undefined });
    return taken[0] !== label;
  })).toEqual([]);
});

test.each([['palette', 'focus_toolbox'], ['program', 'focus_workspace'], ['take', 'perform_action'], ['move', 'start_move'], ['menu', 'menu'], ['remove', 'delete']])('the key told for « %s » is the one that Blockly hears for %s', (name, shortcut) => {
  const codes: Readonly<Record<string, string>> = { Ctrl: 'Control', Entrée: '13', Suppr: '46' };
  const told = HELP_KEYS.find(([each]) => each === name)![1].split(' + ').map((key) => codes[key] ?? String(key.charCodeAt(0))).join('+');
  expect(Blockly.ShortcutRegistry.registry.getKeyMap()[told]).toContain(shortcut);
});
