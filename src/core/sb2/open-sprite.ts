/** Opens a sprite saved alone with version 2 or 3: the content tells which, whatever the file is called. */
import { err, ok, type Result } from '../base/result.ts';
import type { ProjectBundle, Target } from '../project/project.ts';
import { findProblems, type IsKnownOpcode } from '../sb3/find-problems.ts';
import { isKnownOpcode } from '../sb3/known-opcodes.ts';
import { parseSpriteJson } from '../sb3/parse-project.ts';
import { readContents } from '../sb3/read-contents.ts';
import { referencedAssets } from '../sb3/referenced-assets.ts';
import type { Sb3Error, Sb3Problem } from '../sb3/sb3-problem.ts';
import { areBlocksTooDeep } from '../sb3/too-deep.ts';
import { convertSprite, isScratch2 } from './convert-project.ts';

export interface OpenedSprite {
  readonly target: Target;
  readonly assets: ProjectBundle['assets'];
  readonly problems: readonly Sb3Problem[];
}

/** `bytes` of a `.sprite2` or `.sprite3` file. A whole project is refused as "no-project". */
export function openSprite(bytes: Uint8Array, isKnown: IsKnownOpcode = isKnownOpcode): Result<OpenedSprite, Sb3Error> {
  const contents = readContents(bytes, 'sprite.json');
  if (!contents.ok) return contents;
  const converted = isScratch2(contents.value.json) ? convertSprite(contents.value.json) : null;
  const parsed = parseSpriteJson(converted?.json ?? contents.value.json);
  if (!parsed.ok) return parsed;
  const { target, problems } = parsed.value;
  if (areBlocksTooDeep(target.blocks)) return err({ kind: 'too-deep' });
  const sprite = { targets: [target] };
  const assets = contents.value.readAssets(referencedAssets(sprite).map(({ asset }) => asset), (md5ext) => converted?.files.get(md5ext));
  return ok({ target, assets, problems: [...problems, ...findProblems(sprite, assets, isKnown)] });
}
