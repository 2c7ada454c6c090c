/** What *Je vérifie* asks in every step of the shipped packs: of a right answer, of a wrong one, and of thirty seconds of the right one. */
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import * as v from 'valibot';
import { findPacks, readFolder } from '../../../scripts/packs/read-folder.ts';
import { filesIn } from '../../../src/core/lesson/audit/audit-pack.ts';
import type { CheckRequest } from '../../../src/core/lesson/check-report.ts';
import { Check, isDynamic } from '../../../src/core/lesson/checks/registry.ts';
import type { Step } from '../../../src/core/lesson/lesson.ts';
import { readLesson, readLessonPlan, readManifest } from '../../../src/core/lesson/read-pack.ts';
import { readSb3 } from '../../../src/core/sb3/read-sb3.ts';

export type Kind = 'right' | 'wrong' | 'thirty';
/** `seconds` of the longest run that the checks ask for. */
export interface Asked { readonly name: string; readonly kind: Kind; readonly seconds: number; readonly request: CheckRequest }

const LESSONS = join(import.meta.dirname, '..', '..', '..', 'lessons');
const LONG = 30;

export const readRequests = (): readonly Asked[] => findPacks(LESSONS).flatMap((folder) => {
  const files = readFolder(folder);
  const manifest = readManifest(strFromU8(files.get('pack.json')!));
  return manifest.ok ? manifest.value.lessons.flatMap((lesson) => requestsOf(`${manifest.value.id} ${lesson.slice('lesson-'.length)}`, filesIn(files, lesson))) : [];
});

function requestsOf(lessonName: string, files: ReadonlyMap<string, Uint8Array>): readonly Asked[] {
  const [lesson, plan] = [readLesson(files, 'fr'), readLessonPlan(strFromU8(files.get('lesson.json')!))];
  if (!lesson.ok || !plan.ok) throw new Error(`${lessonName} cannot be read`);
  return plan.value.steps.flatMap(({ solutions, wrong }, i) => {
    const step = lesson.value.steps[i]!;
    const name = `${lessonName} ${step.id}`;
    const secondsOf = (check: CheckRequest['checks'][number]): number => (isDynamic(check) ? check.run.seconds : 0);
    const ask = (kind: Kind, file: string | undefined, checks: CheckRequest['checks']): readonly Asked[] => {
      const opened = file !== undefined && readSb3(files.get(file)!);
      return opened && opened.ok ? [{ name, kind, seconds: Math.max(0, ...checks.map(secondsOf)), request: { project: opened.value.project, assets: opened.value.assets, checks, seed: 1 } }] : [];
    };
    return [...ask('right', solutions[0], step.checks), ...ask('wrong', wrong[0]?.project, step.checks), ...ask('thirty', solutions[0], [thirtySeconds(step)])];
  });
}

/** Undecided until the end, with what is done in the step's first run. */
function thirtySeconds({ checks }: Step): CheckRequest['checks'][number] {
  const [inputs = [{ at: 0, do: 'flag' }]] = checks.flatMap((check) => (isDynamic(check) ? [check.run.inputs] : []));
  return { ...v.parse(Check, { kind: 'bubbles', id: 'long', atLeast: 1000, when: 'never', run: { seconds: LONG, inputs } }), message: '' };
}
