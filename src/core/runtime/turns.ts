/**
 * Turns of loops that the script which runs alone may take without handing over: nobody else would have one in between. Generated code counts them
 * down at the end of each turn; what could let others run, or end the tick, takes the rest away.
 */
export class Turns {
  left = 0;
  #given = 0;

  give(turns: number): void {
    this.left = this.#given = turns;
  }

  /** The script hands over at the end of its turn. */
  end(): void {
    this.#given -= this.left;
    this.left = 0;
  }

  get taken(): number { return this.#given - this.left; }
}
