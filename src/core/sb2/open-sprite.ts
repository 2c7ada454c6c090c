/** Opens a sprite saved alone with version 2 or 3: the content tells which, whatever the file is called. */
import { ok, type Result } from '../base/result.ts';
import type { ProjectBundle, Target } from '../project/project.ts';
import { findProblems } from '../sb3/find-problems.ts';
import { isKnownOpcode } from '../sb3/known-opcodes.ts';
import { parseSpriteJson } from '../sb3/parse-project.ts';
import { readContents } from '../sb3/read-contents.ts';
import { referencedAssets } from '../sb3/referenced-assets.ts';
import type { Sb3Error, Sb3Problem } from '../sb3/sb3-problem.ts';
import { convertSprite, isScratch2 } from './convert-project.ts';
import { withoutWords, withTextLayers, type LayOver } from './text-layers.ts';

export interface OpenedSprite {
  readonly target: Target;
  readonly assets: ProjectBundle['assets'];
  readonly problems: readonly Sb3Problem[];
}

/** `bytes` of a `.sprite2` or `.sprite3` file. A whole project is refused as "no-project". */
export function openSprite(bytes: Uint8Array, layOver: LayOver = withoutWords): Result<OpenedSprite, Sb3Error> {
  const contents = readContents(bytes, 'sprite.json');
  if (!contents.ok) return contents;
  const { json } = contents.value;
  const { json: painted, readAssets, amiss } = isScratch2(json) ? withTextLayers(json, contents.value, layOver) : contents.value;
  const converted = isScratch2(painted) ? convertSprite(painted) : null;
  const parsed = parseSpriteJson(converted?.json ?? painted);
  if (!parsed.ok) return parsed;
  const { target, problems } = parsed.value;
  const sprite = { targets: [target] };
  const assets = readAssets(referencedAssets(sprite).map(({ asset }) => asset), (md5ext) => converted?.files.get(md5ext));
  return ok({ target, assets, problems: [...problems, ...findProblems(sprite, assets, amiss, isKnownOpcode)] });
}
