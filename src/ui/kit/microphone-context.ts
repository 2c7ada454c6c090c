import { createContext } from '@lit/context';
import type { Samples } from './loudspeaker-context.ts';

/** The microphone, as screens use it. */
export interface Microphone {
  /** Does the animator of this laptop allow it? */
  readonly isAllowed: boolean;
  /** Begins to record; null without permission or microphone. `level` is 0–100; `stop` gives null when nothing was heard. */
  record(): Promise<{ level(): number; stop(): Promise<Samples | null> } | null>;
}

export const microphoneContext = createContext<Microphone>(Symbol('microphone'));
