/** The sea animals that children are told apart by: keys of the fluent-emoji set, in the order they are given out. */
export const AVATARS = [
  'octopus', 'dolphin', 'turtle', 'crab', 'tropical-fish', 'spouting-whale', 'penguin', 'lobster', 'shrimp', 'blowfish',
  'seal', 'flamingo', 'crocodile', 'frog', 'whale', 'shark', 'snail', 'duck', 'swan', 'otter',
  'squid', 'jellyfish', 'beaver', 'fish', 'polar-bear', 'oyster', 'coral', 'spiral-shell',
] as const;

export type Avatar = (typeof AVATARS)[number];

/** The avatar for the next child of a class: the first that the fewest already have. */
export function pickAvatar(taken: readonly string[]): Avatar {
  const uses = AVATARS.map((avatar) => taken.filter((t) => t === avatar).length);
  return AVATARS[uses.indexOf(Math.min(...uses))]!;
}
