/** The session's clock with the real time, kept by the page: it is nobody's data, and of use for one afternoon. */
import { SessionClock } from '../ui/clock/session-clock.ts';

const KEPT_AS = 'session-clock';
const SECOND_MS = 1000;

export const createClock = (): SessionClock => new SessionClock({
  nowMs: () => Date.now(),
  everySecond(call) {
    const timer = setInterval(call, SECOND_MS);
    return () => { clearInterval(timer); };
  },
  read: () => localStorage.getItem(KEPT_AS),
  keep(text) {
    if (text === null) localStorage.removeItem(KEPT_AS);
    else localStorage.setItem(KEPT_AS, text);
  },
});
