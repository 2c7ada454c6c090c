/** The work on whole files that takes seconds for a large one: the page has its file worker do it. */
import { ok, type Result } from '../base/result.ts';
import type { Project, ProjectBundle, Target } from '../project/project.ts';
import type { OpenedProject } from '../sb3/read-sb3.ts';
import type { Sb3Error } from '../sb3/sb3-problem.ts';
import { writeSb3, writeSprite3 } from '../sb3/write-sb3.ts';
import { openProject } from './open-project.ts';
import { openSprite, type OpenedSprite } from './open-sprite.ts';
import type { LayOver } from './text-layers.ts';

export type Assets = ProjectBundle['assets'];

/** Addresses are those of the main process (`ipc/addresses.ts`) or a blob's. */
export type FileJob =
  | { readonly kind: 'open' | 'open-sprite'; readonly address: string }
  /** Addresses by md5ext; those where there is nothing are left out of the answer. */
  | { readonly kind: 'fetch'; readonly addresses: ReadonlyMap<string, string> }
  | { readonly kind: 'save'; readonly project: Project; readonly address: string }
  | { readonly kind: 'save-sprite'; readonly target: Target; readonly address: string };

/** With the same assets once more, for the stage: the page has no time to copy them. */
export interface WithTwins { readonly twins: Assets }

export interface FileAnswers {
  readonly open: Result<OpenedProject & WithTwins, Sb3Error>;
  readonly 'open-sprite': Result<OpenedSprite, Sb3Error>;
  readonly fetch: WithTwins & { readonly assets: Assets };
  readonly save: null;
  readonly 'save-sprite': null;
}

export type FileAnswer = { readonly [K in FileJob['kind']]: { readonly kind: K; readonly answer: FileAnswers[K] } }[FileJob['kind']];

/** How bytes come and go, and who paints. */
export interface FileDoors {
  readonly layOver: LayOver;
  /** Null when there is nothing at this address; rejects with a sentence for the person when it may not be read. */
  read(address: string): Promise<Uint8Array | null>;
  /** Rejects with a sentence for the person. */
  write(address: string, bytes: Uint8Array): Promise<void>;
}

/** `assets`: what a file to save is made with. */
export async function doFileJob(job: FileJob, assets: Assets, doors: FileDoors): Promise<FileAnswer> {
  switch (job.kind) {
    case 'open': return { kind: 'open', answer: withTwins(openProject(await readWhole(job.address, doors), doors.layOver)) };
    case 'open-sprite': return { kind: 'open-sprite', answer: openSprite(await readWhole(job.address, doors), doors.layOver) };
    case 'fetch': return { kind: 'fetch', answer: await fetchAssets(job.addresses, doors) };
    case 'save': return { kind: 'save', answer: await write(job.address, writeSb3({ project: job.project, assets }), doors) };
    case 'save-sprite': return { kind: 'save-sprite', answer: await write(job.address, writeSprite3(job.target, assets), doors) };
  }
}

/** The buffers that may change hands rather than be copied. */
export function buffersOf(given: FileAnswer): ArrayBuffer[] {
  const bytes = assetsIn(given).flatMap((assets) => [...assets.values()]);
  return [...new Set(bytes.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer);
}

function assetsIn(given: FileAnswer): readonly Assets[] {
  switch (given.kind) {
    case 'open': return given.answer.ok ? [given.answer.value.assets, given.answer.value.twins] : [];
    case 'open-sprite': return given.answer.ok ? [given.answer.value.assets] : [];
    case 'fetch': return [given.answer.assets, given.answer.twins];
    default: return [];
  }
}

const readWhole = async (address: string, doors: FileDoors): Promise<Uint8Array> => await doors.read(address) ?? new Uint8Array();

const withTwins = (opened: Result<OpenedProject, Sb3Error>): FileAnswers['open'] =>
  (opened.ok ? ok({ ...opened.value, twins: copyOf(opened.value.assets) }) : opened);

const copyOf = (assets: Assets): Assets => new Map([...assets].map(([name, bytes]) => [name, bytes.slice()]));

/** One at a time: the process that reads them has others to serve. */
async function fetchAssets(addresses: ReadonlyMap<string, string>, doors: FileDoors): Promise<FileAnswers['fetch']> {
  const assets = new Map<string, Uint8Array>();
  for (const [name, address] of addresses) {
    const bytes = await doors.read(address);
    if (bytes) assets.set(name, bytes);
  }
  return { assets, twins: copyOf(assets) };
}

async function write(address: string, bytes: Uint8Array, doors: FileDoors): Promise<null> {
  await doors.write(address, bytes);
  return null;
}
