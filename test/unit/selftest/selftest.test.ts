import { expect, test } from 'vitest';
import { CHECKS, examineLaptop, judgeAmount, reportLines, type CheckId, type Found, type Probe } from '../../../electron/selftest/selftest.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';

const t = createTranslate('fr');
const good: Found = { state: 'good', values: { count: 2, gigabytes: 8, version: '1.0.0', electron: '45', system: 'linux', folder: '/d' } };
const laptop = (own: Partial<Record<CheckId, Probe>> = {}) => examineLaptop('1.0.0', { ...Object.fromEntries(CHECKS.map((id) => [id, () => good])) as Record<CheckId, Probe>, ...own }, t);

test('a laptop that has all is fit, and each check is told in order', async () => {
  const report = await laptop();
  expect(report.isFit).toBe(true);
  expect(report.checks.map(({ id }) => id)).toEqual([...CHECKS]);
  expect(reportLines(report, t)).toContain('Tout est prêt pour une séance.');
});

test('without sound or printer it is fit all the same; with a damaged class it is not, and the class is named', async () => {
  expect((await laptop({ sound: () => ({ state: 'poor', values: { count: 0 } }), printer: () => ({ state: 'poor', values: { count: 0 } }) })).isFit).toBe(true);
  const report = await laptop({ database: () => ({ state: 'bad', values: { count: 2, damaged: 'ce2-mardi-x' } }) });
  expect(report.isFit).toBe(false);
  expect(report.checks.find(({ id }) => id === 'database')?.words).toContain('ce2-mardi-x');
});

test('a check that cannot be made counts as bad, says why, and the others are made', async () => {
  const report = await laptop({ disk: () => { throw new Error('EACCES'); } });
  expect(report.checks.find(({ id }) => id === 'disk')).toMatchObject({ state: 'bad', words: 'Impossible à vérifier\u00a0: EACCES' });
  expect(report.checks).toHaveLength(CHECKS.length);
});

test.each([['memory', 4e9, 'good'], ['memory', 2e9, 'poor'], ['memory', 1e9, 'bad'], ['disk', 5e9, 'good'], ['disk', 1e9, 'poor'], ['disk', 1e8, 'bad']] as const)('%s of %d bytes is %s', (of, bytes, state) => {
  expect(judgeAmount(of, bytes).state).toBe(state);
});
