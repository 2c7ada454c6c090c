/** How much an SVG shows once what it refers to stands where it is referred to: a short text can repeat itself a billion times. */

const TAG = /<(\/?)([a-z][\w:.-]*)((?:"[^"]*"|'[^']*'|[^'">])*?)(\/?)>/giu;
const ID = /\sid\s*=\s*["']([^"']*)["']/u;
const REFERENCE = /(?:href\s*=\s*["']\s*|url\(\s*["']?)#([^"')\s]+)/gu;
const MOST_REPEATED = 20_000;

/** Would drawing take for ever, because parts refer to parts that refer to others, each several times? */
export function isRepeatedTooOften(text: string): boolean {
  const { all, within } = referencesIn(text);
  const counts = new Map<string, number>();
  const countOf = (id: string): number => {
    const known = counts.get(id);
    if (known !== undefined) return known;
    // Until it is known: what refers to itself is not drawn.
    counts.set(id, 0);
    const count = 1 + sum(within.get(id) ?? []);
    counts.set(id, count);
    return count;
  };
  const sum = (ids: readonly string[]): number => ids.reduce((total, id) => total + countOf(id), 0);
  return sum(all) > MOST_REPEATED;
}

/** What is referred to in the whole text, and within each part that has an id. */
function referencesIn(text: string): { readonly all: readonly string[]; readonly within: ReadonlyMap<string, readonly string[]> } {
  const all: string[] = [];
  const within = new Map<string, string[]>();
  const open: (string | null)[] = [];
  const refer = (from: string, to: string): void => {
    const known = within.get(from);
    if (known) known.push(to);
    else within.set(from, [to]);
  };
  for (const [, end, , attributes = '', closed] of text.matchAll(TAG)) {
    if (end) {
      open.pop();
      continue;
    }
    open.push(ID.exec(attributes)?.[1] ?? null);
    for (const [, id] of attributes.matchAll(REFERENCE)) {
      all.push(id!);
      for (const part of open) if (part !== null) refer(part, id!);
    }
    if (closed) open.pop();
  }
  return { all, within };
}
