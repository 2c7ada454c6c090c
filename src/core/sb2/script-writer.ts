/** Turns the scripts of one target of version 2, arrays in arrays, into the blocks of our files. */
import type { Json } from '../base/json.ts';
import type { Arg } from '../blocks/define-block.ts';
import { draftBlock, type DraftBlock } from './draft-block.ts';
import { listIn, type CreateId, type Names, type Scope } from './names.ts';
import { newBlocks } from './opcode-table.ts';
import { placeholders, Procedures } from './procedures.ts';
import { colourFor, optionFor, shadowPrimitive, slotKind } from './slot-kinds.ts';

type Old = readonly Json[];
type Plain = string | number | boolean;

/** Blocks here are wider and taller than those of version 2. */
const SCALE = { x: 1.5, y: 2.2 } as const;
/** No honest script is nested deeper; a hostile one must not use up the stack. */
const DEEPEST = 400;

export interface ScriptPlace { readonly names: Names; readonly scope: Scope; readonly createId: CreateId; readonly isStage: boolean }

export class ScriptWriter {
  readonly #place: ScriptPlace;
  readonly #procedures: Procedures;
  readonly #blocks = new Map<string, DraftBlock | readonly Json[]>();
  /** The id of every old block in the order in which version 2 counts them; null for one that is no block of its own here. */
  readonly #counted: (string | null)[] = [];
  #depth = 0;

  constructor(place: ScriptPlace) {
    this.#place = place;
    this.#procedures = new Procedures(place.createId);
  }

  get blocks(): ReadonlyMap<string, DraftBlock | readonly Json[]> { return this.#blocks; }

  /** A script is `[x, y, blocks]`. */
  add(script: Json): void {
    const [x, y, list] = listIn(script);
    const [first, ...others] = listIn(list).filter(isBlock);
    if (!first) return;
    const place = { x: Math.round(Number(x) * SCALE.x) || 0, y: Math.round(Number(y) * SCALE.y) || 0 };
    const data = others.length === 0 && this.#dataRead(first);
    if (data) {
      this.#counted.push(null);
      this.#blocks.set(this.#place.createId(), [...data, place.x, place.y]);
      return;
    }
    const top = this.#stack([first, ...others], null);
    Object.assign(this.#draft(top) ?? {}, place);
  }

  /** Comments are `[x, y, width, height, isOpen, number of the block or -1, text]`. Call when all scripts have been added. */
  comment(old: Json): readonly [id: string, comment: { readonly [key: string]: Json }] {
    const [x, y, width, height, isOpen, at, text] = listIn(old);
    const id = this.#place.createId();
    const blockId = this.#counted[Number(at)] ?? null;
    const block = blockId === null ? undefined : this.#draft(blockId);
    if (block) block.comment = id;
    return [id, {
      blockId, x: (Number(x) || 0) * SCALE.x, y: (Number(y) || 0) * SCALE.y, width: Number(width) || 200, height: Number(height) || 200,
      minimized: isOpen === false, text: String(text ?? '').replace(/\r\n?/gu, '\n'),
    }];
  }

  /** Links the blocks of `list`; the id of the first. */
  #stack(list: readonly Old[], parent: string | null): string | null {
    let first: string | null = null;
    let previous: string | null = null;
    for (const old of list) {
      const id: string = this.#convert(old, previous ?? parent);
      const before = previous === null ? undefined : this.#draft(previous);
      if (before) before.next = id;
      first ??= id;
      previous = id;
    }
    return first;
  }

  #convert(old: Old, parent: string | null): string {
    const name = String(old[0]);
    const special = this.#special(name);
    if (special) return special(old, parent);
    const known = newBlocks.get(name);
    if (!known) return this.#unknown(name, old.slice(1), parent);
    return this.#write(known.opcode, known.slots, old.slice(1), parent, known.fixed);
  }

