import { expect, test } from 'vitest';
import { composeClassPrint } from '../../../electron/printing/compose-class-print.ts';
import { createTranslate, type Locale } from '../../../src/core/text/translate.ts';
import { createTestClass, openTestStorage } from '../storage/open-test-storage.ts';

/** The words as they are read, without the style. */
const textOf = (html: string): string => html.replace(/<style>.*<\/style>/su, '').replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
const needs = (locale: Locale = 'fr') => ({ locale, t: createTranslate(locale), now: new Date(2026, 10, 10) });

test('a card for each child who is there, with their three pictures in words too', () => {
  const { store, childId } = createTestClass(openTestStorage(), ['Léa', 'Tom', 'Zoé & <3']);
  expect(() => composeClassPrint('login-cards', store, needs())).toThrow(needs().t('print.login-cards.none'));
  store.roster.setCodes(true);
  store.roster.set(childId, 'isArchived', 'yes');
  const { html, title } = composeClassPrint('login-cards', store, needs());
  expect(title).toBe('Cartes d’entrée – CE2 mardi');
  expect(html.match(/class="login"/gu)).toHaveLength(2);
  expect(html.match(/viewBox="0 0 32 32"/gu)).toHaveLength(6);
  const [first] = store.roster.entries().find(({ firstName }) => firstName === 'Tom')!.code!;
  expect(textOf(html)).toContain(needs().t(`code.${first!}`));
  expect(textOf(html)).not.toContain('Léa');
});

test.each(['fr', 'en'] as const)('the register sheet in %s says what the laptop knows, names nobody, and leaves lines for the rest', (locale) => {
  const { store } = createTestClass(openTestStorage());
  const blank = composeClassPrint('register', store, needs(locale)).html;
  store.change({ school: 'École Jean-Moulin', schoolYear: '2026–2027' });
  const { html } = composeClassPrint('register', store, needs(locale));
  expect(textOf(html)).toMatch(/CE2 mardi.*École Jean-Moulin.*2026–2027/u);
  expect(blank.match(/class="line/gu)!.length - html.match(/class="line/gu)!.length).toBe(2);
  expect(textOf(html)).not.toMatch(/Léa|Tom|undefined|\{\w*\}/u);
});
