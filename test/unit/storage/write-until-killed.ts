/** Run by `kill.test.ts` in a process of its own: writes events and versions, naming each on standard output once it is kept. */
import { writeSync } from 'node:fs';
import { openStorage } from '../../../electron/storage/open-storage.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';

const [, , folder, classId, childId, run] = process.argv as [string, string, string, string, string, string];
const { assets, progress, projects } = openStorage(folder, createTranslate('fr')).classes.open(classId);
const say = (kept: string): void => { writeSync(1, `${kept}\n`); };

for (let n = 0; ; n++) {
  const { deviceId, counter } = progress.record(childId, { kind: 'hint-opened', packId: 'p', lessonId: run, stepId: 's', rung: n });
  say(`event ${deviceId} ${counter}`);
  const picture = `${run}-${n}.png`;
  const json = JSON.stringify({ run, n, filling: 'x'.repeat(2000) });
  const { projectId } = projects.save({
    childId, projectId: `project-${run}`, basedOn: null, title: `Version ${n}`, lesson: null, json,
    assets: new Map([[picture, assets.keep(picture, new Uint8Array(3000).fill(n))]]), thumbnail: null,
  });
  say(`version ${projectId} ${n}`);
}
