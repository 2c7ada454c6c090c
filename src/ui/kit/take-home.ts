/** Takes creations home, one after the other, so that whoever waits sees how far it is. */
import type { Input, Output } from '../../ipc/contract.ts';
import type { Client } from './client-context.ts';

export type TakeHomeWish = Input<'takeHome:begin'>;
type Progress = Output<'takeHome:next'>;
/** `folder`: its name. */
export interface TakenHome { readonly folder: string; readonly count: number; readonly left: readonly string[] }

/** Null when the person changes their mind, or `isOver` says so meanwhile. Rejects with `RequestRefused`, and then nothing was written. */
export async function takeHome(client: Client, wish: TakeHomeWish, onProgress: (progress: Pick<Progress, 'done' | 'total'>) => void = () => undefined, isOver: () => boolean = () => false): Promise<TakenHome | null> {
  const begun = await client.request('takeHome:begin', wish);
  if (!begun) return null;
  onProgress({ done: 0, total: begun.total });
  while (!isOver()) {
    const at = await client.request('takeHome:next', { takingId: begun.takingId });
    onProgress(at);
    if (at.folder !== null) return { folder: at.folder, count: at.total - at.left.length, left: at.left };
  }
  await client.request('takeHome:abandon');
  return null;
}
