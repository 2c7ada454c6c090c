import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CheckReport } from '../../../src/core/lesson/check-report.ts';
import { advanceLesson, createLessonSession, currentStep, isLessonFinished, openHints, type LessonAction, type LessonFact, type LessonSession } from '../../../src/core/lesson/lesson-session.ts';
import { plainText } from '../../../src/core/lesson/lesson.ts';
import { readLesson } from '../../../src/core/lesson/read-pack.ts';
import type { ProgressFact } from '../../../src/core/progress/progress-event.ts';

const folder = join(import.meta.dirname, '../../../lessons/premiers-pas/lesson-01-scopi-avance');
const files = new Map(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => [join(entry.parentPath, entry.name).slice(folder.length + 1), new Uint8Array(readFileSync(join(entry.parentPath, entry.name)))]));
const read = readLesson(files, 'fr');
if (!read.ok) throw new Error('lesson 1 is not read');
const lesson = read.value;

const place = { packId: 'premiers-pas', lessonId: lesson.id };
const passed: CheckReport = { isPassed: true, results: [{ checkId: 'bouge', isPassed: true, isRequired: true, message: '' }] };
const almost: CheckReport = {
  isPassed: false,
  results: [
    { checkId: 'extra', isPassed: false, isRequired: false, message: 'Un bonus.' },
    { checkId: 'bouge', isPassed: false, isRequired: true, message: 'Scopi n’avance pas encore.', pointsAt: { target: 'Scopi', blockId: 'b1' } },
    { checkId: 'reviens', isPassed: false, isRequired: true, message: 'Autre chose.' },
  ],
};

const begin = (facts: readonly LessonFact[] = []): LessonSession => createLessonSession('premiers-pas', lesson, facts);
function play(session: LessonSession, actions: readonly LessonAction[]): { readonly session: LessonSession; readonly facts: readonly LessonFact[] } {
  return actions.reduce<{ session: LessonSession; facts: readonly LessonFact[] }>((state, action) => {
    const move = advanceLesson(state.session, action);
    return { session: move.session, facts: [...state.facts, ...move.facts] };
  }, { session, facts: [] });
}

test('begins at the first step, with its blocks and no hint open', () => {
  const session = begin();
  expect(session.stepId).toBe('depart');
  expect(currentStep(session).toolbox).toContain('motion_movesteps');
  expect(openHints(session)).toEqual([]);
  expect(isLessonFinished(session)).toBe(false);
});

test('a report that misses gives the first required message, where to look, and one fact', () => {
  const { session, facts } = advanceLesson(begin(), { kind: 'receive-report', report: almost });
  expect(session.feedback).toEqual({ kind: 'almost', checkId: 'bouge', message: 'Scopi n’avance pas encore.', pointsAt: { target: 'Scopi', blockId: 'b1' } });
  expect(facts).toEqual([{ ...place, stepId: 'depart', kind: 'check-failed', checkId: 'bouge' }]);
  expect(advanceLesson(session, { kind: 'change-program' })).toMatchObject({ session: { feedback: null }, facts: [] });
});

test('a report cut short says nothing and records nothing', () => {
  expect(advanceLesson(begin(), { kind: 'receive-report', report: { isPassed: false, results: [], isTimedOut: true } })).toMatchObject({ session: { feedback: null }, facts: [] });
});

test('passing says what the program does, is recorded once, and opens the next step', () => {
  const { session, facts } = play(begin(), [{ kind: 'receive-report', report: passed }, { kind: 'receive-report', report: passed }]);
  expect(session.feedback?.kind === 'passed' && plainText(session.feedback.words)).toBe('Scopi attend, puis il avance !'.replace(' !', '\u00a0!'));
  expect(facts).toEqual([{ ...place, stepId: 'depart', kind: 'step-passed' }]);
  expect(advanceLesson(session, { kind: 'next-step' })).toMatchObject({ session: { stepId: 'plus-loin', feedback: null }, facts: [{ ...place, stepId: 'plus-loin', kind: 'step-opened' }] });
});

