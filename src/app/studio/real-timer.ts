import type { Timer } from './autosave.ts';

/** The page's own time. */
export const realTimer: Timer = {
  after(delayMs, callback) {
    const id = setTimeout(callback, delayMs);
    return () => { clearTimeout(id); };
  },
  nowMs: () => performance.now(),
};
