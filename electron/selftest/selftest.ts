/** What IT asks of a laptop, and an animator may read: is all there that a session needs? Each check is looked at for itself. */
import type { LaptopReport } from '../../src/ipc/contract.ts';
import type { TextKey, Translate } from '../../src/core/text/translate.ts';

export type Check = LaptopReport['checks'][number];
type State = Check['state'];
export interface Found { readonly state: State; readonly values: Readonly<Record<string, string | number>> }
/** Answers what it found; one that throws found something bad. */
export type Probe = () => Found | Promise<Found>;

/** In the order in which they are read. */
export const CHECKS = ['version', 'memory', 'disk', 'data', 'database', 'packs', 'fonts', 'sound', 'printer', 'graphics'] as const;
export type CheckId = (typeof CHECKS)[number];
export type Probes = Readonly<Record<CheckId, Probe>>;

export async function examineLaptop(version: string, probes: Probes, t: Translate): Promise<LaptopReport> {
  const checks: Check[] = [];
  for (const id of CHECKS) checks.push(await examine(id, probes[id], t));
  return { version, isFit: checks.every(({ state }) => state !== 'bad'), checks };
}

async function examine(id: CheckId, probe: Probe, t: Translate): Promise<Check> {
  try {
    const { state, values } = await probe();
    return { id, state, words: t(wordsKey(id, state), values), values };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { id, state: 'bad', words: t('selftest.broken', { reason }), values: { reason } };
  }
}

/** Graphics and version are never bad, so they need no words for it: what is missing falls back to the good ones. */
const wordsKey = (id: CheckId, state: State): TextKey => WORDS[id][state] ?? WORDS[id].good;

const WORDS: Readonly<Record<CheckId, { readonly good: TextKey } & Partial<Record<State, TextKey>>>> = {
  version: { good: 'selftest.version' },
  memory: { good: 'selftest.memory', poor: 'selftest.memory.poor', bad: 'selftest.memory.bad' },
  disk: { good: 'selftest.disk', poor: 'selftest.disk.poor', bad: 'selftest.disk.bad' },
  data: { good: 'selftest.data' },
  database: { good: 'selftest.database', bad: 'selftest.database.bad' },
  packs: { good: 'selftest.packs', bad: 'selftest.packs.bad' },
  fonts: { good: 'selftest.fonts', bad: 'selftest.fonts.bad' },
  sound: { good: 'selftest.sound', poor: 'selftest.sound.poor' },
  printer: { good: 'selftest.printer', poor: 'selftest.printer.poor' },
  graphics: { good: 'selftest.graphics', poor: 'selftest.graphics.poor' },
};

const LOW: Readonly<Record<'memory' | 'disk', { readonly poor: number; readonly bad: number }>> = {
  // Of the whole laptop. Périscode works within 1.5 GB.
  memory: { poor: 3e9, bad: 1.5e9 },
  // Free. A year of a class with many pictures is some 100 MB, and its copies three times that.
  disk: { poor: 2e9, bad: 3e8 },
};
const GIGABYTE = 1e9;

/** Judges an amount of bytes; told in gigabytes. */
export function judgeAmount(of: keyof typeof LOW, bytes: number): Found {
  const { poor, bad } = LOW[of];
  return { state: bytes < bad ? 'bad' : bytes < poor ? 'poor' : 'good', values: { gigabytes: Math.round((bytes / GIGABYTE) * 10) / 10 } };
}

/** As lines for a person: a sign, then the words. */
export const SIGNS: Readonly<Record<State, string>> = { good: '✓', poor: '!', bad: '✗' };
export const reportLines = ({ isFit, checks }: LaptopReport, t: Translate): string =>
  [...checks.map(({ state, words }) => `${SIGNS[state]} ${words}`), t(isFit ? 'selftest.fit' : 'selftest.unfit'), ''].join('\n');
