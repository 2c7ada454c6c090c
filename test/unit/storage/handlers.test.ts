import * as v from 'valibot';
import { expect, test } from 'vitest';
import { createAnimatorHandlers } from '../../../electron/handlers/animator.ts';
import { createClassesHandlers } from '../../../electron/handlers/classes.ts';
import { createProgressHandlers } from '../../../electron/handlers/progress.ts';
import { createProjectsHandlers } from '../../../electron/handlers/projects.ts';
import { ipcContract } from '../../../src/ipc/contract.ts';
import { CE2, openTestStorage, t } from './open-test-storage.ts';

function openHandlers() {
  const storage = openTestStorage();
  return { ...createAnimatorHandlers(storage), ...createClassesHandlers(storage, { manifest: () => { throw new Error('no pack here'); } }), ...createProgressHandlers(storage, { list: () => [] }), ...createProjectsHandlers(storage, t) };
}

test('classes are the animator’s to make: a PIN first, then unlocked', async () => {
  const ask = openHandlers();
  await expect(ask['classes:create'](CE2)).rejects.toThrow(t('storage.choosePinFirst'));
  await ask['animator:setPin']({ pin: '1234' });
  await ask['animator:lock'](undefined);
  await expect(ask['classes:create'](CE2)).rejects.toThrow(t('storage.locked'));
  await ask['animator:unlock']({ pin: '1234' });
  const { id } = await ask['classes:create'](CE2);
  await ask['animator:lock'](undefined);
  await expect(ask['classes:addChildren']({ classId: id, firstNames: ['Léa'] })).rejects.toThrow(t('storage.locked'));
  await expect(ask['classes:setPack']({ classId: id, packId: 'p' })).rejects.toThrow(t('storage.locked'));
});

test('a child’s work goes through the requests and answers as agreed', async () => {
  const ask = openHandlers();
  await ask['animator:setPin']({ pin: '1234' });
  const { id: classId } = await ask['classes:create'](CE2);
  const [lea] = await ask['classes:addChildren']({ classId, firstNames: ['Léa'] });
  const fact = { kind: 'step-passed', packId: 'p', lessonId: 'l', stepId: 's' } as const;
  const event = await ask['progress:record']({ classId, childId: lea!.id, fact });
  const saved = await ask['projects:save']({ classId, childId: lea!.id, projectId: null, basedOn: null, title: 'Jeu', lesson: null, json: '{}', assets: new Map(), thumbnail: new Uint8Array([1]) });
  expect(v.parse(ipcContract['progress:list'].output, await ask['progress:list']({ classId }))).toEqual([event]);
  expect(v.parse(ipcContract['projects:list'].output, await ask['projects:list']({ classId, childId: lea!.id }))).toHaveLength(1);
  expect(v.parse(ipcContract['projects:load'].output, await ask['projects:load']({ classId, projectId: saved.projectId }))).toMatchObject({ title: 'Jeu' });
  expect(v.parse(ipcContract['classes:children'].output, await ask['classes:children']({ classId }))).toEqual([lea]);
  expect(v.parse(ipcContract['classes:list'].output, await ask['classes:list'](undefined))).toMatchObject([{ childCount: 1 }]);
  await expect(ask['projects:load']({ classId, projectId: 'none' })).rejects.toThrow(t('storage.noSuchProject'));
  await expect(ask['progress:record']({ classId, childId: 'nobody', fact })).rejects.toThrow();
  expect(v.parse(ipcContract['progress:table'].output, await ask['progress:table']({ classId, lessonId: null }))).toEqual({ lessonId: null, rows: [{ child: lea, cells: [], help: null }], lastSeen: [{ childId: lea!.id, deviceId: event.deviceId, atMs: event.atMs }] });
});

test('only an animator judges by hand, and sees the table of everybody', async () => {
  const ask = openHandlers();
  await ask['animator:setPin']({ pin: '1234' });
  const { id: classId } = await ask['classes:create'](CE2);
  const [lea] = await ask['classes:addChildren']({ classId, firstNames: ['Léa'] });
  await ask['animator:lock'](undefined);
  for (const kind of ['step-validated', 'step-unvalidated'] as const) await expect(ask['progress:record']({ classId, childId: lea!.id, fact: { kind, packId: 'p', lessonId: 'l', stepId: 's' } })).rejects.toThrow(t('storage.locked'));
  await expect(ask['progress:table']({ classId, lessonId: null })).rejects.toThrow(t('storage.locked'));
  expect(await ask['progress:list']({ classId })).toEqual([]);
});
