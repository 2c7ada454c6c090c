import * as v from 'valibot';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';

/** No script runs any more. */
export const comesToRest = defineDynamicCheck(
  v.strictObject(dynamicEntries('comes-to-rest')),
  () => ({ look: (moment) => !moment.isRunning }),
);
