import type { Random } from './random.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-';

/** A new id of 20 characters (120 bits when `random` is good): unique within a project without asking anyone. */
export function createId(random: Random): string {
  let id = '';
  for (let i = 0; i < 20; i++) id += ALPHABET[Math.floor(random.next() * ALPHABET.length)];
  return id;
}
