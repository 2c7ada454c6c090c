import * as v from 'valibot';
import { defineDynamicCheck, dynamicEntries } from './check-kind.ts';

/** A message is broadcast; by anyone when `sprite` is absent, any message when `message` is. */
export const sendsMessage = defineDynamicCheck(
  v.strictObject({ ...dynamicEntries('sends-message'), message: v.optional(v.string()), sprite: v.optional(v.string()) }),
  (check) => ({
    look: (moment) => moment.events.some((e) => e.kind === 'broadcast'
      && (check.sprite === undefined || e.target === check.sprite)
      && (check.message === undefined || e.text.toLowerCase() === check.message.toLowerCase())),
  }),
);
