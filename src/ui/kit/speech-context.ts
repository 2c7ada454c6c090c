import { createContext } from '@lit/context';

/** Reads sentences aloud, when the computer has a voice for the person's language. */
export interface Speech {
  /** Starts over with `text`; false when there is no voice, so that the caller can say why nothing is heard. */
  speak(text: string): boolean;
  stop(): void;
}

export const speechContext = createContext<Speech>(Symbol('speech'));
