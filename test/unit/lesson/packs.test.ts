import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditPack } from '../../../src/core/lesson/audit/audit-pack.ts';
import { describeProblem } from '../../../src/core/lesson/pack-problem.ts';
import { writeSb3 } from '../../../src/core/sb3/write-sb3.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { countMutants } from '../../../scripts/packs/mutants.ts';
import { packs } from '../../../scripts/packs/packs.ts';
import { createAuditServices } from '../../../scripts/packs/pack-stage.ts';
import { percent } from '../../../scripts/packs/print-audit.ts';
import { readFolder } from '../../../scripts/packs/read-folder.ts';
import { makeProject } from '../../../scripts/packs/scene.ts';
import { drawStepPicture } from '../../../scripts/packs/step-picture.ts';

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
  }, 300_000);

  test('projects and pictures are what their script makes', () => {
    for (const { folder, scene, projects, pictures } of lessons) {
      for (const [name, scripts] of Object.entries(projects)) expect(files.get(`${folder}/${name}.sb3`), name).toEqual(writeSb3(makeProject(scene, scripts)));
      for (const [step, picture] of Object.entries(pictures)) expect(new TextDecoder().decode(files.get(`${folder}/pictures/${step}.svg`)), step).toBe(drawStepPicture(picture));
    }
  });
});
