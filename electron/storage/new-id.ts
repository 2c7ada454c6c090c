import { randomInt } from 'node:crypto';
import { createId } from '../../src/core/base/ids.ts';
import type { Random } from '../../src/core/base/random.ts';

const RANGE = 2 ** 47;

/** That of the system: what comes next cannot be guessed. */
export const chance: Random = { next: () => randomInt(RANGE) / RANGE };

/** An id that no other laptop will ever make. */
export const newId = (): string => createId(chance);
