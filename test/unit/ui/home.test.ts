import { expect, test } from 'vitest';
import { enterStudio, signIn, signInGuest, signOut } from '../../../src/app/screen.ts';
import { GUEST_CHILD_ID, GUEST_CLASS_ID } from '../../../src/ipc/contract.ts';
import { classGrid, nameGrid } from '../../../src/ui/home/card-grid.ts';
import { nameSize } from '../../../src/ui/kit/name-size.ts';
import { HOME_BANDS, wavePath } from '../../../src/ui/kit/wave-path.ts';

test('names stand in rows of equal length, and 28 take four rows of seven', () => {
  expect(nameGrid(1)).toEqual({ columns: 1, size: 'large' });
  expect(nameGrid(8)).toEqual({ columns: 4, size: 'large' });
  expect(nameGrid(14)).toEqual({ columns: 7, size: 'large' });
  expect(nameGrid(15)).toEqual({ columns: 7, size: 'medium' });
  expect(nameGrid(28)).toEqual({ columns: 7, size: 'small' });
});

test('three classes are large, more of them smaller', () => {
  expect([0, 3, 4, 6, 8].map((n) => classGrid(n))).toEqual([
    { columns: 1, size: 'large' }, { columns: 3, size: 'large' }, { columns: 4, size: 'medium' }, { columns: 3, size: 'small' }, { columns: 4, size: 'small' },
  ]);
});

test('a long first name is written smaller', () => {
  expect(['Inès', 'Abdourahmane', 'Maximilien-Alexandre'].map(nameSize)).toEqual(['normal', 'long', 'longest']);
});

test('a band of water reaches past the right edge and down to the bottom', () => {
  for (const band of HOME_BANDS) {
    const path = wavePath(band, 1366, 768);
    const crests = 1 + path.split('t').length - 1;
    expect(crests * band.half - band.shift).toBeGreaterThanOrEqual(1366);
    expect(path).toMatch(/V768H-\d+Z$/u);
  }
});

const dolphins = { id: 'd', name: 'Les Dauphins', detail: '', emblem: 'dolphin', school: '', slot: '', schoolYear: '', childCount: 1, packId: 'premiers-pas', hasCodes: false, usedAtMs: null };

test('a child leaves towards the names of their class, a guest towards home', () => {
  const child = signIn(dolphins, [{ id: 'ines', firstName: 'Inès', avatar: 'penguin' }]);
  expect(signOut(child)).toEqual({ name: 'names', classSummary: dolphins });
  const guest = signInGuest('Sans prénom');
  expect(guest).toMatchObject({ classId: GUEST_CLASS_ID, childId: GUEST_CHILD_ID, isGuest: true });
  expect(signOut(guest)).toEqual({ name: 'home' });
});

test('the studio is entered for a lesson, a project or a file, and nothing else is carried over', () => {
  const who = signInGuest('Sans prénom');
  const lesson = { packId: 'premiers-pas', lessonId: 'l1' };
  expect(enterStudio(who, { lesson })).toMatchObject({ name: 'studio', session: { childId: GUEST_CHILD_ID, lesson, projectId: null, openedFile: null } });
});
