/** Every request's handler, gathered: a request without one does not compile. */
import type { Handlers } from '../../src/ipc/contract.ts';
import { createAppHandlers } from './app.ts';
import { createFilesHandlers } from './files.ts';

type Needs = Parameters<typeof createAppHandlers>[0] & Parameters<typeof createFilesHandlers>[0];

export function createHandlers(needs: Needs): Handlers {
  return { ...placeholders(), ...createAppHandlers(needs), ...createFilesHandlers(needs) };
}

function placeholders(): Handlers {
  return new Proxy({} as Handlers, { get: () => async () => { throw new Error('Not there yet'); }, ownKeys: () => [] });
}
