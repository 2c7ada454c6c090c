import { createContext } from '@lit/context';
import type { Channel, Input, Output } from '../../ipc/contract.ts';

/** What screens ask of the main process. */
export interface Client {
  request<C extends Channel>(channel: C, ...input: Input<C> extends undefined ? [] : [Input<C>]): Promise<Output<C>>;
}

export const clientContext = createContext<Client>(Symbol('client'));

/** The sentence a refused request came with, or `otherwise` when it broke in a way nobody foresaw. */
export const refusalOf = (error: unknown, otherwise: string): string =>
  error instanceof Error && error.name === 'RequestRefused' ? error.message : otherwise;
