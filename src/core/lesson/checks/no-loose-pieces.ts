import * as v from 'valibot';
import { defineStaticCheck, staticEntries } from './check-kind.ts';
import { isHat, targetsOf, topBlocks } from './scripts.ts';

/** Every block hangs under a hat. Seen: `{count}` loose stacks. */
export const noLoosePieces = defineStaticCheck(
  v.strictObject(staticEntries('no-loose-pieces')),
  (check, project) => {
    const loose = targetsOf(project, check.sprite).flatMap((target) => topBlocks(target.blocks)
      .filter(([, block]) => !isHat(block)).map(([blockId]) => ({ target: target.name, blockId })));
    const first = loose[0];
    return { isPassed: !first, seen: { count: loose.length }, ...(first ? { pointsAt: first } : {}) };
  },
);
