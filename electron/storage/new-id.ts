import { randomInt } from 'node:crypto';
import { createId } from '../../src/core/base/ids.ts';

const RANGE = 2 ** 47;

/** An id that no other laptop will ever make. */
export const newId = (): string => createId({ next: () => randomInt(RANGE) / RANGE });
