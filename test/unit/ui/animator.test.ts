import { describe, expect, test } from 'vitest';
import type { Lesson } from '../../../src/core/lesson/lesson.ts';
import { stepHeads } from '../../../src/core/lesson/step-heads.ts';
import { foldProgress, stepOf } from '../../../src/core/progress/fold-progress.ts';
import type { ProgressEvent, ProgressFact } from '../../../src/core/progress/progress-event.ts';
import { currentLessonId, groupPlace, progressTable } from '../../../src/core/progress/progress-table.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { unshiftedDigit } from '../../../src/ui/animator/azerty-digit.ts';
import { childTimeline, dayTitle, duration } from '../../../src/ui/animator/child-timeline.ts';
import { groupWords, helpWords } from '../../../src/ui/animator/lesson-words-for-adults.ts';
import { readPastedNames } from '../../../src/ui/animator/pasted-names.ts';
import { waitingTime } from '../../../src/ui/animator/waiting-time.ts';

describe('pasted first names', () => {
  const shown = (text: string, taken: readonly string[] = []) => readPastedNames(text, taken).shown.map(({ name }) => name);

  test('lines, commas, semicolons, tabs, numbers and bullets', () => {
    expect(shown('1. Adam\r\n2) Léa\n\n  Zoé ,Inès;Nour\tMalo\n• Jean  Paul\n- Rose')).toEqual(['Adam', 'Léa', 'Zoé', 'Inès', 'Nour', 'Malo', 'Jean Paul', 'Rose']);
  });

  test('two alike are told apart, also from those already there', () => {
    const read = readPastedNames('Léa\nlea\nAdam', ['Adam']);
    expect(read.shown).toEqual([{ name: 'Léa', isToldApart: false }, { name: 'lea 2', isToldApart: true }, { name: 'Adam 2', isToldApart: true }]);
    expect(read.toldApart).toBe(2);
    expect(read.names).toEqual(['Léa', 'lea', 'Adam']);
  });

  test('one too long for the store is cut, and that is said', () => {
    const read = readPastedNames('a'.repeat(60), []);
    expect(read.cut).toBe(1);
    expect(read.names[0]).toHaveLength(40);
  });
});

describe('keys of a PIN', () => {
  const press = (key: string, code: string, more = {}) => unshiftedDigit({ key, code, ctrlKey: false, altKey: false, metaKey: false, ...more });

  test('the row of digits of a French keyboard works without Shift', () => {
    expect(press('&', 'Digit1')).toBe('1');
    expect(press('à', 'Digit0')).toBe('0');
  });

  test('keys that need no help, and shortcuts, are left alone', () => {
    expect([press('1', 'Digit1'), press('7', 'Numpad7'), press('a', 'KeyQ'), press('Backspace', 'Backspace'), press('&', 'Digit1', { ctrlKey: true })]).toEqual([null, null, null, null, null]);
  });
});

test('a wait is told in whole units and never as shorter than it is', () => {
  expect([1, 1000, 20_001, 90_000, 90_001, 900_000].map(waitingTime)).toEqual([
    { count: 1, unit: 'second' }, { count: 1, unit: 'second' }, { count: 21, unit: 'second' }, { count: 90, unit: 'second' }, { count: 2, unit: 'minute' }, { count: 15, unit: 'minute' },
  ]);
});

const place = { packId: 'p', lessonId: 'l1' };
type Brief = readonly [childId: string, stepId: string, kind: ProgressFact['kind'], lessonId?: string];
const eventsOf = (...briefs: readonly Brief[]): ProgressEvent[] => briefs.map(([childId, stepId, kind, lessonId = 'l1'], i) =>
  ({ deviceId: 'd', counter: i + 1, childId, atMs: 0, fact: { ...place, lessonId, stepId, kind, checkId: 'touche', rung: 1 } as ProgressFact }));
const roster = ['adam', 'ines', 'nour'].map((id) => ({ id, firstName: id, avatar: 'crab' }));
const STEPS = ['a', 'b', 'c'];
function tableOf(...briefs: readonly Brief[]) {
  const progress = foldProgress(eventsOf(...briefs));
  return progressTable(roster, STEPS, (childId, stepId) => stepOf(progress, childId, { ...place, stepId }));
}
const t = createTranslate('fr');

describe('the table of progress', () => {
  test('each state of a step', () => {
    const rows = tableOf(['adam', 'a', 'step-passed'], ['adam', 'b', 'step-validated'], ['adam', 'c', 'step-opened'], ['ines', 'a', 'adult-called'], ...Array.from({ length: 4 }, (): Brief => ['nour', 'a', 'check-failed']));
    expect(rows.map((row) => row.cells)).toEqual([['done', 'validated', 'now'], ['called', 'none', 'none'], ['stuck', 'none', 'none']]);
    expect(rows.map((row) => row.help)).toEqual([null, { stepIndex: 0, isCalled: true, tries: 0, checkId: null }, { stepIndex: 0, isCalled: false, tries: 4, checkId: 'touche' }]);
  });

  test('rows keep the order of the class, whoever is ahead', () => {
    expect(tableOf(['nour', 'a', 'step-passed'], ['nour', 'b', 'step-passed']).map((row) => row.child.id)).toEqual(['adam', 'ines', 'nour']);
  });

  test('it opens at the last lesson somebody has begun', () => {
    expect(currentLessonId(['l1', 'l2', 'l3'], () => false)).toBe('l1');
    expect(currentLessonId(['l1', 'l2', 'l3'], (id) => id !== 'l3')).toBe('l2');
    expect(currentLessonId([], () => false)).toBeNull();
  });
});

