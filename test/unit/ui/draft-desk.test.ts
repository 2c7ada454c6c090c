/** The desk on which a draft lies: one step of undo per thing done, and a disk that follows in order. */
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { editManifest } from '../../../src/core/lesson/draft-edits.ts';
import { readDraft, type Draft } from '../../../src/core/lesson/draft.ts';
import { DraftDesk, type DraftChanges, type Keeping } from '../../../src/ui/writing/draft-desk.ts';
import { readFolder } from '../../../scripts/packs/read-folder.ts';

const files = readFolder(join(import.meta.dirname, '../../../lessons/premiers-pas'));
const OWN = { licence: 'CC-BY-4.0', author: 'Moi', source: 'ici' };

function setUp(keep: (changes: DraftChanges) => Promise<unknown> = async () => undefined) {
  const read = readDraft(files);
  if (!read.ok) throw new Error('unreadable');
  const kept: string[][] = [];
  const states: Keeping[] = [];
  const desk = new DraftDesk(files, read.value, OWN, async (changes) => { await keep(changes); kept.push([...changes.written.keys()]); });
  desk.changed.on(() => states.push(desk.keeping));
  const title = (fr: string): Draft => editManifest(desk.draft, { title: { fr } });
  return { desk, kept, states, title };
}

test('letters of one field are undone together, another field is another step', () => {
  const { desk, title } = setUp();
  desk.edit(title('A'), 'title');
  desk.edit(title('AB'), 'title');
  desk.edit(editManifest(desk.draft, { minutesPerSession: 30 }));
  desk.undo();
  expect([desk.draft.manifest.title.fr, desk.draft.manifest.minutesPerSession]).toEqual(['AB', 45]);
  desk.undo();
  expect([desk.draft.manifest.title.fr, desk.canUndo, desk.canRedo]).toEqual(['Premiers pas', false, true]);
  desk.redo();
  desk.edit(title('C'), 'title');
  expect([desk.draft.manifest.title.fr, desk.canRedo]).toEqual(['C', false]);
  desk.undo();
  expect(desk.draft.manifest.title.fr).toBe('AB');
});

test('what did not change is no step', () => {
  const { desk } = setUp();
  desk.edit(desk.draft);
  expect(desk.canUndo).toBe(false);
});

test('a pause after the last edit, the changed files alone go to the disk', async () => {
  vi.useFakeTimers();
  const { desk, kept, states, title } = setUp();
  desk.edit(title('A'), 'title');
  desk.edit(title('AB'), 'title');
  expect([kept, desk.keeping]).toEqual([[], 'keeping']);
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  expect(kept).toHaveLength(1);
  expect(kept[0]).toContain('pack.json');
  expect(kept[0]!.some((path) => path.endsWith('.sb3'))).toBe(false);
  expect(states.at(-1)).toBe('kept');
  desk.edit(editManifest(desk.draft, { minutesPerSession: 30 }));
  await desk.flush();
  expect(kept[1]).toEqual(['pack.json']);
});

test('what is typed while the disk writes is kept after it', async () => {
  let letGo: () => void = () => undefined;
  const written: number[] = [];
  const { desk, title } = setUp((changes) => { written.push(changes.written.size); return written.length === 1 ? new Promise<void>((resolve) => { letGo = resolve; }) : Promise.resolve(); });
  desk.edit(title('A'));
  const first = desk.flush();
  await vi.waitFor(() => { expect(written).toHaveLength(1); });
  desk.edit(title('B'));
  const second = desk.flush();
  letGo();
  await Promise.all([first, second]);
  expect([written.length, desk.keeping]).toEqual([2, 'kept']);
});

test('a disk that says no is told, and the next edit tries again with everything', async () => {
  let isFull = true;
  const { desk, kept, title } = setUp(async () => { if (isFull) throw new Error('full'); });
  desk.edit(title('A'));
  await desk.flush();
  expect([desk.keeping, kept]).toEqual(['refused', []]);
  isFull = false;
  desk.edit(editManifest(desk.draft, { minutesPerSession: 30 }));
  await desk.flush();
  expect([desk.keeping, kept[0]?.includes('pack.json'), desk.draft.manifest.title.fr]).toEqual(['kept', true, 'A']);
});
