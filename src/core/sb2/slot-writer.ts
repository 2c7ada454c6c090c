/** Writes one argument of a block of version 2 where our files want it: a field, a shadow, a block over a shadow, a substack. */
import type { Json } from '../base/json.ts';
import type { Arg } from '../blocks/define-block.ts';
import type { BlockBook, Draft } from './block-book.ts';
import { listIn, type Names, type Scope, textIn } from './names.ts';
import { colourFor, optionFor, shadowPrimitive } from './slot-kinds.ts';

/** `[old opcode, ...arguments]`. */
export type Old = readonly Json[];
type Plain = string | number | boolean;
type Menu = Extract<Arg, { kind: 'menu' }>;

export interface SlotParts {
  readonly book: BlockBook;
  readonly names: Names;
  readonly scope: Scope;
  /** Writes a block, or the blocks of a substack, and gives the id of the first; null when there is none. */
  readonly block: (old: Old, parent: string) => string | null;
  readonly stack: (list: readonly Old[], parent: string) => string | null;
}

export class SlotWriter {
  readonly #parts: SlotParts;

  constructor(parts: SlotParts) {
    this.#parts = parts;
  }

  /** `value`: undefined or null when the file says nothing. */
  write(draft: Draft, slot: string, kind: Arg, value: Json | undefined): void {
    switch (kind.kind) {
      case 'substack': this.substack(draft, slot, value ?? null); break;
      case 'boolean': if (isBlock(value)) this.#over(draft, slot, value); break;
      case 'choice': case 'variable': case 'list': case 'parameter': this.#writeField(draft, slot, kind, value ?? null); break;
      default: this.#writeInput(draft, slot, kind, value ?? null);
    }
  }

  substack(draft: Draft, slot: string, list: Json): void {
    const first = this.#parts.stack(listIn(list).filter(isBlock), draft.id);
    if (first !== null) draft.block.inputs[slot] = [2, first];
  }

  /** The short form of a variable or list that is read; undefined for other blocks. */
  dataRead([name, of]: Old): readonly Json[] | undefined {
    const { names, scope } = this.#parts;
    if (name === 'readVariable' || name === 'getVar:') return [12, textIn(of), names.data('variables', textIn(of), scope)];
    if (name === 'contentsOfList:') return [13, textIn(of), names.data('lists', textIn(of), scope)];
    return undefined;
  }

  /** Only hand-made files cover a drop-down with a block: it is kept beside the field, which then names nothing. */
  #writeField(draft: Draft, slot: string, kind: Arg, value: Json): void {
    draft.block.fields[slot] = this.#field(kind, isBlock(value) ? '' : textIn(plain(value)));
    if (isBlock(value)) this.#over(draft, slot, value);
  }

  #field(kind: Arg, text: string): readonly Json[] {
    const { names, scope } = this.#parts;
    if (kind.kind === 'variable') return [text, names.data('variables', text, scope)];
    if (kind.kind === 'list') return [text, names.data('lists', text, scope)];
    if (kind.kind !== 'choice') return [text, null];
    return kind.dynamic === 'broadcasts' ? this.#message(text) : [optionFor(kind.options, text), null];
  }

  #writeInput(draft: Draft, slot: string, kind: Arg, value: Json): void {
    const shadow = this.#shadow(draft, kind, isBlock(value) || value === null ? null : plain(value));
    draft.block.inputs[slot] = [1, shadow];
    if (isBlock(value)) this.#over(draft, slot, value, shadow);
  }

  #over(draft: Draft, slot: string, old: Old, shadow?: Json): void {
    const content = this.#reporter(old, draft.id);
    if (content !== null) draft.block.inputs[slot] = shadow === undefined ? [2, content] : [3, content, shadow];
  }

  #reporter(old: Old, parent: string): Json {
    const data = this.dataRead(old);
    if (!data) return this.#parts.block(old, parent);
    this.#parts.book.countShortForm();
    return data;
  }

  /** What stands in a slot while nothing is dropped on it. `value`: null for what the slot begins with. */
  #shadow({ id }: Draft, kind: Arg, value: Plain | null): Json {
    const { book } = this.#parts;
    switch (kind.kind) {
      case 'message': return [11, ...this.#message(textIn(value ?? 'message1'))];
      case 'menu': return book.addShadow(id, kind.shadow, kind.field, this.#choice(kind, textIn(value ?? kind.value)));
      case 'colour': return [9, typeof value === 'number' ? colourFor(value) : textIn(value ?? kind.value)];
      case 'number': return shadowPrimitive(kind.shadow, value ?? kind.value);
      case 'any': return shadowPrimitive(kind.shadow ?? 'text', value ?? beginningOf(kind.value));
      default: return shadowPrimitive('text', value ?? '');
    }
  }

  #message(text: string): readonly [name: string, id: string] {
    const [id, name] = this.#parts.names.message(text);
    return [name, id];
  }

  #choice(kind: Menu, word: string): string {
    const isAboutStage = kind.options.some(([value]) => value === '_stage_') && this.#parts.names.isStage(word);
    return isAboutStage ? '_stage_' : optionFor(kind.options, word);
  }
}

/** Defaults that begin with `@` are keys of words, which a covered slot needs none of. */
const beginningOf = (value: string): string => (value.startsWith('@') ? '' : value);

export const isBlock = (value: Json | undefined): value is Old => Array.isArray(value) && typeof value[0] === 'string';
export const plain = (value: Json): Plain => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '');