test('hints open one rung at a time, up to the last, and stay open', () => {
  const { session, facts } = play(begin(), Array.from({ length: 5 }, () => ({ kind: 'open-hint' }) as const));
  expect(openHints(session)).toHaveLength(3);
  expect(facts.map((fact) => fact.kind === 'hint-opened' && fact.rung)).toEqual([1, 2, 3]);
  const away = play(session, [{ kind: 'open-step', stepId: 'coffre' }, { kind: 'open-step', stepId: 'depart' }]).session;
  expect(openHints(away)).toHaveLength(3);
});

test('going back to a step keeps what is done; a step that is not there is not opened', () => {
  const { session } = play(begin(), [{ kind: 'receive-report', report: passed }, { kind: 'next-step' }, { kind: 'open-step', stepId: 'depart' }]);
  expect(session.stepId).toBe('depart');
  expect(session.doneSteps).toEqual(new Set(['depart']));
  expect(advanceLesson(session, { kind: 'open-step', stepId: 'ailleurs' })).toEqual({ session, facts: [] });
});

test('an adult is called once, comes, and may validate by hand', () => {
  const { session, facts } = play(begin(), [{ kind: 'adult-came' }, { kind: 'call-adult' }, { kind: 'call-adult' }, { kind: 'validate-step' }, { kind: 'adult-came' }]);
  expect(facts.map((fact) => fact.kind)).toEqual(['adult-called', 'step-validated', 'adult-came']);
  expect(session).toMatchObject({ isAdultCalled: false, feedback: { kind: 'passed' } });
  expect(session.doneSteps.has('depart')).toBe(true);
});

test('after the last step the lesson is finished and nothing more opens', () => {
  const all = lesson.steps.flatMap((): LessonAction[] => [{ kind: 'receive-report', report: passed }, { kind: 'next-step' }]);
  const { session } = play(begin(), all);
  expect(isLessonFinished(session)).toBe(true);
  expect(session.stepId).toBe('tour');
  expect(advanceLesson(session, { kind: 'next-step' }).facts).toEqual([]);
});

test('the facts alone bring the session back, whatever else is in the log', () => {
  const played = play(begin(), [{ kind: 'open-step', stepId: 'depart' }, { kind: 'receive-report', report: passed }, { kind: 'next-step' }, { kind: 'open-hint' }, { kind: 'call-adult' }]);
  const log: LessonFact[] = [{ ...place, lessonId: 'lesson-02', stepId: 'crabe', kind: 'step-opened' }, ...played.facts, { ...place, packId: 'autre', stepId: 'tour', kind: 'step-passed' }, { ...place, stepId: 'disparue', kind: 'step-opened' }];
  expect(begin(log)).toEqual({ ...played.session, feedback: null });
});

test('closed after passing and before the next step: opens on the next one', () => {
  const { facts } = play(begin(), [{ kind: 'open-step', stepId: 'depart' }, { kind: 'receive-report', report: passed }]);
  expect(begin(facts).stepId).toBe('plus-loin');
});

test('its facts are facts of the progress log', () => {
  const facts: readonly ProgressFact[] = play(begin(), [{ kind: 'open-hint' }, { kind: 'receive-report', report: almost }]).facts;
  expect(facts).toHaveLength(2);
});

test('another level brings its own blocks and checks, is recorded once, and is there again next time', () => {
  const [first, ...rest] = lesson.steps;
  const easier = { ...lesson, steps: [{ ...first!, variants: { decouverte: { toolbox: ['motion_movesteps'] } } }, ...rest] };
  const start = createLessonSession('premiers-pas', easier, []);
  const { session, facts } = play(start, [{ kind: 'choose-level', level: 'decouverte' }, { kind: 'choose-level', level: 'decouverte' }]);
  expect(currentStep(session)).toMatchObject({ toolbox: ['motion_movesteps'], checks: first!.checks });
  expect(facts).toEqual([{ ...place, stepId: 'depart', kind: 'level-chosen', level: 'decouverte' }]);
  expect(createLessonSession('premiers-pas', easier, facts).level).toBe('decouverte');
  expect(currentStep(play(session, [{ kind: 'choose-level', level: 'defi' }]).session).toolbox).toEqual(first!.toolbox);
});
