/** The general observations, the most helpful first. */
import type { Project } from '../../project/project.ts';
import type { StageQueries } from '../../runtime/ports.ts';
import { emptyLoop } from './empty-loop.ts';
import { loopWithoutEnd } from './loop-without-end.ts';
import { messageUnheard } from './message-unheard.ts';
import type { Look, Looked } from './observation.ts';
import { scriptWithoutHat } from './script-without-hat.ts';
import { spriteLeft } from './sprite-left.ts';
import { variableNeverSet } from './variable-never-set.ts';

const LOOKS = {
  'script-without-hat': scriptWithoutHat,
  'empty-loop': emptyLoop,
  'loop-without-end': loopWithoutEnd,
  'message-unheard': messageUnheard,
  'variable-never-set': variableNeverSet,
  'sprite-left': spriteLeft,
} as const satisfies Record<string, Look>;

export type ObservationKind = keyof typeof LOOKS;
const OBSERVATION_KINDS = Object.keys(LOOKS) as readonly ObservationKind[];
/** Its words are the text `observation.<kind>`, with what was `seen` filled in. */
export interface Observation extends Looked { readonly kind: ObservationKind }

/** The first that holds; null for a project with nothing to remark. */
export function observe(project: Project, stage: StageQueries): Observation | null {
  for (const kind of OBSERVATION_KINDS) {
    const looked = LOOKS[kind](project, stage);
    if (looked) return { kind, ...looked };
  }
  return null;
}
