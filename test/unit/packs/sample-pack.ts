import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { strFromU8, strToU8, zipSync } from 'fflate';
import type { Manifest } from '../../../src/core/lesson/pack-schema.ts';

const LESSONS = join(import.meta.dirname, '../../../lessons');

interface Ages { readonly ages: { readonly from: number; readonly to: number } }
function agesOf(id: string): number {
  const { ages } = JSON.parse(readFileSync(join(LESSONS, id, 'pack.json'), 'utf8')) as Ages;
  return ages.from * 100 + ages.to;
}

/** The packs that come with the app, in the order shown: for the youngest first. */
export const SHIPPED = readdirSync(LESSONS, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort().sort((one, other) => agesOf(one) - agesOf(other));
export const PREMIERS_PAS = join(LESSONS, 'premiers-pas');

export type Files = Record<string, Uint8Array>;

const real = readFolder(PREMIERS_PAS);

/** The first lesson of the pack we ship, as a pack of its own: real files, few of them. */
export function samplePack(manifest: Partial<Manifest> = {}): Files {
  const [first] = manifestOf(real).lessons;
  const lesson = Object.fromEntries(Object.entries(real).filter(([path]) => path.startsWith(`${first}/`)));
  const changed = { ...manifestOf(real), id: 'essai', lessons: [first], ...manifest };
  return { 'pack.json': strToU8(JSON.stringify(changed)), ...lesson };
}

export const manifestOf = (files: Files): Manifest => JSON.parse(strFromU8(files['pack.json']!)) as Manifest;

export function readFolder(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(paths.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]));
}

export function writeFolder(files: Files, folder: string): string {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

export function writeZip(files: Files, path: string): string {
  writeFileSync(path, zipSync(files));
  return path;
}

/** Every path below, with its bytes: to see that nothing changed. */
export const snapshot = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${relative(folder, join(folder, path))} ${statSync(join(folder, path)).size}`).sort();
