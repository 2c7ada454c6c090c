/** Opens a project made with version 2 or 3: the content tells which, whatever the file is called. */
import type { Result } from '../base/result.ts';
import { isKnownOpcode } from '../sb3/known-opcodes.ts';
import { readContents } from '../sb3/read-contents.ts';
import { bundleProject, type OpenedProject } from '../sb3/read-sb3.ts';
import type { Sb3Error } from '../sb3/sb3-problem.ts';
import { convertProject, isScratch2 } from './convert-project.ts';
import { withoutWords, withTextLayers, type LayOver } from './text-layers.ts';

/** `bytes` of a `.sb2` or `.sb3` file. `layOver`: for pictures of version 2 with words on them. */
export function openProject(bytes: Uint8Array, layOver: LayOver = withoutWords): Result<OpenedProject, Sb3Error> {
  const contents = readContents(bytes, 'project.json');
  if (!contents.ok) return contents;
  const { json } = contents.value;
  if (!isScratch2(json)) return bundleProject(json, contents.value, isKnownOpcode);
  const painted = withTextLayers(json, contents.value, layOver);
  const converted = convertProject(painted.json);
  return bundleProject(converted.json, painted, isKnownOpcode, (md5ext) => converted.files.get(md5ext));
}
