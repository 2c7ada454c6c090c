/**
 * A loop in warp whose variables live in local names: V8 keeps those in registers, and nobody else can look while the loop does
 * not give up its turn. Where it does, or calls something that touches them, they are written back and read again.
 */
import { block, expr, identifier, nothing, stmt, type Expr, type Stmt } from '../emit/emit.ts';
import type { VariableRef } from '../emit/script-emit.ts';
import { BOOL, REAL, TEXT } from '../emit/value-type.ts';
import { storeOf, variableRef, type VariableCell } from './cells.ts';
import type { Touches } from './touches.ts';

interface Kept { readonly cell: VariableCell; readonly name: Expr; readonly home: Expr; readonly isWritten: boolean }

export class Region {
  readonly #kept: ReadonlyMap<string, Kept>;

  private constructor(kept: Iterable<readonly [string, Kept]>) {
    this.#kept = new Map(kept);
  }

  /** `homeOf` gives the place where a variable lives outside. */
  static of({ used, written }: Touches, homeOf: (ref: VariableRef) => Expr): Region {
    return new Region([...used].map((cell, i) => {
      const ref = variableRef(cell);
      return [keyOf(ref), { cell, name: identifier('kept', i), home: homeOf(ref), isWritten: written.has(cell) }];
    }));
  }

  /** With some of its variables only. */
  part(isIn: (name: Expr) => boolean): Region {
    return new Region([...this.#kept].filter(([, { name }]) => isIn(name)));
  }

  /** The local name of a variable of this loop. */
  nameOf(ref: VariableRef): Expr | undefined {
    return this.#kept.get(keyOf(ref))?.name;
  }

  open(): Stmt {
    const names = [...this.#kept.values()].map(({ name, home, cell }) => expr`${name} = ${loaded(home, cell)}`);
    return names.length === 0 ? nothing : stmt`let ${names.join(', ') as Expr};`;
  }

  /** Before others may look: all that is written here, or only what `others` touch. */
  writeBack(others?: Touches): Stmt {
    return block(...[...this.#kept.values()].filter(({ cell, isWritten }) => isWritten && (!others || others.used.has(cell)))
      .map(({ name, home }) => stmt`${home} = ${name};`));
  }

  /**
   * Those of `used` once more as the numbers they are. Where V8 enters a loop that is running already, it knows nothing of the variables and boxes
   * what is assigned to them in each turn; a loop after these lines has them in registers. (Less 0, not and 0: minus zero stays.)
   */
  tighten({ used }: Touches): Stmt {
    return block(...[...this.#kept.values()].filter(({ cell }) => used.has(cell) && storeOf(cell) === 'numbers')
      .map(({ cell, name }) => (cell.type & REAL ? stmt`${name} = +${name};` : stmt`${name} = ${name} - 0;`)));
  }

  /** After others may have written. */
  readAgain(others?: Touches): Stmt {
    return block(...[...this.#kept.values()].filter(({ cell }) => !others || others.written.has(cell))
      .map(({ name, home, cell }) => stmt`${name} = ${loaded(home, cell)};`));
  }
}

const keyOf = ({ owner, store, slot }: VariableRef): string => `${owner} ${store} ${slot}`;

/** What comes out of a Float64Array looks like a fraction to V8 until it is told that it is a small whole number. */
const loaded = (home: Expr, cell: VariableCell): Expr => (cell.type & (REAL | TEXT | BOOL) ? home : expr`small(${home})`);
