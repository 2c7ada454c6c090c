/** Nothing should move by itself: chosen for a person, or in the system. */
export const isCalm = (): boolean => document.documentElement.dataset['motion'] === 'calm' || matchMedia('(prefers-reduced-motion: reduce)').matches;
