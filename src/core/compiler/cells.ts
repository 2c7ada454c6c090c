/** Everything that holds a value between statements: variables, lists, arguments; with what is proved of it. */
import { canonicalNumber, type Kept } from '../base/cast.ts';
import { typeOfValue } from '../emit/emit.ts';
import type { ListRef, VariableRef } from '../emit/script-emit.ts';
import { isWithin, NOTHING, NUMBER_OR_NAN, type ValueType } from '../emit/value-type.ts';
import type { Field, List, Scalar, Target, Variable } from '../project/project.ts';

/** A variable or an argument: its type grows while the project is read until nothing more can be written into it. */
export interface Cell {
  type: ValueType;
  /** What of people's digits must stay text here, because of where its value may end (see `canonicalNumber`). */
  kept: Kept;
}

export interface VariableCell extends Cell {
  readonly id: string;
  readonly name: string;
  readonly owner: 'target' | 'stage';
  readonly initial: Scalar;
  slot: number;
}

/** `type` is that of its items. */
export interface ListCell extends Cell { readonly id: string; readonly name: string; readonly owner: 'target' | 'stage'; readonly slot: number; readonly items: readonly Scalar[] }

/** Where one target's variables and lists are. The runtime lays out its targets by it. */
export interface Layout {
  readonly variables: readonly VariableCell[];
  readonly lists: readonly ListCell[];
}

export class Cells implements Layout {
  readonly variables: VariableCell[] = [];
  readonly lists: ListCell[] = [];
  readonly #stage: Cells | null;
  readonly #before: Cells | null;
  /** Of variables, by id: a place is never given to another one, because scripts that run may still know it. */
  readonly #places: Map<string, { readonly store: 'numbers' | 'values'; readonly slot: number }>;
  readonly #next: Record<'numbers' | 'values' | 'lists', number>;

  /**
   * `stage` holds what all targets share; null for the stage itself. Those of the same target `before` a change give their places on, and what
   * was found out: types only ever grow while a project is at work.
   */
  constructor(target: Target, stage: Cells | null, before: Cells | null = null) {
    this.#stage = stage;
    this.#before = before;
    this.#places = new Map(before === null ? [] : before.#places);
    this.#next = before === null ? { numbers: 0, values: 0, lists: 0 } : { ...before.#next };
    for (const [id, variable] of Object.entries(target.variables)) this.#addVariable(id, variable);
    for (const [id, list] of Object.entries(target.lists)) this.#addList(id, list);
  }

  /** Ids may disagree with names, be null or be missing: the id first, then the name, then a new one of this target's. */
  variable([name, id]: Field): VariableCell {
    return this.#find((cells) => cells.variables, String(name), id) ?? this.#addVariable(id ?? `${String(name)}-variable`, { name: String(name), value: 0 });
  }

  list([name, id]: Field): ListCell {
    return this.#find((cells) => cells.lists, String(name), id) ?? this.#addList(id ?? `${String(name)}-list`, { name: String(name), items: [] });
  }

  #find<C extends { readonly id: string; readonly name: string }>(of: (cells: Cells) => readonly C[], name: string, id: string | null | undefined): C | undefined {
    const places = this.#stage ? [this, this.#stage] : [this];
    const seek = (matches: (cell: C) => boolean): C | undefined => places.map((place) => of(place).find(matches)).find((cell) => cell !== undefined);
    return seek((cell) => cell.id === id) ?? seek((cell) => cell.name === name);
  }

  #addVariable(id: string, { name, value }: Variable): VariableCell {
    const old = this.#before?.variables.find((c) => c.id === id);
    const cell: VariableCell = { id, name, owner: this.#stage ? 'target' : 'stage', initial: value, type: old?.type ?? NOTHING, kept: old?.kept ?? 'nothing', slot: 0 };
    this.variables.push(cell);
    return cell;
  }

  #addList(id: string, { name, items }: List): ListCell {
    const old = this.#before?.lists.find((c) => c.id === id);
    const slot = old?.slot ?? this.#next.lists++;
    const cell: ListCell = { id, name, owner: this.#stage ? 'target' : 'stage', slot, items, type: old?.type ?? NOTHING, kept: old?.kept ?? 'fractions' };
    this.lists.push(cell);
    return cell;
  }

  /** Once the types are known: numbers into one array, the rest into the other. */
  assignSlots(): void {
    for (const cell of this.variables) {
      const store = storeOf(cell);
      const place = this.#places.get(cell.id);
      cell.slot = place?.store === store ? place.slot : this.#next[store]++;
      this.#places.set(cell.id, { store, slot: cell.slot });
    }
  }

  /** As it is now: a later change of the project does not reach it. */
  snapshot(): Layout {
    return { variables: this.variables.map((cell) => ({ ...cell })), lists: [...this.lists] };
  }
}

export const storeOf = (cell: Cell): 'numbers' | 'values' => (isWithin(cell.type, NUMBER_OR_NAN) ? 'numbers' : 'values');
export const initialValue = (cell: VariableCell): Scalar => canonicalNumber(cell.initial, cell.kept);
export const initialType = (cell: VariableCell): ValueType => typeOfValue(initialValue(cell));

export const initialItems = (cell: ListCell): Scalar[] => cell.items.map((item) => canonicalNumber(item, cell.kept));
export const itemsType = (cell: ListCell): ValueType => initialItems(cell).reduce<ValueType>((type, item) => type | typeOfValue(item), NOTHING);

export const variableRef = (cell: VariableCell): VariableRef => ({ owner: cell.owner, store: storeOf(cell), slot: cell.slot, type: cell.type, id: cell.id });
export const listRef = (cell: ListCell): ListRef => ({ owner: cell.owner, slot: cell.slot, type: cell.type, id: cell.id });

/** Cells of every target, the stage's first so that the others can refer to them; `before` finds those of the target before a change. */
export function cellsOf(targets: readonly Target[], before: (target: Target) => Cells | null): ReadonlyMap<Target, Cells> {
  const stage = targets.find((t) => t.isStage);
  const shared = stage ? new Cells(stage, null, before(stage)) : null;
  return new Map(targets.map((t) => [t, t === stage && shared ? shared : new Cells(t, shared, before(t))]));
}
