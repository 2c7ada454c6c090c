import { createContext } from '@lit/context';
import type { Channel, Input, Output } from '../../ipc/contract.ts';

/** What screens ask of the main process. */
export interface Client {
  request<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>>;
}

export const clientContext = createContext<Client>(Symbol('client'));
