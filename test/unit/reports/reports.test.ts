import { describe, expect, test } from 'vitest';
import type { TableRow } from '../../../src/core/progress/progress-table.ts';
import { UNKNOWN_DAY, type WorkDays } from '../../../src/core/progress/work-days.ts';
import { drawSheet } from '../../../src/core/prints/sheet-page.ts';
import { attendanceSheet } from '../../../src/core/reports/attendance-sheet.ts';
import { classSheet } from '../../../src/core/reports/class-sheet.ts';
import { toCsv } from '../../../src/core/reports/csv.ts';
import type { Sheet } from '../../../src/core/reports/sheet.ts';
import { townSheet } from '../../../src/core/reports/town-sheet.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';

const t = createTranslate('fr');
const HOUR = 3_600_000;
const sheet = (more: Partial<Sheet>): Sheet => ({ title: 'T', subtitle: '', columns: ['Prénom'], rows: [], total: null, note: '', ...more });
const daysOf = (...days: readonly (readonly [day: string, hours: number, tries?: number])[]): WorkDays => new Map(days.map(([day, hours, tries = 1]) => [day, { workedMs: hours * HOUR, tries }]));

describe('a CSV file', () => {
  const linesOf = (more: Partial<Sheet>, locale: 'fr' | 'en' = 'fr') => toCsv(sheet(more), locale).slice(1).split('\r\n');

  test('is UTF-8 that Excel knows for such, with lines as on Windows', () => {
    expect([...new TextEncoder().encode(toCsv(sheet({}), 'fr'))].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    expect(toCsv(sheet({ rows: [['Élina']] }), 'fr')).toBe('\uFEFF"Prénom"\r\n"Élina"\r\n');
  });

  test('has semicolons and decimal commas in French; numbers are bare, text is quoted, nothing is empty', () => {
    expect(linesOf({ columns: ['a', 'b', 'c'], rows: [['x', 12.5, null]], total: ['Total', 3, 0.25] })).toEqual(['"a";"b";"c"', '"x";12,5;', '"Total";3;0,25', '']);
    expect(linesOf({ rows: [['x', 12.5]] }, 'en')[1]).toBe('"x",12.5');
  });

  test('quotes, separators and lines in a name stay in their cell', () => {
    expect(linesOf({ rows: [['Zoé "la fée"; Tom']] })[1]).toBe('"Zoé ""la fée""; Tom"');
  });

  test.each(['=1+1', '+33', '-2', '@SUM(A1)', '\t=1', ' =1', '\u200B=1', '＝1', '−1'])('%j is never computed', (name) => {
    expect(linesOf({ rows: [[name]] })[1]).toBe(`"'${name}"`);
  });

  test('a name with a hyphen inside stays as it is', () => {
    expect(linesOf({ rows: [['Jean-Paul'], ['Anne = Lou']] }).slice(1, 3)).toEqual(['"Jean-Paul"', '"Anne = Lou"']);
  });
});

test('the class’s sheet says what the screen says', () => {
  const rows: TableRow[] = [
    { child: { id: '1', firstName: 'Adam', avatar: 'crab' }, cells: ['done', 'validated', 'now'], help: null },
    { child: { id: '2', firstName: 'Inès', avatar: 'crab' }, cells: ['stuck', 'none', 'none'], help: { stepIndex: 0, isCalled: false, tries: 4, checkId: 'c' } },
  ];
  const made = classSheet(rows, { className: 'CE2', lessonTitle: 'Encore', stepWords: ['Ajoute', 'Écoute', 'Joue'] }, t);
  expect(made).toMatchObject({ title: 'Avancée de la classe', subtitle: 'CE2 · Encore', columns: ['Prénom', '1 Ajoute', '2 Écoute', '3 Joue', 'À savoir'] });
  expect(made.rows).toEqual([['Adam', 'fait', 'validé par vous', 'en cours', ''], ['Inès', 'bloque', 'pas commencé', 'pas commencé', '4 essais, bloque']]);
});

test('attendance: by any sign, on days when somebody really tried; a lost date has a column of its own', () => {
  const made = attendanceSheet('CE2', [
    { firstName: 'Adam', days: daysOf(['2026-11-17', 0.5], ['2026-11-24', 0.75]) },
    { firstName: 'Inès', days: daysOf(['2026-11-24', 0, 0], ['2026-11-20', 0, 0]) },
    { firstName: 'Nour', days: daysOf([UNKNOWN_DAY, 0.1]) },
  ], t);
  expect(made.columns).toEqual(['Prénom', '17/11/2026', '24/11/2026', 'sans date', 'Séances', 'Heures de travail']);
  expect(made.rows).toEqual([['Adam', 'là', 'là', null, 2, 1.25], ['Inès', null, 'là', null, 1, 0], ['Nour', null, null, 'là', 1, 0.1]]);
  expect(made.total).toEqual(['Total', 1, 2, 1, 3, 1.35]);
});

test('the town’s sheet: numbers of each class and of all', () => {
  const made = townSheet([{ className: 'CE2', sessions: 7, children: 13, workedMs: 60.5 * HOUR }, { className: 'CP', sessions: 5, children: 10, workedMs: HOUR / 3 }], t);
  expect(made.rows).toEqual([['CE2', 7, 13, 60.5], ['CP', 5, 10, 0.33]]);
  expect(made.total).toEqual(['Total', 12, 23, 60.83]);
});

describe('on paper', () => {
  const pages = (columns: number) => drawSheet(sheet({ columns: Array.from({ length: columns }, (_, i) => `c${i}`), rows: [Array.from({ length: columns }, (_, i) => (i === 0 ? '<b>Zoé</b>' : i / 2))] }), 'fr').map(({ html }) => html);

  test('many columns are shared among pages, with the names on each', () => {
    const made = pages(24);
    expect(made).toHaveLength(3);
    expect(made.flatMap((html) => [...html.matchAll(/<th>(c\d+)/gu)].map(([, name]) => name)).filter((name) => name !== 'c0')).toEqual(Array.from({ length: 23 }, (_, i) => `c${i + 1}`));
    for (const html of made) expect(html).toContain('<th>&lt;b&gt;Zoé&lt;/b&gt;</th>');
  });

  test('a sheet of one column is one page; numbers are written as in French', () => {
    expect(pages(1)).toHaveLength(1);
    expect(pages(2)[0]).toContain('<td class="number">0,5</td>');
  });
});
