import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { OpenedFiles, projectFilesOf, readOpenedFile } from '../../../electron/opened-files.ts';
import { Refusal } from '../../../electron/refusal.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';

const t = createTranslate('fr');
const folder = mkdtempSync(join(tmpdir(), 'periscode-opened-'));

test('project files are found among flags and folders, and made absolute', () => {
  expect(projectFilesOf(['--no-sandbox', '.', 'mon jeu.SB3', '--x=a.sb3', '/stick/b.sb3', 'ancien.sb2', 'notes.txt'], '/home/lea')).toEqual(['/home/lea/mon jeu.SB3', '/stick/b.sb3', '/home/lea/ancien.sb2']);
});

describe('reading', () => {
  test('gives the name and the bytes', async () => {
    writeFileSync(join(folder, 'jeu.sb3'), 'PK');
    expect(await readOpenedFile(join(folder, 'jeu.sb3'), t)).toEqual({ name: 'jeu.sb3', bytes: new Uint8Array([0x50, 0x4b]) });
  });

  test('says that a file is gone, without its folder', async () => {
    const refused = readOpenedFile(join(folder, 'parti.sb3'), t);
    await expect(refused).rejects.toThrow(Refusal);
    await expect(refused).rejects.toThrow('parti.sb3');
    await expect(refused).rejects.not.toThrow(folder);
  });

  test('refuses what would fill the memory, before reading it', async () => {
    const big = join(folder, 'gros.sb3');
    writeFileSync(big, '');
    truncateSync(big, 101 * 1024 * 1024);
    await expect(readOpenedFile(big, t)).rejects.toThrow('trop gros');
  });

  test('says that a folder is not a file', async () => {
    await expect(readOpenedFile(folder, t)).rejects.toThrow(Refusal);
  });
});

describe('a file opened from outside', () => {
  test('waits until the page asks, once', () => {
    const hand = vi.fn<(path: string) => void>();
    const files = new OpenedFiles(hand);
    files.open('/a.sb3');
    files.open('/b.sb3');
    expect([files.take(), files.take()]).toEqual(['/b.sb3', undefined]);
    expect(hand).not.toHaveBeenCalled();
  });

  test('goes straight to a page that has asked, and waits again for a new page', () => {
    const hand = vi.fn<(path: string) => void>();
    const files = new OpenedFiles(hand);
    files.take();
    files.open('/a.sb3');
    expect(hand.mock.calls).toEqual([['/a.sb3']]);
    files.pageLeft();
    files.open('/b.sb3');
    expect(hand).toHaveBeenCalledOnce();
    expect(files.take()).toBe('/b.sb3');
  });
});
