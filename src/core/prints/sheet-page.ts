/** A report on paper: as many columns on a page as can be read, the first one on each. */
import type { Locale } from '../text/translate.ts';
import type { Cell, Sheet } from '../reports/sheet.ts';
import { markup, type Markup, type Part } from './markup.ts';

const COLUMNS_PER_PAGE = 10;

export function drawSheet(sheet: Sheet, locale: Locale): readonly Markup[] {
  const [, ...others] = sheet.columns.map((_, i) => i);
  const pages = Math.max(1, Math.ceil(others.length / COLUMNS_PER_PAGE));
  const perPage = Math.ceil(others.length / pages);
  return Array.from({ length: pages }, (_, page) => drawColumns(sheet, [0, ...others.slice(page * perPage, (page + 1) * perPage)], locale));
}

function drawColumns({ title, subtitle, columns, rows, total, note }: Sheet, shown: readonly number[], locale: Locale): Markup {
  const line = (cells: readonly Cell[]): Part => shown.map((i) => (i === 0 ? markup`<th>${cells[i]!}</th>` : drawCell(cells[i]!, locale)));
  return markup`<article class="report"><header><h1>${title}</h1><p class="objective">${subtitle}</p></header>
    <table><thead><tr>${shown.map((i) => markup`<th>${columns[i]!}</th>`)}</tr></thead><tbody>${rows.map((cells) => markup`<tr>${line(cells)}</tr>`)}</tbody>${total ? markup`<tfoot><tr>${line(total)}</tr></tfoot>` : null}</table>
    ${note ? markup`<p class="key">${note}</p>` : null}</article>`;
}

const drawCell = (cell: Cell, locale: Locale): Markup => (typeof cell === 'number' ? markup`<td class="number">${cell.toLocaleString(locale)}</td>` : markup`<td>${cell}</td>`);
