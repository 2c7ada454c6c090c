/** The shape of one block on paper: white, a black edge, its category's pattern on the left and its word in the margin. */
import { labelKey, type AnyBlock, type Arg, type Category } from '../blocks/define-block.ts';
import { parseLabel, type LabelPart } from '../blocks/block-labels.ts';
import { labelOf, locales, type Locale, type TextKey, type Translate } from '../text/translate.ts';
import { patternStripe } from './category-patterns.ts';
import { Markup, markup, type Part } from './markup.ts';

export interface BlockWords { readonly locale: Locale; readonly t: Translate }

/** What stands in the places of a block. */
export interface Places {
  readonly slot: (name: string, arg: Arg) => Part;
  /** The blocks in a mouth. */
  readonly mouth: (name: string) => Part;
}

/** How it is told apart from the others of its script: new, or there only to show where. */
export type Tone = 'plain' | 'new' | 'known';

const ICONS: Readonly<Record<string, Markup>> = {
  flag: new Markup('<svg class="icon" viewBox="0 0 24 24"><path d="M5 22V3c4-2 7 2 14 0v11c-7 2-10-2-14 0" fill="none" stroke="#000" stroke-width="2.4" stroke-linejoin="round" stroke-linecap="round"/></svg>'),
  clockwise: new Markup('<span class="turn">↻</span>'),
  counterclockwise: new Markup('<span class="turn">↺</span>'),
};

export const isTextKey = (key: string): key is TextKey => key in locales.fr;

export function labelParts({ opcode, args }: AnyBlock, locale: Locale): readonly LabelPart[] {
  const key = labelKey(opcode);
  const parts = parseLabel(isTextKey(key) ? labelOf(locale, key) : opcode);
  const named = new Set(parts.flatMap((part) => (part.kind === 'slot' ? [part.name] : [])));
  return [...parts, ...Object.keys(args).filter((name) => !named.has(name)).map((name): LabelPart => ({ kind: 'slot', name }))];
}

/** A block that stands in a stack. */
export function drawStacked(spec: AnyBlock, parts: readonly LabelPart[], places: Places, words: BlockWords, tone: Tone): Markup {
  const rows: Part[] = [];
  let row: Part[] = [];
  const endRow = (): void => { if (row.length > 0) rows.push(drawRow(spec.category, row)); row = []; };
  for (const part of parts) {
    if (part.kind === 'row') endRow();
    else if (isMouth(part, spec)) {
      endRow();
      rows.push(markup`<div class="mouth"><div class="held">${places.mouth(part.name)}</div></div>`);
    } else row.push(drawPart(part, spec, places));
  }
  endRow();
  if (parts.some((part) => isMouth(part, spec))) rows.push(drawRow(spec.category, []));
  return markup`<div class="block ${spec.shape} ${tone}"><span class="category">${categoryWord(spec.category, words)}</span>${rows}</div>`;
}

/** A block that stands in a slot: round, or pointed where a yes or no is wanted. */
export const drawReporter = (spec: AnyBlock, parts: readonly LabelPart[], places: Places): Markup =>
  markup`<span class="reporter ${spec.shape}">${parts.map((part) => drawPart(part, spec, places))}</span>`;

export const categoryWord = (category: Category, { t }: BlockWords): string => t(`editor.category.${category}`);

const drawRow = (category: Category, row: readonly Part[]): Markup => markup`<div class="row${row.length === 0 ? ' foot' : ''}">${patternStripe(category)}${row}</div>`;

const isMouth = (part: LabelPart, spec: AnyBlock): part is LabelPart & { readonly kind: 'slot' } => part.kind === 'slot' && spec.args[part.name]?.kind === 'substack';

function drawPart(part: LabelPart, spec: AnyBlock, { slot }: Places): Part {
  if (part.kind === 'words') return markup`<span>${part.words}</span>`;
  if (part.kind === 'icon') return ICONS[part.name] ?? null;
  const arg = part.kind === 'slot' ? spec.args[part.name] : undefined;
  return part.kind === 'slot' && arg ? slot(part.name, arg) : null;
}

/** What is written in a slot; `null` leaves it free, to be written in by hand. */
export function drawValue(arg: Arg, value: string | number | boolean | null, { locale, t }: BlockWords): Markup {
  const chosen = isChosen(arg) ? ' chosen' : '';
  if (arg.kind === 'boolean') return markup`<span class="reporter boolean free"></span>`;
  // A colour is nothing on black and white paper.
  if (value === null || arg.kind === 'colour') return markup`<span class="value free${chosen}"></span>`;
  const text = 'options' in arg ? optionWords(arg.options, String(value), t) : decimal(value, locale);
  return markup`<span class="value${chosen}">${text}</span>`;
}

const isChosen = ({ kind }: Arg): boolean => kind === 'choice' || kind === 'menu' || kind === 'message' || kind === 'colour' || kind === 'variable' || kind === 'list';

function optionWords(options: readonly (readonly [string, string])[], value: string, t: Translate): string {
  const label = options.find(([one]) => one === value)?.[1];
  if (label === undefined) return value;
  return label.startsWith('=') ? label.slice(1) : isTextKey(label) ? t(label) : value;
}

const decimal = (value: string | number | boolean, locale: Locale): string => {
  const text = String(value);
  return /^-?\d*\.?\d+$/u.test(text) ? text.replace('-', '−').replace('.', locale === 'fr' ? ',' : '.') : text;
};
