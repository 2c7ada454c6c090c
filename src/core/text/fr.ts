/** French, the first language. Typographic apostrophe ’, no-break space (U+00A0) before : ; ! ? » and after «. */
export const fr = {
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
} as const;

export type TextKey = keyof typeof fr;