  #special(name: string): ((old: Old, parent: string | null) => string) | undefined {
    switch (name) {
      case 'procDef': return (old, parent) => this.#definition(old, parent);
      case 'call': return (old, parent) => this.#call(old, parent);
      case 'getParam': return ([, wanted, kind], parent) => this.#parameter(String(wanted), kind === 'b', parent);
      case 'doForeverIf': return (old, parent) => this.#foreverIf(old, parent);
      case 'stopScripts': return (old, parent) => this.#stop(old, parent);
      case 'whenClicked': return (_, parent) => this.#new(this.#place.isStage ? 'event_whenstageclicked' : 'event_whenthisspriteclicked', parent);
      case 'whenSensorGreaterThan': return (old, parent) => this.#whenGreater(old, parent);
      case 'deleteLine:ofList:': return (old, parent) => this.#deleteOfList(old, parent);
      default: return undefined;
    }
  }

  // — Blocks by the table —

  #write(opcode: string, slots: readonly string[], args: Old, parent: string | null, fixed: Readonly<Record<string, string>> = {}): string {
    const id = this.#new(opcode, parent);
    this.#fill(id, slots, args);
    for (const [field, value] of Object.entries(fixed)) this.#draft(id)!.fields[field] = [value, null];
    return id;
  }

  #new(opcode: string, parent: string | null): string {
    const id = this.#place.createId();
    this.#counted.push(id);
    this.#blocks.set(id, draftBlock(opcode, parent));
    return id;
  }

  #fill(id: string, slots: readonly string[], args: Old): void {
    const block = this.#draft(id)!;
    slots.forEach((slot, i) => this.#slot(id, block, slot, slotKind(block.opcode, slot), args[i] ?? null));
  }

  #slot(id: string, block: DraftBlock, slot: string, kind: Arg, value: Json): void {
    switch (kind.kind) {
      case 'substack': return this.#put(block, slot, this.#substack(id, value));
      case 'boolean': return this.#put(block, slot, isBlock(value) ? this.#reporter(id, value) : null);
      case 'choice': case 'variable': case 'list': case 'parameter':
        block.fields[slot] = isBlock(value) ? this.#coveredField(id, block, slot, value, kind) : this.#field(kind, plain(value));
        return undefined;
      default: {
        const shadow = this.#shadow(id, kind, isBlock(value) || value === null ? null : plain(value));
        block.inputs[slot] = isBlock(value) ? [3, this.#reporter(id, value), shadow] : [1, shadow];
        return undefined;
      }
    }
  }

  #put(block: DraftBlock, slot: string, content: Json): void {
    if (content !== null) block.inputs[slot] = [2, content];
  }

  #substack(id: string, value: Json): string | null {
    return this.#deeper(() => this.#stack(listIn(value).filter(isBlock), id));
  }

  #reporter(parent: string, old: Old): Json {
    const data = this.#dataRead(old);
    if (data) this.#counted.push(null);
    return data ?? this.#deeper(() => this.#convert(old, parent));
  }

  #deeper(write: () => string | null): string | null {
    if (this.#depth >= DEEPEST) return null;
    this.#depth++;
    const id = write();
    this.#depth--;
    return id;
  }

  /** A drop-down that only hand-made files cover with a block: it stays beside the field, which holds nothing. */
  #coveredField(id: string, block: DraftBlock, slot: string, value: Old, kind: Arg): readonly Json[] {
    block.inputs[slot] = [2, this.#reporter(id, value)];
    return this.#field(kind, '');
  }

  #field(kind: Arg, value: Plain): readonly Json[] {
    const { names, scope } = this.#place;
    const text = String(value);
    if (kind.kind === 'variable') return [text, names.data('variables', text, scope)];
    if (kind.kind === 'list') return [text, names.data('lists', text, scope)];
    if (kind.kind !== 'choice') return [text, null];
    return kind.dynamic === 'broadcasts' ? this.#message(text) : [optionFor(kind.options, text), null];
  }

  #message(text: string): [name: string, id: string] {
    const [id, name] = this.#place.names.message(text);
    return [name, id];
  }

  /** What stands in a slot while nothing is dropped on it. `value`: null for what the slot begins with. */
  #shadow(id: string, kind: Arg, value: Plain | null): Json {
    if (kind.kind === 'message') return [11, ...this.#message(String(value ?? 'message1'))];
    if (kind.kind === 'menu') return this.#shadowBlock(id, kind.shadow, kind.field, this.#choice(kind, String(value ?? kind.value)));
    if (kind.kind === 'colour') return [9, typeof value === 'number' ? colourFor(value) : String(value ?? kind.value)];
    const begin = 'value' in kind && !String(kind.value).startsWith('@') ? kind.value : '';
    const shadow = ('shadow' in kind ? kind.shadow : undefined) ?? 'text';
    return shadowPrimitive(shadow, value ?? begin) ?? this.#shadowBlock(id, shadow, shadow.toUpperCase(), value ?? begin);
  }

  #choice(kind: Extract<Arg, { kind: 'menu' }>, word: string): string {
    const isAboutStage = kind.options.some(([value]) => value === '_stage_') && this.#place.names.isStage(word);
    return isAboutStage ? '_stage_' : optionFor(kind.options, word);
  }

  #shadowBlock(parent: string, opcode: string, field: string, value: Plain): string {
    const id = this.#place.createId();
    const block = draftBlock(opcode, parent, true);
    block.fields[field] = [value, null];
    this.#blocks.set(id, block);
    return id;
  }

  /** The short form of a variable or list that is read; undefined for other blocks. */
  #dataRead([name, of]: Old): readonly Json[] | undefined {
    const { names, scope } = this.#place;
    if (name === 'readVariable' || name === 'getVar:') return [12, String(of), names.data('variables', String(of), scope)];
    if (name === 'contentsOfList:') return [13, String(of), names.data('lists', String(of), scope)];
    return undefined;
  }

  /** Kept under its old name with all it holds, so that nothing is lost without a word. */
  #unknown(opcode: string, args: Old, parent: string | null): string {
    const id = this.#new(opcode, parent);
    const block = this.#draft(id)!;
    args.forEach((value, i) => {
      if (isBlock(value)) block.inputs[`ARG${i + 1}`] = [2, this.#reporter(id, value)];
      else if (Array.isArray(value)) this.#put(block, `SUBSTACK${i + 1}`, this.#substack(id, value));
      else block.inputs[`ARG${i + 1}`] = [1, [10, plain(value)]];
    });
    return id;
  }

  // — Blocks that differ by more than names —

  #definition([, spec, names, defaults, isWarp]: Old, parent: string | null): string {
    const definition = { spec: String(spec), names: listIn(names), defaults: listIn(defaults), isWarp: isWarp === true };
    const ids = this.#procedures.ids(definition.spec, definition.names.length);
    const kinds = placeholders(definition.spec);
    const id = this.#new('procedures_definition', parent);
    const prototypeId = this.#place.createId();
    const prototype = draftBlock('procedures_prototype', id, true);
    prototype.mutation = this.#procedures.definitionMutation(definition);
    this.#blocks.set(prototypeId, prototype);
    definition.names.forEach((name, i) => {
      const opcode = kinds[i] === 'b' ? 'argument_reporter_boolean' : 'argument_reporter_string_number';
      prototype.inputs[ids[i]!] = [1, this.#shadowBlock(prototypeId, opcode, 'VALUE', plain(name))];
    });
    this.#draft(id)!.inputs['custom_block'] = [1, prototypeId];
    return id;
  }

  #call([, spec, ...args]: Old, parent: string | null): string {
    const proccode = String(spec);
    const id = this.#new('procedures_call', parent);
    const block = this.#draft(id)!;
    block.mutation = this.#procedures.callMutation(proccode);
    const kinds = placeholders(proccode);
    this.#procedures.ids(proccode).forEach((slot, i) => {
      const kind: Arg = kinds[i] === 'b' ? { kind: 'boolean' } : { kind: 'any', value: '', ...(kinds[i] === 'n' ? { shadow: 'math_number' } : {}) };
      this.#slot(id, block, slot, kind, args[i] ?? null);
    });
    return id;
  }

  #parameter(name: string, isBoolean: boolean, parent: string | null): string {
    const id = this.#new(isBoolean ? 'argument_reporter_boolean' : 'argument_reporter_string_number', parent);
    this.#draft(id)!.fields['VALUE'] = [name, null];
    return id;
  }

  #foreverIf([, condition, list]: Old, parent: string | null): string {
    const id = this.#new('control_forever', parent);
    const innerId = this.#place.createId();
    this.#blocks.set(innerId, draftBlock('control_if', id));
    this.#put(this.#draft(id)!, 'SUBSTACK', innerId);
    this.#fill(innerId, ['CONDITION', 'SUBSTACK'], [condition ?? null, list ?? null]);
    return id;
  }

  #stop(old: Old, parent: string | null): string {
    const id = this.#write('control_stop', ['STOP_OPTION'], old.slice(1), parent);
    const goesOn = String(old[1]).startsWith('other scripts');
    this.#draft(id)!.mutation = { tagName: 'mutation', children: [], hasnext: String(goesOn) };
    return id;
  }

  #whenGreater([, what, value]: Old, parent: string | null): string {
    if (what === 'video motion') return this.#write('videoSensing_whenMotionGreaterThan', ['REFERENCE'], [value ?? null], parent);
    return this.#write('event_whengreaterthan', ['WHENGREATERTHANMENU', 'VALUE'], [what ?? null, value ?? null], parent);
  }

  #deleteOfList([, index, list]: Old, parent: string | null): string {
    if (index === 'all') return this.#write('data_deletealloflist', ['LIST'], [list ?? null], parent);
    return this.#write('data_deleteoflist', ['INDEX', 'LIST'], [index ?? null, list ?? null], parent);
  }

  #draft(id: string | null): DraftBlock | undefined {
    const block = id === null ? undefined : this.#blocks.get(id);
    return block && !Array.isArray(block) ? block as DraftBlock : undefined;
  }
}

const isBlock = (value: Json | undefined): value is Old => Array.isArray(value) && typeof value[0] === 'string';
const plain = (value: Json): Plain => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '');
