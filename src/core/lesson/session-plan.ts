/** How a session is shared out between its five moments. */
export const PHASES = ['welcome', 'recall', 'challenge', 'sharing', 'tidying'] as const;
export type Phase = (typeof PHASES)[number];

export interface PlannedPhase { readonly phase: Phase; readonly minutes: number }

const SHARES: Readonly<Record<Phase, number>> = { welcome: 5, recall: 5, challenge: 25, sharing: 10, tidying: 5 };
const WHOLE = 50;
/** Under it the other moments become shorter too. */
const SHORT_SESSION = 40;

/** Whole minutes, at least one each; what makes a session longer or shorter is the challenge. */
export function planSession(minutes: number): readonly PlannedPhase[] {
  const others = PHASES.filter((phase) => phase !== 'challenge').map((phase) => [phase, minutes < SHORT_SESSION ? Math.max(1, Math.round(SHARES[phase] * minutes / WHOLE)) : SHARES[phase]] as const);
  const lengths = new Map<Phase, number>(others);
  lengths.set('challenge', Math.max(1, minutes - others.reduce((sum, [, length]) => sum + length, 0)));
  return PHASES.map((phase) => ({ phase, minutes: lengths.get(phase)! }));
}

/** The steps of a lesson are done in the challenge. */
export const challengeMinutes = (minutes: number): number => planSession(minutes).find(({ phase }) => phase === 'challenge')!.minutes;
