/** Columns of text: the first to the left, the others to the right; numbers as milliseconds. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const texts = [head, ...rows.map((row) => row.map((cell) => (typeof cell === 'number' ? milliseconds(cell) : cell)))];
  const widths = head.map((_, i) => Math.max(...texts.map((row) => row[i]!.length)));
  return texts.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('   '));
}

const milliseconds = (value: number): string => (Number.isFinite(value) ? value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0) : '–');
