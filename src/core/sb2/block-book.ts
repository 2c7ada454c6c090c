/** The blocks of one target while they are being written, and the order in which version 2 counts its own: its comments go by that number. */
import type { Json } from '../base/json.ts';
import type { CreateId } from './names.ts';

/** As `Block` of the model, still open to change. A type, not an interface: only so does it count as JSON. */
export type DraftBlock = {
  readonly opcode: string;
  next: string | null;
  readonly parent: string | null;
  readonly inputs: Record<string, readonly Json[]>;
  readonly fields: Record<string, readonly Json[]>;
  readonly shadow: boolean;
  readonly topLevel: boolean;
  x?: number;
  y?: number;
  mutation?: Record<string, Json>;
  comment?: string;
};

export interface Draft { readonly id: string; readonly block: DraftBlock }

export class BlockBook {
  readonly #createId: CreateId;
  readonly #blocks = new Map<string, DraftBlock | readonly Json[]>();
  readonly #counted: (Draft | null)[] = [];

  constructor(createId: CreateId) {
    this.#createId = createId;
  }

  entries(): Iterable<readonly [string, Json]> { return this.#blocks; }

  /** A block that stands for one of version 2; `parent` null at the top of a script. */
  add(opcode: string, parent: string | null): Draft {
    const draft = this.addUncounted(opcode, parent);
    this.#counted.push(draft);
    return draft;
  }

  /** One that version 2 has not. */
  addUncounted(opcode: string, parent: string | null, shadow = false): Draft {
    const block: DraftBlock = { opcode, next: null, parent, inputs: {}, fields: {}, shadow, topLevel: parent === null };
    const id = this.#createId();
    this.#blocks.set(id, block);
    return { id, block };
  }

  addShadow(parent: string, opcode: string, field: string, value: Json): string {
    const { id, block } = this.addUncounted(opcode, parent, true);
    block.fields[field] = [value, null];
    return id;
  }

  /** A variable or list that is read alone in the workspace: `[12, name, id, x, y]`. */
  addData(data: readonly Json[]): void {
    this.countShortForm();
    this.#blocks.set(this.#createId(), data);
  }

  /** A block of version 2 that is a short form here, not a block. */
  countShortForm(): void { this.#counted.push(null); }

  /** The block with that number in version 2. */
  numbered(number: number): Draft | null { return this.#counted[number] ?? null; }
}
