/** The disc each animal stands on. */
import { AVATARS } from '../../core/base/avatars.ts';

const TINTS = ['var(--pc-coral-100)', 'var(--pc-sun-100)', 'var(--pc-ocean-100)', 'var(--pc-kelp-100)'] as const;

/** The disc behind an animal: always the same for one animal, so that a child finds the pair again. Keeps red on pale and blue on warm. */
const TINT_OF: Readonly<Partial<Record<string, string>>> = {
  dolphin: TINTS[1], turtle: TINTS[3], octopus: TINTS[0], crab: TINTS[3], 'tropical-fish': TINTS[2], 'spouting-whale': TINTS[1], penguin: TINTS[0], lobster: TINTS[2],
  shrimp: TINTS[3], blowfish: TINTS[2], seal: TINTS[1], flamingo: TINTS[3], frog: TINTS[0], crocodile: TINTS[1],
};

export function tintOf(avatar: string): string {
  const at = (AVATARS as readonly string[]).indexOf(avatar);
  return TINT_OF[avatar] ?? TINTS[(at + TINTS.length) % TINTS.length]!;
}
