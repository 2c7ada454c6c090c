import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { PackShelf } from '../../../electron/packs/pack-shelf.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { tempFolder } from '../storage/temp-folder.ts';
import { fuzzPacks } from './pack-fuzz.ts';
import { PREMIERS_PAS, SHIPPED, readFolder, samplePack, snapshot, writeFolder, writeZip, type Files } from './sample-pack.ts';

const t = createTranslate('fr');
const LESSON = 'lesson-01-scopi-avance';

function openShelf(builtInFolder = join(PREMIERS_PAS, '..'), dataFolder = tempFolder()) {
  return { dataFolder, shelf: new PackShelf({ dataFolder, builtInFolder, appVersion: '0.1.0', locale: 'fr', t }) };
}

describe('packs that came with the app', () => {
  test('are listed with their lessons, and their answers stay on the disk', () => {
    const { shelf } = openShelf();
    const [pack] = shelf.list();
    expect(pack).toMatchObject({ id: 'premiers-pas', title: 'Premiers pas', isBuiltIn: true });
    expect(pack!.lessons.length).toBeGreaterThanOrEqual(3);
    for (const { id, stepIds, title } of pack!.lessons) {
      const { files } = shelf.lesson('premiers-pas', id);
      expect(stepIds.length).toBeGreaterThanOrEqual(5);
      expect(title).not.toBe('');
      expect([...files.keys()]).toEqual(expect.arrayContaining(['lesson.json', 'lesson.fr.md', 'starter.sb3']));
      expect([...files.keys()].filter((path) => /solution|wrong/u.test(path))).toEqual([]);
    }
  });

  test('a lesson that is not there is refused in words', () => {
    expect(() => openShelf().shelf.lesson('premiers-pas', 'nulle-part')).toThrow(t('packs.noSuchLesson'));
    expect(() => openShelf().shelf.lesson('nul', 'nulle-part')).toThrow(t('packs.noSuchLesson'));
  });
});

describe('a pack on a stick', () => {
  const sources: Readonly<Record<string, (folder: string) => string>> = {
    'a folder': (folder) => writeFolder(samplePack(), join(folder, 'essai')),
    'a zip of its files': (folder) => writeZip(samplePack(), join(folder, 'essai.periscode-pack')),
    'a zip of its folder': (folder) => writeZip(inFolder('essai', samplePack()), join(folder, 'essai.zip')),
    'a zip made on a Mac': (folder) => writeZip({ ...inFolder('essai', samplePack()), '__MACOSX/essai/._pack.json': strToU8('x'), 'essai/.DS_Store': strToU8('x') }, join(folder, 'mac.zip')),
  };

  test.each(Object.keys(sources))('is loaded from %s, and is there at the next start', async (source) => {
    const { shelf, dataFolder } = openShelf();
    const answer = await shelf.import(sources[source]!(tempFolder()));
    expect(answer).toMatchObject({ ok: true, pack: { id: 'essai', isBuiltIn: false } });
    const later = openShelf(undefined, dataFolder).shelf;
    expect(later.list().map((pack) => pack.id)).toEqual([...SHIPPED, 'essai']);
    expect(later.lesson('essai', later.list().at(-1)!.lessons[0]!.id).files.size).toBeGreaterThan(3);
    expect(snapshot(join(dataFolder, 'packs')).filter((path) => path.startsWith('.'))).toEqual([]);
  });

  test('the pack we ship is loaded whole', async () => {
    const { shelf } = openShelf(tempFolder());
    const answer = await shelf.import(writeZip(readFolder(PREMIERS_PAS), join(tempFolder(), 'p.periscode-pack')));
    expect(answer).toMatchObject({ ok: true, pack: { id: 'premiers-pas' } });
  });

  test('a newer version, and the same one changed, take the place; an older one is refused', async () => {
    const { shelf, dataFolder } = openShelf();
    const load = (version: string, title: string) => shelf.import(writeFolder(samplePack({ version, title: { fr: title } }), join(tempFolder(), 'essai')));
    await load('1.2.0', 'Un');
    expect(await load('1.10.0', 'Deux')).toMatchObject({ ok: true, pack: { version: '1.10.0', title: 'Deux' } });
    expect(await load('1.10.0', 'Trois')).toMatchObject({ ok: true, pack: { title: 'Trois' } });
    const before = snapshot(dataFolder);
    expect(await load('1.9.0', 'Vieux')).toEqual({ ok: false, message: expect.stringContaining('la version 1.9.0 est plus ancienne que celle de cet ordinateur (1.10.0)') });
    expect(snapshot(dataFolder)).toEqual(before);
  });
});

