/** A child walks through a lesson whose answers are known: the pack's own solution is put in the program, step by step, and checked. */
import { expect } from 'vitest';
import type { Page } from 'playwright';
import { plainText, type Lesson } from '../../../src/core/lesson/lesson.ts';
import { readLesson, readLessonPlan } from '../../../src/core/lesson/read-pack.ts';
import { drawn, rest, waitForStudio } from './studio-page.ts';

export interface Walk {
  readonly lesson: Lesson;
  /** The project file that passes each step, by its id. */
  readonly answers: ReadonlyMap<string, Uint8Array>;
}

interface Studio { readonly work: { showStep(stepId: string, start: Uint8Array): void } }

/** The files of a lesson's folder, by path in it. */
export function walkOf(files: ReadonlyMap<string, Uint8Array>): Walk {
  const [lesson, plan] = [readLesson(files, 'fr'), readLessonPlan(new TextDecoder().decode(files.get('lesson.json')))];
  if (!lesson.ok || !plan.ok) throw new Error('The lesson cannot be read');
  return { lesson: lesson.value, answers: new Map(plan.value.steps.map(({ id, solutions: [first] }) => [id, files.get(first ?? '') ?? new Uint8Array()])) };
}

/** From the map of sessions to the treasure and back. `look` is called with each step as the child finds it, and with the treasure. */
export async function walkLesson(page: Page, number: number, { lesson, answers }: Walk, look: (what: string) => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: `${number} ${lesson.title}` }).click();
  await waitForStudio(page, lesson.title);
  const said = page.locator('pc-success .words p').first();
  for (const [i, step] of lesson.steps.entries()) {
    await page.locator('pc-step-bar').getByText(`Étape ${i + 1} sur ${lesson.steps.length}`).waitFor();
    await expect.poll(() => page.locator('pc-step-bar p').first().textContent()).toBe(plainText(step.instruction));
    await look(`${i + 1}-${step.id}`);
    await putAnswer(page, step.id, answers.get(step.id) ?? new Uint8Array());
    await page.getByRole('button', { name: 'Je vérifie' }).click();
    await said.waitFor({ timeout: 30_000 }).catch(async (error: unknown) => {
      throw new Error(`${lesson.id}, ${step.id}: ${(await page.locator('pc-step-bar p').allTextContents()).join(' ')}`, { cause: error });
    });
    expect(await said.textContent(), `${lesson.id}, ${step.id}`).toBe(plainText(step.success));
    if (i + 1 < lesson.steps.length) await page.getByRole('button', { name: 'Étape suivante' }).click();
  }
  await page.locator('pc-success').getByText('Trésor trouvé !').waitFor();
  for (const words of [lesson.ending, lesson.challenge]) if (words) await expect.poll(() => page.locator('pc-success .after').textContent()).toContain(plainText(words));
  await rest(page);
  await look('end');
  await page.locator('pc-success').getByRole('button', { name: 'Mes séances' }).click();
  await page.locator('[data-screen="sessions"]').waitFor();
}

/** As on the projector, where each step brings its project; then the editor is used, so that it saves what it shows of the step's sprite. */
async function putAnswer(page: Page, stepId: string, answer: Uint8Array): Promise<void> {
  await page.locator('pc-studio-screen').evaluate((studio, [id, base64]) => {
    (studio as HTMLElement & Studio).work.showStep(id, Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)));
  }, [stepId, Buffer.from(answer).toString('base64')] as const);
  await drawn(page);
  await page.locator('.blocklyFlyout .blocklyFlyoutBackground').click({ position: { x: 4, y: 4 } });
}
