/** French, the first language. Typographic apostrophe ’, no-break space (U+00A0) before : ; ! ? » and after «. */
export const fr = {
  // — The app —
  'app.name': 'Périscode',
} as const;

export type TextKey = keyof typeof fr;
