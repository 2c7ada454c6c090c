/** A class with names, a pack and some progress, given to a running app through its own requests. */
import type { Page } from 'playwright';
import type { Channel, Input, Output, Reply } from '../src/ipc/contract.ts';

export const SAMPLE_PIN = '2468';
export const SAMPLE_CHILDREN = ['Adèle', 'Bilal', 'Chloé', 'Diego', 'Inès', 'Louis', 'Maëlys', 'Noah'];

/** Asks the main process what the page could ask. Rejects with the sentence it answers. */
export async function ask<C extends Channel>(page: Page, channel: C, input: Input<C>): Promise<Output<C>> {
  const reply = await page.evaluate(([name, value]) => {
    const { periscode } = globalThis as typeof globalThis & { periscode: { request(channel: string, input: unknown): Promise<Reply> } };
    return periscode.request(name, value);
  }, [channel, input] as const);
  if (!reply.ok) throw new Error(reply.message);
  return reply.value as Output<C>;
}

/** Three classes; the children of the first are at different places of the first lesson. Leaves the animator's space locked. */
export async function makeSampleClass(page: Page): Promise<void> {
  await ask(page, 'animator:setPin', { pin: SAMPLE_PIN });
  await ask(page, 'animator:unlock', { pin: SAMPLE_PIN });
  // Who has three classes knows the app.
  await ask(page, 'tour:keep', { state: 'skipped', stop: null });
  const [pack] = await ask(page, 'packs:list', { classId: null });
  if (!pack) throw new Error('No lesson pack came with the app');
  const emblems = [['CE2 mardi', 'CE1 · CE2', 'turtle'], ['CM1 jeudi', 'CM1 · CM2', 'dolphin'], ['CP vendredi', 'CP', 'crab']] as const;
  const classes: Output<'classes:list'> = [];
  for (const [name, detail, emblem] of emblems) classes.push(await ask(page, 'classes:create', { name, detail, emblem }));
  for (const { id } of classes) {
    await ask(page, 'classes:setPack', { classId: id, packId: pack.id });
    await ask(page, 'classes:addChildren', { classId: id, firstNames: SAMPLE_CHILDREN });
  }
  await addProgress(page, classes[0]!.id, pack);
  await ask(page, 'animator:lock', undefined);
}

/** Where each child is: how many steps they passed, how many checks they missed since, whether they called somebody. */
const PLACES = [
  { passed: 0 }, { passed: 4 }, { passed: 2 }, { passed: 3, missed: 5 }, { passed: 6 }, { passed: 1, hasCalled: true }, { passed: 5 }, { passed: 2, missed: 1 },
];

async function addProgress(page: Page, classId: string, pack: Output<'packs:list'>[number]): Promise<void> {
  const steps = pack.lessons.slice(0, 1).flatMap((lesson) => lesson.stepIds.map((stepId) => ({ packId: pack.id, lessonId: lesson.id, stepId })));
  for (const [i, child] of (await ask(page, 'classes:children', { classId })).entries()) {
    const record = (fact: Input<'progress:record'>['fact']) => ask(page, 'progress:record', { classId, childId: child.id, fact });
    const { passed, missed = 0, hasCalled = false } = PLACES[i]!;
    for (const place of steps.slice(0, passed)) {
      await record({ kind: 'step-opened', ...place });
      await record({ kind: 'step-passed', ...place });
    }
    const current = steps[passed];
    if (!current) continue;
    await record({ kind: 'step-opened', ...current });
    for (let n = 0; n < missed; n++) await record({ kind: 'check-failed', ...current, checkId: 'parle' });
    if (hasCalled) await record({ kind: 'adult-called', ...current });
  }
}
