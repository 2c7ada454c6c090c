import * as v from 'valibot';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';

/** A message is broadcast, by anyone; any message when `name` is absent. Case does not count. */
export const sendsMessage = defineDynamicCheck(
  v.strictObject({ ...dynamicEntries('sends-message'), name: v.optional(v.string()) }),
  (check) => ({
    look: (moment) => moment.events.some((e) => e.kind === 'broadcast'
      && (check.name === undefined || e.text.toLowerCase() === check.name.toLowerCase())),
  }),
);
