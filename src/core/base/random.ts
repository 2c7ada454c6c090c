/** A source of chance in [0, 1). Seeded, so that a check or a replay meets the same luck twice. */
export interface Random { next(): number }

/** Mulberry32: 32 bits of state, period 2³², good enough for dice in a child's program. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0;
      let t = state;
      t = Math.imul(t ^ (t >>> 15), t | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    },
  };
}
