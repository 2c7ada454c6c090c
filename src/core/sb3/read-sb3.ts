/** Opens a project file. Whatever can be saved of a damaged one is opened, and what was amiss is told. */
import type { Json } from '../base/json.ts';
import { ok, type Result } from '../base/result.ts';
import type { ProjectBundle } from '../project/project.ts';
import { findProblems, type IsKnownOpcode } from './find-problems.ts';
import { isKnownOpcode } from './known-opcodes.ts';
import { parseProjectJson } from './parse-project.ts';
import { readContents, type Contents } from './read-contents.ts';
import { referencedAssets } from './referenced-assets.ts';
import type { Sb3Error, Sb3Problem } from './sb3-problem.ts';

export type OpenedProject = ProjectBundle & { readonly problems: readonly Sb3Problem[] };

/** `bytes` of a `.sb3` file. `isKnown` says of an opcode whether this version can run it. */
export function readSb3(bytes: Uint8Array, isKnown: IsKnownOpcode = isKnownOpcode): Result<OpenedProject, Sb3Error> {
  const contents = readContents(bytes, 'project.json');
  return contents.ok ? bundleProject(contents.value.json, contents.value, isKnown) : contents;
}

/** `json` as a project, with the bytes that `contents` has of its assets. */
export function bundleProject(json: Json, contents: Contents, isKnown: IsKnownOpcode, fileOf?: (md5ext: string) => string | undefined): Result<OpenedProject, Sb3Error> {
  const parsed = parseProjectJson(json);
  if (!parsed.ok) return parsed;
  const { project, problems } = parsed.value;
  const assets = contents.readAssets(referencedAssets(project).map(({ asset }) => asset), fileOf);
  return ok({ project, assets, problems: [...problems, ...findProblems(project, assets, contents.amiss, isKnown)] });
}
