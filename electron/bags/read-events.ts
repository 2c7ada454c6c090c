/** Progress events of a bag, hundreds of thousands of them: those of the usual shape are known at a glance, the others are looked at in full. */
import * as v from 'valibot';
import { Counter, Key, ProgressEvent, Timestamp, type ProgressFact } from '../../src/core/progress/progress-event.ts';
import { BagProblem } from './bag-file.ts';

/** What a fact of each kind has besides its kind and its place; null when nothing. */
const MORE: { readonly [K in ProgressFact['kind']]: readonly [key: string, type: 'string' | 'number' | 'never'] | null } = {
  'step-opened': null, 'check-failed': ['checkId', 'string'], 'step-passed': null, 'hint-opened': ['rung', 'number'],
  'adult-called': null, 'adult-came': null, 'step-validated': null, 'step-unvalidated': null,
  // One of three words: always looked at in full.
  'level-chosen': ['level', 'never'],
};
const EVENT_KEYS = 5;
const FACT_KEYS = 4;

type Loose = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws BagProblem when one of them is no event */
export function readEvents(value: unknown): ProgressEvent[] {
  if (!Array.isArray(value)) throw new BagProblem('damaged');
  /** Laptops, children and steps are few. */
  const keys = new Set<string>();
  const isKey = (text: unknown): boolean => {
    if (typeof text !== 'string') return false;
    if (!keys.has(text) && v.is(Key, text)) keys.add(text);
    return keys.has(text);
  };
  return value.map((event: unknown) => {
    if (isUsual(event, isKey)) return event;
    const read = v.safeParse(ProgressEvent, event);
    if (!read.success) throw new BagProblem('damaged');
    return read.output;
  });
}

/** Exactly what `ProgressEvent` lets pass unchanged, or less. */
export function isUsual(event: unknown, isKey: (text: unknown) => boolean): event is ProgressEvent {
  if (!isRecord(event) || Object.keys(event).length !== EVENT_KEYS || !isKey(event['deviceId']) || !isKey(event['childId'])) return false;
  return v.is(Counter, event['counter']) && v.is(Timestamp, event['atMs']) && isUsualFact(event['fact'], isKey);
}

function isUsualFact(fact: unknown, isKey: (text: unknown) => boolean): boolean {
  if (!isRecord(fact) || typeof fact['kind'] !== 'string' || !Object.hasOwn(MORE, fact['kind'])) return false;
  if (!isKey(fact['packId']) || !isKey(fact['lessonId']) || !isKey(fact['stepId'])) return false;
  const more = MORE[fact['kind'] as ProgressFact['kind']];
  return Object.keys(fact).length === FACT_KEYS + (more ? 1 : 0) && (!more || typeof fact[more[0]] === more[1]);
}
