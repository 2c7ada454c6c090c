/** Opens a project file. Whatever can be saved of a damaged one is opened, and what was amiss is told. */
import { strFromU8 } from 'fflate';
import { err, ok, type Result } from '../base/result.ts';
import type { Project, ProjectBundle } from '../project/project.ts';
import { findProblems, type IsKnownOpcode } from './find-problems.ts';
import { isKnownOpcode } from './known-opcodes.ts';
import { parseProject } from './parse-project.ts';
import { referencedAssets } from './referenced-assets.ts';
import type { Sb3Error, Sb3Problem } from './sb3-problem.ts';
import { openArchive, type Archive } from './unzip.ts';

export type OpenedProject = ProjectBundle & { readonly problems: readonly Sb3Problem[] };

/** `bytes` of a `.sb3` file. `isKnown` says of an opcode whether this version can run it. */
export function readSb3(bytes: Uint8Array, isKnown: IsKnownOpcode = isKnownOpcode): Result<OpenedProject, Sb3Error> {
  if (isScratch1(bytes)) return err({ kind: 'scratch-2' });
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  const found = findShallowest(archive.value.paths, 'project.json');
  if (found === undefined) return err(whatElseIsIn(archive.value));
  const json = archive.value.read(found);
  if (!json) return err({ kind: 'broken-json' });
  const parsed = parseProject(strFromU8(json));
  if (!parsed.ok) return parsed;
  const { project, problems } = parsed.value;
  const assets = readAssets(project, archive.value, found.slice(0, -'project.json'.length));
  return ok({ project, assets, problems: [...problems, ...findProblems(project, assets, isKnown)] });
}

/** Version 1 files are no zips and begin with these letters. */
const isScratch1 = (bytes: Uint8Array): boolean => strFromU8(bytes.subarray(0, 8), true) === 'ScratchV';

function findShallowest(paths: readonly string[], fileName: string): string | undefined {
  const depth = (path: string): number => path.split('/').length;
  return paths.filter((path) => path === fileName || path.endsWith(`/${fileName}`)).sort((a, b) => depth(a) - depth(b))[0];
}

const whatElseIsIn = (archive: Archive): Sb3Error =>
  ({ kind: findShallowest(archive.paths, 'sprite.json') === undefined ? 'no-project' : 'sprite-only' });

function readAssets(project: Project, archive: Archive, folder: string): ReadonlyMap<string, Uint8Array> {
  const assets = new Map<string, Uint8Array>();
  for (const { asset: { md5ext } } of referencedAssets(project)) {
    const bytes = assets.has(md5ext) ? undefined : archive.read(folder + md5ext);
    if (bytes) assets.set(md5ext, bytes);
  }
  return assets;
}
