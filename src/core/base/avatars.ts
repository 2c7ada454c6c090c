/** The sea animals that children are told apart by: keys of the fluent-emoji set, in the order they are given out. */
export const AVATARS = [
  'octopus', 'dolphin', 'turtle', 'crab', 'tropical-fish', 'spouting-whale', 'penguin', 'lobster', 'shrimp', 'blowfish',
  'seal', 'flamingo', 'frog', 'crocodile', 'squid', 'jellyfish', 'shark', 'fish', 'snail', 'duck',
  'swan', 'otter', 'polar-bear', 'whale', 'oyster', 'hippopotamus', 'beaver', 'goose',
] as const;

export type Avatar = (typeof AVATARS)[number];

/** The avatar for the next child of a class: the first that the fewest already have. */
export function pickAvatar(taken: readonly string[]): Avatar {
  const uses = AVATARS.map((avatar) => taken.filter((t) => t === avatar).length);
  return AVATARS[uses.indexOf(Math.min(...uses))]!;
}
