/** How many cards stand in a row, and how big, so that a whole class is seen at once. */

export interface CardGrid {
  readonly columns: number;
  readonly size: 'large' | 'medium' | 'small';
}

const MOST_NAMES_IN_A_ROW = 7;

/** First names: rows of equal length; 28 still fit on one screen, more scroll. */
export function nameGrid(count: number): CardGrid {
  const rows = Math.max(1, Math.ceil(count / MOST_NAMES_IN_A_ROW));
  const columns = rows > 2 ? MOST_NAMES_IN_A_ROW : Math.max(1, Math.ceil(count / rows));
  return { columns, size: rows <= 2 ? 'large' : rows === 3 ? 'medium' : 'small' };
}

/** Classes: three big cards, four a little narrower, then rows of three or four. */
export function classGrid(count: number): CardGrid {
  if (count <= 3) return { columns: Math.max(1, count), size: 'large' };
  if (count === 4) return { columns: 4, size: 'medium' };
  return { columns: count <= 6 ? 3 : 4, size: 'small' };
}
