/** A class with names and events of any dates, in a real class file. */
import type { ClassStore } from '../../electron/storage/class-store.ts';
import { openStorage } from '../../electron/storage/open-storage.ts';
import type { ProgressEvent, ProgressFact } from '../../src/core/progress/progress-event.ts';
import { createTranslate } from '../../src/core/text/translate.ts';

export interface EventBrief { readonly firstName: string; readonly deviceId: string; readonly atMs: number; readonly fact: ProgressFact }

/** `thumbnail`: PNG. */
export interface Creation { readonly firstName: string; readonly title: string; readonly thumbnail: Uint8Array<ArrayBuffer> | null }

export interface ClassOfEvents { readonly name: string; readonly pack: { readonly packId: string; readonly version: string }; readonly firstNames: readonly string[]; readonly events: readonly EventBrief[]; readonly creations?: readonly Creation[] }

/** Writes the classes into a data folder, and sets the animator's PIN. No app has it open meanwhile. */
export function writeClasses(dataFolder: string, pin: string, classes: readonly ClassOfEvents[]): void {
  const storage = openStorage(dataFolder, createTranslate('fr'));
  storage.gate.setPin(pin);
  for (const { name, pack, firstNames, events, creations = [] } of classes) {
    const store = storage.classes.open(storage.classes.create({ name, detail: '', emblem: 'dolphin' }).id);
    store.setPack(pack);
    store.roster.add(firstNames);
    const idOf = new Map(store.roster.list().map(({ firstName, id }) => [firstName, id]));
    addEvents(store, idOf, events);
    for (const { firstName, title, thumbnail } of creations) store.projects.save({ childId: idOf.get(firstName)!, projectId: null, basedOn: null, title, lesson: null, json: '{}', assets: new Map(), thumbnail });
  }
  storage.close();
}

function addEvents(store: ClassStore, idOf: ReadonlyMap<string, string>, briefs: readonly EventBrief[]): void {
  const counters = new Map<string, number>();
  const events = briefs.map(({ firstName, deviceId, atMs, fact }): ProgressEvent => {
    const counter = (counters.get(deviceId) ?? 0) + 1;
    counters.set(deviceId, counter);
    return { deviceId, counter, childId: idOf.get(firstName)!, atMs, fact };
  });
  store.exchange.join({ entries: [], events, laptops: [], projects: [], versions: [], backpack: [], assets: new Map() });
}
