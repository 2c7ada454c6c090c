/**
 * Run by `crash-run.ts` in a process of its own: the children of one window work until it is killed. Each deed is named on standard
 * output before it is begun, and again once it is kept.
 */
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { openStorage } from '../../../electron/storage/open-storage.ts';
import type { ClassStore } from '../../../electron/storage/class-store.ts';
import { createRandom } from '../../../src/core/base/random.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import type { Deed, Told } from './crash-deeds.ts';

const [, , folder, classId, childIds, window, from, seed] = process.argv as [string, string, string, string, string, string, string, string];
const PART_BYTES = 40_000;

const random = createRandom(Number(seed));
const below = (n: number): number => Math.floor(random.next() * n);
const pick = <T>(all: Iterable<T>): T | undefined => { const list = [...all]; return list[below(list.length)]; };
const tell = (told: Told): void => { writeSync(1, `${JSON.stringify(told)}\n`); };

const open = (): ClassStore => { storage = openStorage(folder, createTranslate('fr')); return storage.classes.open(classId); };
let storage: ReturnType<typeof openStorage>;
let store = open();
let n = Number(from);
/** What was made since this window opened. */
const [projects, items] = [new Set<string>(), new Set<string>()];

function keep(deed: Deed, work: () => void): void {
  tell({ ...deed, isKept: false });
  work();
  tell({ ...deed, isKept: true });
}

/** A sound that lies in three parts, the first kept last, as when the page sends one. */
function keepSound(): string {
  const bytes = new Uint8Array(3 * PART_BYTES).fill(n);
  const key = `${createHash('md5').update(bytes).update(String(n)).digest('hex')}.wav`;
  for (const at of [PART_BYTES, 2 * PART_BYTES, 0]) store.assets.keepPart(key, at, bytes.subarray(at, at + PART_BYTES));
  return key;
}

function save(childId: string): void {
  const projectId = `${window}-${childId.slice(0, 8)}`;
  const key = below(3) === 0 ? keepSound() : store.assets.keep(`${n}.png`, new Uint8Array(3000).fill(n));
  keep({ kind: 'save', id: projectId, n, key }, () => {
    const json = JSON.stringify({ n, filling: 'x'.repeat(2000) });
    store.projects.save({ childId, projectId, basedOn: null, title: `Jeu ${n}`, lesson: null, json, assets: new Map([[key, key]]), thumbnail: null });
  });
  projects.add(projectId);
}

/** From a laptop that was never here: its project and its event come together or not at all. */
function join(childId: string): void {
  const [id, deviceId] = [`bag-${window}-${n}`, `elsewhere-${window}.a`];
  keep({ kind: 'join', id, event: `${deviceId} ${n}` }, () => {
    store.exchange.join({
      entries: [], laptops: [], backpack: [], assets: new Map(),
      events: [{ deviceId, counter: n, childId, atMs: 0, fact: { kind: 'step-passed', packId: 'p', lessonId: 'l', stepId: 's' } }],
      projects: [{ id, childId, packId: null, lessonId: null, partedFrom: null, partedSeen: null }],
      versions: [{ projectId: id, deviceId, counter: 1, clock: n, seen: { [deviceId]: 1 }, savedAtMs: 0, assetIds: [], jsonGz: gzipSync('{}'), thumbnail: null }],
    });
  });
}

const DEEDS: Readonly<Record<string, (childId: string) => void>> = {
  work: (childId) => {
    const { deviceId, counter } = store.progress.record(childId, { kind: 'hint-opened', packId: 'p', lessonId: window, stepId: 's', rung: n });
    tell({ kind: 'work', id: `${deviceId} ${counter}`, isKept: true });
  },
  save,
  join,
  rename: () => { const id = pick(projects); if (id) keep({ kind: 'rename', id, n }, () => { store.projects.rename(id, `Jeu ${n}`); }); },
  remove: () => { const id = pick(projects); if (id) keep({ kind: 'remove', id }, () => { store.projects.remove(id); }); },
  restore: () => { const id = pick(projects); if (id) keep({ kind: 'restore', id }, () => { store.projects.restore(id); }); },
  pack: (childId) => {
    const item = store.backpacks.add({ childId, kind: 'script', name: `Script ${n}`, picture: null, content: new Uint8Array(500) });
    if (!item) return;
    items.add(item.id);
    tell({ kind: 'pack', id: item.id, isKept: true });
  },
  unpack: () => {
    const id = pick(items);
    if (!id) return;
    items.delete(id);
    keep({ kind: 'unpack', id }, () => { store.backpacks.remove(id); });
  },
  /** With its copy of the class. */
  reopen: () => { keep({ kind: 'reopen', id: window }, () => { storage.close(); store = open(); }); },
};
const USUAL = ['work', 'work', 'work', 'work', 'save', 'save', 'save', 'save', 'save', 'rename', 'remove', 'restore', 'pack', 'pack', 'unpack', 'join', 'reopen'];

for (;; n++) DEEDS[pick(USUAL)!]!(pick(childIds.split(','))!);
