import { createContext } from '@lit/context';
import type { LessonTrial } from '../../core/lesson/audit/pack-audit.ts';

/** Runs a lesson's answers, as screens that write one ask it. */
export interface PackTrial {
  /** `files` by path in the pack. Rejects when it breaks, or is closed meanwhile. */
  audit(files: ReadonlyMap<string, Uint8Array>, lesson: string): Promise<LessonTrial>;
  /** Gives back what it needs to run; the next one starts anew. */
  close(): void;
}

export const trialContext = createContext<PackTrial>(Symbol('trial'));
