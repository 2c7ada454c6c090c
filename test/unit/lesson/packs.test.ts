import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditPack } from '../../../src/core/lesson/audit/audit-pack.ts';
import { describeProblem } from '../../../src/core/lesson/pack-problem.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { countMutants } from '../../../scripts/packs/mutants.ts';
import { filesOf } from '../../../scripts/packs/make-lesson.ts';
import { packs } from '../../../scripts/packs/packs.ts';
import { createAuditServices } from '../../../scripts/packs/pack-stage.ts';
import { percent } from '../../../scripts/packs/print-audit.ts';
import { readFolder } from '../../../scripts/packs/read-folder.ts';

const LESSONS = join(import.meta.dirname, '../../../lessons');
const services = await createAuditServices();

describe.each(Object.entries(packs))('%s', (id, lessons) => {
  const files = readFolder(join(LESSONS, id));
  const audit = auditPack(files, services);

  test('nothing is to be mended', () => {
    expect(audit.problems.map((problem) => describeProblem(problem, createTranslate('fr')))).toEqual([]);
  });

  test('at least three lessons of five to eight steps, each step with a wrong answer that is noticed', () => {
    expect(audit.lessons.length).toBeGreaterThanOrEqual(3);
    for (const { steps } of audit.lessons) {
      expect(steps.length).toBeGreaterThanOrEqual(5);
      expect(steps.length).toBeLessThanOrEqual(8);
      expect(steps.every(({ solutions, wrong }) => solutions.all >= 2 && wrong.all >= 1)).toBe(true);
    }
  });

  test('taking a block out of a solution is noticed nineteen times in twenty', () => {
    const mutants = countMutants(files, audit, services);
    console.info(`${id}: mutants noticed: ${mutants.good} of ${mutants.all} (${percent(mutants)} %); not: ${mutants.unnoticed.join('; ')}`);
    expect(mutants.good / mutants.all).toBeGreaterThanOrEqual(0.95);
  });

  test('projects and pictures are what their script makes', () => {
    for (const lesson of lessons) {
      for (const [path, made] of filesOf(lesson)) expect(Buffer.from(files.get(`${lesson.folder}/${path}`) ?? []).equals(made), path).toBe(true);
    }
  });
});
