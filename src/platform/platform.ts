/** The page's typed client of the main process: the only file that knows how they are joined. */
import type { Channel, EventData, EventName, Input, Output, Reply } from '../ipc/contract.ts';

/** What the preload puts on `window`. */
interface Bridge {
  request(channel: string, input: unknown): Promise<Reply>;
  on(event: string, listener: (data: unknown) => void): () => void;
}

/** A request was refused; `message` is a sentence for the person, in their language. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
}

export interface Platform {
  /** Rejects with `RequestRefused`. */
  request<C extends Channel>(channel: C, ...input: Input<C> extends undefined ? [input?: undefined] : [input: Input<C>]): Promise<Output<C>>;
  /** Calls `listener` at each later event; the returned function ends it. */
  on<E extends EventName>(event: E, listener: (data: EventData<E>) => void): () => void;
}

/** Throws when the page is not the app's (opened in a browser). */
export function createPlatform(): Platform {
  const bridge = (globalThis as { periscode?: Bridge }).periscode;
  if (!bridge) throw new Error('This page only works inside the app.');
  return {
    async request<C extends Channel>(channel: C, input?: unknown): Promise<Output<C>> {
      const reply = await bridge.request(channel, input);
      if (!reply.ok) throw new RequestRefused(reply.message);
      return reply.value as Output<C>;
    },
    on: (event, listener) => bridge.on(event, (data) => listener(data as never)),
  };
}
