import type { Channel, Handlers } from '../../src/ipc/contract.ts';

/** The handlers of one area: `HandlersOf<'classes'>` answers every `classes:…` request. */
export type HandlersOf<Area extends string> = Pick<Handlers, Extract<Channel, `${Area}:${string}`>>;