describe('where the group is', () => {
  const stuckAt = (childId: string, stepId: string): readonly Brief[] => Array.from({ length: 4 }, () => [childId, stepId, 'check-failed']);

  test('nobody has begun; whoever has not begun does not count', () => {
    expect(groupPlace(tableOf())).toMatchObject({ kind: 'not-begun' });
    expect(groupPlace(tableOf(['adam', 'a', 'step-opened']))).toEqual({ kind: 'working', stepIndex: 0, count: 1, of: 1 });
  });

  test('where most are; of two steps with as many, the earlier', () => {
    expect(groupPlace(tableOf(['adam', 'a', 'step-passed'], ['ines', 'a', 'step-validated'], ['nour', 'a', 'step-opened']))).toEqual({ kind: 'working', stepIndex: 1, count: 2, of: 3 });
    expect(groupPlace(tableOf(['adam', 'a', 'step-passed'], ['nour', 'a', 'step-opened']))).toMatchObject({ stepIndex: 0, count: 1 });
  });

  test('many stuck at one step are no longer helped one by one; two are', () => {
    expect(groupPlace(tableOf(...['adam', 'ines', 'nour'].flatMap((id) => stuckAt(id, 'b'))))).toEqual({ kind: 'stuck-together', stepIndex: 1, count: 3, of: 3 });
    expect(groupPlace(tableOf(...['adam', 'ines'].flatMap((id) => stuckAt(id, 'b'))))).toMatchObject({ kind: 'working' });
  });

  test('everybody has finished', () => {
    expect(groupPlace(tableOf(...STEPS.map((step): Brief => ['adam', step, 'step-passed'])))).toEqual({ kind: 'done', stepIndex: 0, count: 1, of: 1 });
  });
});

describe('one child’s page', () => {
  const pack = { id: 'p', version: '1.0.0', title: 'P', summary: '', isBuiltIn: true, publisher: null, newer: null, minutesPerSession: 50, lessons: [{ id: 'l1', title: 'Un', stepIds: STEPS, treasure: 'crown' }] };
  const step = (lessonId: string, stepId: string) => ({ packId: 'p', lessonId, stepId, tries: 1, hints: 0, isPassed: true, isValidated: false, hasCalled: false });

  test('steps stand under their lesson, in its order; those of a lesson that is gone at the end', () => {
    const [day] = childTimeline([{ day: '2026-11-24', workedMs: 1, steps: [step('gone', 'x'), step('l1', 'c'), step('l1', 'a')] }], pack);
    expect(day!.lessons.map(({ lesson, steps }) => [lesson?.title ?? null, ...steps.map(({ number }) => number)])).toEqual([['Un', 1, 3], [null, 0]]);
  });

  test('days and minutes as one says them', () => {
    expect([dayTitle('2026-11-24', t), dayTitle('', t)]).toEqual(['mardi 24 nov.', 'Sans date\u00a0: l’ordinateur n’était pas à la bonne date']);
    expect([0, 59.6, 125].map((minutes) => duration(minutes * 60_000, t))).toEqual(['0\u00a0min', '1\u00a0h\u00a000', '2\u00a0h\u00a005']);
  });
});

describe('a lesson in words for adults', () => {
  const words = (text: string) => [{ kind: 'text' as const, text }];
  const lessonOf = (instruction: string, message: string): Lesson => ({
    id: 'l1', title: '', objective: [], question: null, vocabulary: [], challenge: null, ending: null, notes: [], treasure: 'crown', starter: 's.sb3', canPace: true, canAddSprites: true, canEditAssets: true, minutes: 5,
    steps: [{ id: 'a', minutes: 5, toolbox: [], variants: {}, instruction: words(instruction), hints: [words('Combien de sauts ?')], success: [], notes: ['Typique : le bloc est à côté.', 'Autre chose.'],
      checks: [{ kind: 'uses-block', id: 'touche', opcode: 'motion_movesteps', atLeast: 1, isBonus: false, message }] }],
  });
  const [row] = tableOf(...Array.from({ length: 4 }, (): Brief => ['adam', 'a', 'check-failed']));

  test('a step is named by its first words', () => {
    const word = (instruction: string) => stepHeads(['a'], lessonOf(instruction, ''))[0]?.word;
    expect(['Écris un nombre.', 'On clique sur Scopi.', '« Au tour » du poulpe', 'Va !'].map(word)).toEqual(['Écris', 'On clique', 'Au tour', 'Va !']);
    expect(stepHeads(['a'], null)).toEqual([{ word: '', instruction: '' }]);
  });

  test('who is stuck: what the check saw, without marks, or what the step asks when the message waits for a run', () => {
    expect(helpWords(lessonOf('Avance.', 'Regarde `avancer`.'), 'a', row!.help!, 'fr')).toEqual({ why: 'Regarde avancer.', question: 'Combien de sauts ?', typical: ['Le bloc est à côté.'] });
    expect(helpWords(lessonOf('Avance.', 'Il a fait {count} pas.'), 'a', row!.help!, 'fr')?.why).toBe('Avance.');
    expect(helpWords(lessonOf('Avance.', ''), undefined, row!.help!, 'fr')).toBeNull();
  });

  test('the group: where most are, and the lesson’s own question or challenge', () => {
    const say = (...briefs: readonly Brief[]) => groupWords(groupPlace(tableOf(...briefs)), lessonOf('Avance.', ''), STEPS, t).replaceAll('\u00a0', ' ');
    expect(say(['adam', 'a', 'step-opened'], ['nour', 'a', 'step-opened'])).toBe('2 enfants sur 2 en sont à l’étape 1. Demandez : « Combien de sauts ? »');
    expect(say(...STEPS.map((step): Brief => ['adam', step, 'step-passed']))).toBe('Tout le monde a fini : chacun montre son programme.');
    expect(say()).toContain('Personne n’a commencé');
  });
});
