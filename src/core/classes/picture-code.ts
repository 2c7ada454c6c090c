/** Three of twelve pictures by which a child says who they are. It keeps nobody out: it helps against taking the wrong name. */
import type { Random } from '../base/random.ts';

/** Keys of the emoji set, told apart by their outline. */
export const CODE_PICTURES = ['anchor', 'star', 'red-apple', 'key', 'umbrella', 'rocket', 'banana', 'bell', 'drum', 'cactus', 'mushroom', 'balloon'] as const;
export type CodePicture = (typeof CODE_PICTURES)[number];

export const CODE_LENGTH = 3;

/** Three different pictures; another child's code only when there is no other left. */
export function drawCode(random: Random, taken: readonly string[]): string {
  let code = drawOne(random);
  for (let tries = 0; tries < MOST_TRIES && taken.includes(code); tries++) code = drawOne(random);
  return code;
}

/** There are 1320 of them. */
const MOST_TRIES = 200;

function drawOne(random: Random): string {
  const left: CodePicture[] = [...CODE_PICTURES];
  return Array.from({ length: CODE_LENGTH }, () => left.splice(Math.floor(random.next() * left.length), 1)[0]!).join(' ');
}

/** The pictures of a code, in their order; null when it is none. */
export function picturesOf(code: string | null): readonly CodePicture[] | null {
  const pictures = (code ?? '').split(' ').flatMap((name) => CODE_PICTURES.find((picture) => picture === name) ?? []);
  return pictures.length === CODE_LENGTH ? pictures : null;
}