test('a thousand packs damaged or made to harm are refused in words or installed whole, and nothing is written elsewhere', async () => {
  const { refused, installed } = await fuzzPacks(tempFolder(), 1, 1000);
  expect(refused + installed).toBe(1000);
  expect(Math.min(refused, installed)).toBeGreaterThan(50);
});

const inFolder = (folder: string, files: Files): Files => Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${folder}/${path}`, bytes]));
const listed = (files: Files) => Object.entries(files).filter(([path]) => path !== 'pack.json')
  .map(([path, bytes]) => ({ path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }));

test('the author’s list of files is held to', async () => {
  const { shelf } = openShelf();
  const files = samplePack({ files: listed(samplePack()) });
  expect(await shelf.import(writeZip(files, join(tempFolder(), 'a.zip')))).toMatchObject({ ok: true });
});

describe('a pack is refused whole, with file and reason, and nothing changes', () => {
  const starter = `${LESSON}/starter.sb3`;
  const words = strFromU8(samplePack()[`${LESSON}/lesson.fr.md`]!);
  const REFUSED: Readonly<Record<string, { readonly files: () => Files; readonly says: readonly string[] }>> = {
    'a path that leaves the folder': { files: () => ({ ...samplePack(), '../dehors.txt': strToU8('x') }), says: ['../dehors.txt', 'hors du dossier'] },
    'a path from the root': { files: () => ({ ...samplePack(), '/etc/x': strToU8('x') }), says: ['/etc/x', 'hors du dossier'] },
    'a drive letter': { files: () => ({ ...samplePack(), 'C:\\x.txt': strToU8('x') }), says: ['C:\\x.txt', 'hors du dossier'] },
    'a Windows device': { files: () => ({ ...samplePack(), 'pictures/nul.svg': strToU8('x') }), says: ['pictures/nul.svg', 'pas permis'] },
    'a file and a folder of one name': { files: () => ({ ...samplePack(), 'Pack.json/x.svg': strToU8('x') }), says: ['Pack.json/x.svg', 'un fichier et un dossier'] },
    'two names alike but for capitals': { files: () => ({ ...samplePack(), 'A.svg': strToU8('x'), 'a.svg': strToU8('y') }), says: ['a.svg', 'aux majuscules près'] },
    'a picture as a wrong answer': {
      files: () => ({ ...samplePack(), [`${LESSON}/lesson.json`]: strToU8(strFromU8(samplePack()[`${LESSON}/lesson.json`]!).replace('wrong-bonjour-1.sb3', 'pictures/retour.svg')) }),
      says: [`${LESSON}/lesson.json`, 'wrong.0.project', '.sb3'],
    },
    'no manifest': { files: () => without(samplePack(), 'pack.json'), says: ['pack.json', 'manque'] },
    'broken JSON': { files: () => ({ ...samplePack(), [`${LESSON}/lesson.json`]: strToU8('{"id": ') }), says: [`${LESSON}/lesson.json`, 'pas du JSON'] },
    'a manifest of another shape': { files: () => samplePack({ lessons: [] }), says: ['pack.json', 'lessons'] },
    'a newer format': { files: () => ({ ...samplePack(), 'pack.json': strToU8('{"formatVersion": 7}') }), says: ['pack.json', 'version plus récente'] },
    'a newer app asked for': { files: () => samplePack({ minAppVersion: '9.0.0' }), says: ['pack.json', '9.0.0'] },
    'a lesson that is not there': { files: () => samplePack({ lessons: [LESSON, 'lesson-02'] }), says: ['lesson-02/lesson.json', 'manque'] },
    'a missing starter': { files: () => without(samplePack(), starter), says: [starter, 'manque'] },
    'a project that does not open': { files: () => ({ ...samplePack(), [starter]: strToU8('hello') }), says: [starter, 'ne s’ouvre pas'] },
    'a step without words': { files: () => ({ ...samplePack(), [`${LESSON}/lesson.fr.md`]: strToU8(words.slice(0, words.indexOf('\n## '))) }), says: [`${LESSON}/lesson.fr.md`, 'pas de texte', 'autre'] },
    'a changed file': { files: () => ({ ...samplePack({ files: listed(samplePack()) }), [`${LESSON}/lesson.fr.md`]: strToU8(`${words}\n`) }), says: [`${LESSON}/lesson.fr.md`, 'pas celui qui a été publié'] },
    'a file not in the list': { files: () => ({ ...samplePack({ files: listed(samplePack()) }), 'more.txt': strToU8('x') }), says: ['more.txt', 'pas dans la liste'] },
    'a bomb': { files: () => ({ ...samplePack(), 'zeros.svg': new Uint8Array(5_000_000) }), says: ['zeros.svg', 'anormale'] },
    'a file too big': { files: () => ({ ...samplePack(), 'big.svg': new Uint8Array(21 * 2 ** 20) }), says: ['big.svg', '20'] },
    'too many files': { files: () => ({ ...samplePack(), ...Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`f${i}.txt`, strToU8('x')])) }), says: ['plus de 2', 'fichiers'] },
  };

  test.each(Object.keys(REFUSED))('%s', async (name) => {
    const { files, says } = REFUSED[name]!;
    const { shelf, dataFolder } = openShelf();
    await shelf.import(writeFolder(samplePack(), join(tempFolder(), 'essai')));
    const before = snapshot(dataFolder);
    const answer = await shelf.import(writeZip(files(), join(tempFolder(), 'a.zip')));
    expect(answer.ok).toBe(false);
    const message = answer.ok ? '' : answer.message;
    expect(message).toContain('rien n’a changé');
    for (const part of says) expect(message).toContain(part);
    expect(snapshot(dataFolder)).toEqual(before);
    expect(existsSync(join(dataFolder, '..', 'dehors.txt'))).toBe(false);
    expect(shelf.list().map((pack) => pack.id)).toEqual([...SHIPPED, 'essai']);
  });

  const refusal = async (path: string): Promise<string> => {
    const { shelf, dataFolder } = openShelf();
    const answer = await shelf.import(path);
    expect(snapshot(dataFolder)).toEqual([]);
    return answer.ok ? '' : answer.message;
  };

  test('a link in a folder', async () => {
    const folder = writeFolder(samplePack(), join(tempFolder(), 'essai'));
    symlinkSync('/etc/hostname', join(folder, 'link.txt'));
    expect(await refusal(folder)).toContain('link.txt');
  });

  test('something that is no zip, and a zip cut short', async () => {
    const file = join(tempFolder(), 'essai.zip');
    writeFileSync(file, 'bonjour');
    expect(await refusal(file)).toContain('essai.zip : ce fichier n’est pas un parcours'.replace(' :', '\u00a0:'));
    writeZip(samplePack(), file);
    truncateSync(file, 5000);
    expect(await refusal(file)).toContain('n’est pas un parcours');
  });

  test('an entry that unpacks to another size than it said', async () => {
    const zip = zipSync({ ...samplePack(), 'lie.svg': strToU8('<svg/>'.repeat(100)) });
    const file = join(tempFolder(), 'essai.zip');
    writeFileSync(file, withLyingSize(zip, 'lie.svg', 10));
    expect(await refusal(file)).toContain('abîmé');
  });

  test('a byte changed on the stick', async () => {
    const zip = zipSync({ ...samplePack(), 'note.txt': [strToU8('un mot pour les animateurs'), { level: 0 }] });
    const file = join(tempFolder(), 'essai.zip');
    writeFileSync(file, Buffer.from(zip).toString('latin1').replace('un mot pour', 'un mut pour'), 'latin1');
    expect(await refusal(file)).toContain('abîmé');
  });

  test('a stick pulled out', async () => {
    expect(await refusal(join(tempFolder(), 'gone'))).toContain('la clé est bien branchée');
  });

  test('a folder in the place of a file of the pack is no file', async () => {
    const folder = writeFolder(without(samplePack(), `${LESSON}/lesson.json`), join(tempFolder(), 'essai'));
    mkdirSync(join(folder, LESSON, 'lesson.json'));
    expect(await refusal(folder)).toContain(`${LESSON}/lesson.json`);
  });
});

function without(files: Files, path: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));
}

/** Changes the unpacked size that the table of contents gives for `name`. */
function withLyingSize(zip: Uint8Array, name: string, size: number): Uint8Array {
  const buffer = Buffer.from(zip);
  const at = buffer.lastIndexOf(name) - 46;
  buffer.writeUInt32LE(size, at + 24);
  return buffer;
}
