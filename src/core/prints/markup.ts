/** HTML as a value: what is put into it is escaped unless it is markup itself. */
export class Markup {
  readonly html: string;
  constructor(html: string) { this.html = html; }
}

export type Part = Markup | string | number | null | readonly Part[];

export const NOTHING = new Markup('');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** `markup\`<p>${text}</p>\`` */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.map((string, i) => string + (i < parts.length ? htmlOf(parts[i]!) : '')).join(''));
}

function htmlOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.html;
  if (typeof part === 'object') return part.map(htmlOf).join('');
  return String(part).replace(/[&<>"]/gu, (character) => ESCAPES[character]!);
}
