/** What the « ? » of a screen tells: how many sentences, keys `help.<topic>.1` and on. */
import type { TextKey } from '../../core/text/translate.ts';

export const HELP_TOPICS = { home: 4, names: 3, code: 3, sessions: 4, studio: 6, animator: 6 } as const;
export type HelpTopic = keyof typeof HELP_TOPICS;

export const sentencesOf = (topic: HelpTopic): readonly TextKey[] => Array.from({ length: HELP_TOPICS[topic] }, (_, i) => `help.${topic}.${i + 1}` as TextKey);
