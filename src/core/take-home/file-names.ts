/** Names of files and folders that every stick takes, FAT32 and old Windows too. */
import { distinctNames } from '../base/distinct-names.ts';

const MOST_LETTERS = 60;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** `wanted` without what a file system refuses; `untitled` when nothing is left. No ending: it is added after. */
export function stickName(wanted: string, untitled: string): string {
  const bare = wanted.normalize('NFC').replaceAll(/[\\/:*?"<>|\p{C}\p{Extended_Pictographic}]+/gu, ' ').replaceAll(/\s+/gu, ' ').replace(/^[.\s]+/u, '');
  const short = [...bare].slice(0, MOST_LETTERS).join('').replace(/[.\s]+$/u, '');
  return short === '' || RESERVED.test(short) ? untitled : short;
}

/** The same for several that lie side by side: two that a file system would not tell apart get numbers. */
export const stickNames = (wanted: readonly string[], untitled: string): readonly string[] => distinctNames(wanted.map((name) => stickName(name, untitled)), []);
