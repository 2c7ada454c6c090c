import { expect, test } from 'vitest';
import { createProgressHandlers } from '../../../electron/handlers/progress.ts';
import { createProjectsHandlers } from '../../../electron/handlers/projects.ts';
import { pairClient } from '../../../src/app/studio/pair-client.ts';
import type { Channel, Handlers, Input, Output } from '../../../src/ipc/contract.ts';
import type { Client } from '../../../src/ui/kit/client-context.ts';
import { PairTurns } from '../../../src/ui/studio/pair-turns.ts';
import { createTestClass, openTestStorage, t } from '../storage/open-test-storage.ts';

const lea = { id: 'lea', firstName: 'Léa', avatar: 'crab' };
const tom = { id: 'tom', firstName: 'Tom', avatar: 'seal' };

test('after eight minutes a swap is proposed, and never done by itself', () => {
  let now = 0;
  const turns = new PairTurns(lea, tom, () => now);
  now = 8 * 60_000 - 1;
  expect(turns.isDue).toBe(false);
  now += 1;
  expect([turns.isDue, turns.pilot]).toEqual([true, lea]);
  turns.goOn();
  expect([turns.isDue, turns.pilot]).toEqual([false, lea]);
  turns.swap();
  expect([turns.isDue, turns.pilot, turns.copilot]).toEqual([false, tom, lea]);
});

function pairAtWork() {
  const storage = openTestStorage();
  const { id: classId, store, childId } = createTestClass(storage);
  const second = store.roster.list().find(({ id }) => id !== childId)!.id;
  const handlers: Partial<Handlers> = { ...createProgressHandlers(storage, { list: () => [] }), ...createProjectsHandlers(storage, t) };
  const client: Client = { request: <C extends Channel>(channel: C, ...input: Input<C> extends undefined ? [] : [Input<C>]) => (handlers[channel] as (input: Input<C> | undefined) => Promise<Output<C>>)(input[0]) };
  const save = (by: Client, json: string, project: { projectId: string | null; version: string | null } = { projectId: null, version: null }, owner = childId) =>
    by.request('projects:save', { classId, childId: owner, projectId: project.projectId, basedOn: project.version, title: 'Jeu', lesson: null, json, assets: new Map(), thumbnail: null });
  const programsOf = (id: string) => store.projects.list(id).map((project) => store.projects.load(project.id)!.json);
  return { client, classId, store, childId, second, save, programsOf };
}

test('both have the progress, and each a project of their own with its versions', async () => {
  const { client, classId, store, childId, second, save, programsOf } = pairAtWork();
  const pair = pairClient(client, second);
  await pair.request('progress:record', { classId, childId, fact: { kind: 'step-passed', packId: 'p', lessonId: 'l', stepId: 's' } });
  expect([store.progressOf(childId).length, store.progressOf(second).length]).toEqual([1, 1]);
  const first = await save(pair, '{"n":1}');
  await save(pair, '{"n":2}', first);
  expect([programsOf(childId), programsOf(second)]).toEqual([['{"n":2}'], ['{"n":2}']]);
  expect(store.projects.versionTimes(store.projects.list(second)[0]!.id)).toHaveLength(2);
});

test('together again: the copy goes on where it was; one that went its own way stays, and another is made', async () => {
  const { client, classId, second, save, programsOf } = pairAtWork();
  const first = await save(pairClient(client, second), '{"n":1}');
  const again = pairClient(client, second);
  await again.request('projects:load', { classId, projectId: first.projectId });
  const next = await save(again, '{"n":2}', first);
  expect(programsOf(second)).toEqual(['{"n":2}']);
  const [copy] = await client.request('projects:list', { classId, childId: second });
  const { version } = await client.request('projects:load', { classId, projectId: copy!.id });
  await save(client, '{"n":"seul"}', { projectId: copy!.id, version }, second);
  const third = pairClient(client, second);
  await third.request('projects:load', { classId, projectId: first.projectId });
  await save(third, '{"n":3}', next);
  expect(programsOf(second).toSorted()).toEqual(['{"n":"seul"}', '{"n":3}']);
});
