/** Turns the scripts of one target of version 2, arrays in arrays, into the blocks of our files. */
import type { Json } from '../base/json.ts';
import type { Arg } from '../blocks/define-block.ts';
import { BlockBook, type Draft } from './block-book.ts';
import { type CreateId, listIn, type Names, type Scope, textIn } from './names.ts';
import { keptOpcode, newBlocks } from './opcode-table.ts';
import { placeholders, Procedures } from './procedures.ts';
import { slotKind } from './slot-kinds.ts';
import { isBlock, plain, SlotWriter, type Old } from './slot-writer.ts';

/** Blocks here are wider and taller than those of version 2. */
const SCALE = { x: 1.5, y: 2.2 } as const;
/** No honest script is nested deeper; a hostile one must not use up the stack. */
const DEEPEST = 400;

export interface ScriptPlace { readonly names: Names; readonly scope: Scope; readonly createId: CreateId; readonly isStage: boolean }

export class ScriptWriter {
  readonly #place: ScriptPlace;
  readonly #procedures: Procedures;
  readonly #book: BlockBook;
  readonly #slots: SlotWriter;
  #depth = 0;

  constructor(place: ScriptPlace) {
    this.#place = place;
    this.#procedures = new Procedures(place.createId);
    this.#book = new BlockBook(place.createId);
    this.#slots = new SlotWriter({
      book: this.#book, names: place.names, scope: place.scope,
      block: (old, parent) => this.#deeper(() => this.#convert(old, parent).id),
      stack: (list, parent) => this.#deeper(() => this.#stack(list, parent)?.id ?? null),
    });
  }

  blocks(): Readonly<Record<string, Json>> { return Object.fromEntries(this.#book.entries()); }

  /** A script is `[x, y, blocks]`. */
  add(script: Json): void {
    const [x, y, list] = listIn(script);
    const [first, ...others] = listIn(list).filter(isBlock);
    if (!first) return;
    const place = { x: scale(x, 'x'), y: scale(y, 'y') };
    const data = others.length === 0 && this.#slots.dataRead(first);
    if (data) this.#book.addData([...data, place.x, place.y]);
    else Object.assign(this.#stack([first, ...others], null)?.block ?? {}, place);
  }

  /** Comments are `[x, y, width, height, isOpen, number of the block or -1, text]`. Call when all scripts have been added. */
  comment(old: Json): readonly [id: string, comment: Json] {
    const [x, y, width, height, isOpen, number, text] = listIn(old);
    const id = this.#place.createId();
    const about = this.#book.numbered(Number(number));
    if (about) about.block.comment = id;
    return [id, {
      blockId: about?.id ?? null, x: scale(x, 'x'), y: scale(y, 'y'), width: Number(width) || 200, height: Number(height) || 200,
      minimized: isOpen === false, text: textIn(text ?? '').replace(/\r\n?/gu, '\n'),
    }];
  }

  /** Links the blocks of `list`; the first. */
  #stack(list: readonly Old[], parent: string | null): Draft | null {
    let first: Draft | null = null;
    let previous: Draft | null = null;
    for (const old of list) {
      const draft: Draft = this.#convert(old, previous?.id ?? parent);
      if (previous) previous.block.next = draft.id;
      first ??= draft;
      previous = draft;
    }
    return first;
  }

  #deeper(write: () => string | null): string | null {
    if (this.#depth >= DEEPEST) return null;
    this.#depth++;
    const id = write();
    this.#depth--;
    return id;
  }

  #convert(old: Old, parent: string | null): Draft {
    const name = textIn(old[0]);
    const special = this.#special.get(name);
    if (special) return special(old, parent);
    const known = newBlocks.get(name);
    if (!known) return this.#unknown(old, parent);
    const draft = this.#write(known.opcode, known.slots, old.slice(1), parent);
    for (const [field, value] of Object.entries(known.fixed)) draft.block.fields[field] = [value, null];
    return draft;
  }

  #write(opcode: string, slots: readonly string[], args: Old, parent: string | null): Draft {
    const draft = this.#book.add(opcode, parent);
    this.#fill(draft, slots, args);
    return draft;
  }

  #fill(draft: Draft, slots: readonly string[], args: Old): void {
    slots.forEach((slot, i) => this.#slots.write(draft, slot, slotKind(draft.block.opcode, slot), args[i]));
  }

  /** Kept with all it holds, so that nothing is lost without a word. */
  #unknown([name, ...args]: Old, parent: string | null): Draft {
    const draft = this.#book.add(keptOpcode(textIn(name)), parent);
    args.forEach((value, i) => {
      const isList = Array.isArray(value) && !isBlock(value);
      this.#slots.write(draft, isList ? `SUBSTACK${i + 1}` : `ARG${i + 1}`, isList ? { kind: 'substack' } : { kind: 'text', value: '' }, value);
    });
    return draft;
  }

  // — Blocks that differ by more than names —

  readonly #special: ReadonlyMap<string, (old: Old, parent: string | null) => Draft> = new Map(Object.entries({
    'procDef': (old, parent) => this.#definition(old, parent),
    'call': (old, parent) => this.#call(old, parent),
    'getParam': ([, name, kind], parent) => this.#parameter(name ?? '', kind === 'b', parent),
    'doForeverIf': (old, parent) => this.#foreverIf(old, parent),
    'stopScripts': (old, parent) => this.#stop(old, parent),
    'whenClicked': (_, parent) => this.#book.add(this.#place.isStage ? 'event_whenstageclicked' : 'event_whenthisspriteclicked', parent),
    'whenSensorGreaterThan': ([, what, value], parent) => this.#whenGreater(what ?? '', value ?? '', parent),
    'deleteLine:ofList:': ([, index, list], parent) => (index === 'all'
      ? this.#write('data_deletealloflist', ['LIST'], [list ?? ''], parent)
      : this.#write('data_deleteoflist', ['INDEX', 'LIST'], [index ?? '', list ?? ''], parent)),
  } satisfies Record<string, (old: Old, parent: string | null) => Draft>));

  #definition([, spec, names, defaults, isWarp]: Old, parent: string | null): Draft {
    const definition = { spec: textIn(spec), names: listIn(names), defaults: listIn(defaults), isWarp: isWarp === true };
    const ids = this.#procedures.ids(definition.spec, definition.names.length);
    const kinds = placeholders(definition.spec);
    const draft = this.#book.add('procedures_definition', parent);
    const prototype = this.#book.addUncounted('procedures_prototype', draft.id, true);
    prototype.block.mutation = this.#procedures.definitionMutation(definition);
    definition.names.forEach((name, i) => {
      prototype.block.inputs[ids[i]!] = [1, this.#book.addShadow(prototype.id, argumentOpcode(kinds[i] === 'b'), 'VALUE', plain(name))];
    });
    draft.block.inputs['custom_block'] = [1, prototype.id];
    return draft;
  }

  #call([, spec, ...args]: Old, parent: string | null): Draft {
    const proccode = textIn(spec);
    const draft = this.#book.add('procedures_call', parent);
    draft.block.mutation = this.#procedures.callMutation(proccode);
    const kinds = placeholders(proccode);
    this.#procedures.ids(proccode).forEach((slot, i) => { this.#slots.write(draft, slot, inputKind(kinds[i]), args[i]); });
    return draft;
  }

  #parameter(name: Json, isBoolean: boolean, parent: string | null): Draft {
    const draft = this.#book.add(argumentOpcode(isBoolean), parent);
    draft.block.fields['VALUE'] = [plain(name), null];
    return draft;
  }

  #foreverIf([, condition, list]: Old, parent: string | null): Draft {
    const draft = this.#book.add('control_forever', parent);
    const inner = this.#book.addUncounted('control_if', draft.id);
    draft.block.inputs['SUBSTACK'] = [2, inner.id];
    this.#fill(inner, ['CONDITION', 'SUBSTACK'], [condition ?? null, list ?? null]);
    return draft;
  }

  #stop([, what]: Old, parent: string | null): Draft {
    const draft = this.#write('control_stop', ['STOP_OPTION'], [what ?? 'all'], parent);
    draft.block.mutation = { tagName: 'mutation', children: [], hasnext: String(textIn(what).startsWith('other scripts')) };
    return draft;
  }

  #whenGreater(what: Json, value: Json, parent: string | null): Draft {
    if (what === 'video motion') return this.#write('videoSensing_whenMotionGreaterThan', ['REFERENCE'], [value], parent);
    return this.#write('event_whengreaterthan', ['WHENGREATERTHANMENU', 'VALUE'], [what, value], parent);
  }
}

const scale = (value: Json | undefined, axis: 'x' | 'y'): number => Math.round(Number(value) * SCALE[axis]) || 0;
const argumentOpcode = (isBoolean: boolean): string => (isBoolean ? 'argument_reporter_boolean' : 'argument_reporter_string_number');

function inputKind(letter: string | undefined): Arg {
  if (letter === 'b') return { kind: 'boolean' };
  return letter === 'n' ? { kind: 'number', shadow: 'math_number', value: '' } : { kind: 'text', value: '' };
}
