/** Run by `disk-trouble.test.ts` on a disk of its own of 3 MB: fills it, makes it larger, makes it read-only; prints what people were told, as JSON. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Refusal } from '../../../electron/refusal.ts';
import { openStorage } from '../../../electron/storage/open-storage.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';

const disk = process.argv[2]!;
const t = createTranslate('fr');

let storage = openStorage(join(disk, 'data'), t);
const { id } = storage.classes.create({ name: 'CE2 mardi', detail: '', emblem: 'octopus' });
const childId = storage.classes.use(id, (store) => store.roster.add(['Léa']))[0]!.id;
let kept = 0;

const save = (letters: number): void => {
  storage.classes.use(id, ({ projects }) => projects.save({ childId, projectId: `project-${kept}`, basedOn: null, title: 'Jeu', lesson: null, json: JSON.stringify(Array.from({ length: letters }, () => Math.random())), assets: new Map(), thumbnail: null }));
  kept++;
};

/** What is told when work does not end well. */
function toldBy(work: () => void): string {
  try {
    work();
    return 'nothing';
  } catch (error) {
    return error instanceof Refusal ? error.message : String(error);
  }
}

function remount(how: 'ro' | 'rw'): void {
  spawnSync('mount', ['-o', `remount,${how}`, disk]);
}

const listed = (): number => storage.classes.use(id, ({ projects }) => projects.list(childId).length);

const full = toldBy(() => { for (;;) save(20_000); });
const keptWhenFull = kept;
const listedWhenFull = listed();
const backUpWhenFull = toldBy(() => { storage.classes.backUpWhenQuiet(); });
const closedWhenFull = toldBy(() => { storage.close(); });
storage = openStorage(join(disk, 'data'), t);
const listedAfterRestart = listed();
spawnSync('mount', ['-o', 'remount,size=8m', disk]);
const roomAgain = toldBy(() => { save(10); });

storage.close();
remount('ro');
const openedReadOnly = toldBy(() => { openStorage(join(disk, 'data'), t); });
remount('rw');
storage = openStorage(join(disk, 'data'), t);
const writableAgain = toldBy(() => { save(10); });
process.stdout.write(JSON.stringify({ full, keptWhenFull, listedWhenFull, backUpWhenFull, closedWhenFull, listedAfterRestart, roomAgain, openedReadOnly, writableAgain, kept, listed: listed(), notices: storage.notices() }));
storage.close();
