import type { TextKey } from './fr.ts';

/** English, complete: a missing key does not compile. */
export const en: Readonly<Record<TextKey, string>> = {
  // — The app —
  'app.name': 'Périscode',

  // — Blocks (labels: block.<opcode>, menu options: option.<…>) —

  // — Editor —

  // — Home and sign-in —

  // — Sessions —

  // — Studio —

  // — Animator —

  // — Lessons and checks —

  // — Opening files and problems —

  // — Storage and packs —

  // — Menu and windows —
};
