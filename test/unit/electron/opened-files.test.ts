import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { HandedFiles } from '../../../electron/handed-files.ts';
import { handOpenedFile, OpenedFiles, projectFilesOf } from '../../../electron/opened-files.ts';
import { Refusal } from '../../../electron/refusal.ts';
import { placeOf } from '../../../src/ipc/addresses.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';

const t = createTranslate('fr');
const folder = mkdtempSync(join(tmpdir(), 'periscode-opened-'));

test('project files are found among flags and folders, and made absolute', () => {
  expect(projectFilesOf(['--no-sandbox', '.', 'mon jeu.SB3', '--x=a.sb3', '/stick/b.sb3', 'ancien.sb2', 'notes.txt'], '/home/lea')).toEqual(['/home/lea/mon jeu.SB3', '/stick/b.sb3', '/home/lea/ancien.sb2']);
});

const handed = new HandedFiles();

describe('opening', () => {
  test('gives the name, and an address that tells no path', async () => {
    writeFileSync(join(folder, 'jeu.sb3'), 'PK');
    const { name, address } = await handOpenedFile(join(folder, 'jeu.sb3'), handed, t);
    const place = placeOf(address);
    expect(name).toBe('jeu.sb3');
    expect(address).not.toContain('jeu');
    expect(place?.kind === 'file' && handed.find(place.token)).toEqual({ path: join(folder, 'jeu.sb3'), use: 'read' });
  });

  test('says that a file is gone, without its folder', async () => {
    const refused = handOpenedFile(join(folder, 'parti.sb3'), handed, t);
    await expect(refused).rejects.toThrow(Refusal);
    await expect(refused).rejects.toThrow('parti.sb3');
    await expect(refused).rejects.not.toThrow(folder);
  });

  test('refuses what would fill the memory, before reading it', async () => {
    const big = join(folder, 'gros.sb3');
    writeFileSync(big, '');
    truncateSync(big, 101 * 1024 * 1024);
    await expect(handOpenedFile(big, handed, t)).rejects.toThrow('trop gros');
  });

  test('says that a folder is not a file', async () => {
    await expect(handOpenedFile(folder, handed, t)).rejects.toThrow(Refusal);
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
