import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Refusal } from '../../../electron/refusal.ts';
import { safeFileName, receiveFile } from '../../../electron/saved-file.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';

const t = createTranslate('fr');
async function save(path: string, kind: 'sb3' | 'sprite3', ...pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<string> {
  const file = await receiveFile(path, kind, t);
  try {
    for (const piece of pieces) await file.add(piece);
    return await file.finish();
  } catch (error) {
    await file.abandon();
    throw error;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'periscode-saved-'));

test.each([
  ['Mon jeu', 'Mon jeu.sb3'],
  ['jeu.sb3', 'jeu.sb3'],
  ['../../etc/passwd', 'etc passwd.sb3'],
  ['C:\\jeux\\a*b?"<>|', 'C jeux a b.sb3'],
  ['jeu v1.2', 'jeu v1.2.sb3'],
  ['con', 'Mon projet.sb3'],
  ['  ..  ', 'Mon projet.sb3'],
  ['', 'Mon projet.sb3'],
  ['Léa & l’été', 'Léa & l’été.sb3'],
])('"%s" becomes %s', (title, name) => expect(safeFileName(title, 'sb3', 'Mon projet')).toBe(name));

test('a file is written whole, named as a project, in place of the former', async () => {
  const asked = join(folder, 'jeu');
  await save(asked, 'sb3', new Uint8Array([1]));
  expect(await save(asked, 'sb3', new Uint8Array([2]), new Uint8Array([3]))).toBe(`${asked}.sb3`);
  expect([...readFileSync(`${asked}.sb3`)]).toEqual([2, 3]);
  expect(readdirSync(folder).filter((file) => file.startsWith('jeu'))).toEqual(['jeu.sb3']);
});

test('a sprite’s file has the name of its kind', async () => {
  expect(safeFileName('Poulpe', 'sprite3', 'Mon projet')).toBe('Poulpe.sprite3');
  expect(await save(join(folder, 'poulpe'), 'sprite3', new Uint8Array([1]))).toBe(join(folder, 'poulpe.sprite3'));
});

test('a folder that is gone, or is no folder, is told in words', async () => {
  await expect(save(join(folder, 'partie', 'jeu.sb3'), 'sb3', new Uint8Array())).rejects.toThrow(Refusal);
  await expect(save(join(folder, 'partie', 'jeu.sb3'), 'sb3', new Uint8Array())).rejects.toThrow(t('window.folderGone'));
  mkdirSync(join(folder, 'plein.sb3'));
  await expect(save(join(folder, 'plein.sb3'), 'sb3', new Uint8Array())).rejects.toThrow(t('window.saveRefused'));
  expect(existsSync(join(folder, 'partie'))).toBe(false);
  expect(readdirSync(folder).filter((file) => file.startsWith('.'))).toEqual([]);
});
