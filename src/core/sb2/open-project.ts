/** Opens a project made with version 2 or 3: the content tells which, whatever the file is called. */
import type { Result } from '../base/result.ts';
import type { IsKnownOpcode } from '../sb3/find-problems.ts';
import { isKnownOpcode } from '../sb3/known-opcodes.ts';
import { readContents } from '../sb3/read-contents.ts';
import { bundleProject, type OpenedProject } from '../sb3/read-sb3.ts';
import type { Sb3Error } from '../sb3/sb3-problem.ts';
import { convertProject, isScratch2 } from './convert-project.ts';

/** `bytes` of a `.sb2` or `.sb3` file. `isKnown` says of an opcode whether this version can run it. */
export function openProject(bytes: Uint8Array, isKnown: IsKnownOpcode = isKnownOpcode): Result<OpenedProject, Sb3Error> {
  const contents = readContents(bytes, 'project.json');
  if (!contents.ok) return contents;
  const { json } = contents.value;
  if (!isScratch2(json)) return bundleProject(json, contents.value, isKnown);
  const converted = convertProject(json);
  return bundleProject(converted.json, contents.value, isKnown, (md5ext) => converted.files.get(md5ext));
}
