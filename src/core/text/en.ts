import type { TextKey } from './fr.ts';

/** English, complete: a missing key does not compile. */
export const en: Readonly<Record<TextKey, string>> = {
  // — The app —
  'app.name': 'Périscode',
};
