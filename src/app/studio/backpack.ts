/** What a child carries from one project to another: kept with the class, and for a guest as long as the app is open. */
import { BACKPACK_LIMITS, GUEST_CLASS_ID, type BackpackItem } from '../../ipc/contract.ts';
import { RequestRefused } from '../../platform/platform.ts';
import type { Client } from '../../ui/kit/client-context.ts';

export type NewItem = Omit<BackpackItem, 'id'> & { readonly content: Uint8Array<ArrayBuffer> };

export interface Backpack {
  /** Last put in first. */
  list(): Promise<readonly BackpackItem[]>;
  /** Rejects with `RequestRefused` when it is full. */
  add(item: NewItem): Promise<void>;
  /** Null when it is not there any more. */
  load(id: string): Promise<Uint8Array | null>;
  remove(id: string): Promise<void>;
}

/** `fullWords` are told to a guest whose backpack is full. */
export function openBackpack(client: Client, { classId, childId }: { readonly classId: string; readonly childId: string }, fullWords: string): Backpack {
  if (classId === GUEST_CLASS_ID) return guestBackpack(fullWords);
  return {
    list: () => client.request('backpack:list', { classId, childId }),
    add: async (item) => { await client.request('backpack:add', { classId, childId, ...item }); },
    load: (id) => client.request('backpack:load', { classId, id }),
    remove: (id) => client.request('backpack:remove', { classId, id }),
  };
}

let guestItems: readonly (NewItem & BackpackItem)[] = [];

const guestBackpack = (fullWords: string): Backpack => ({
  list: () => Promise.resolve(guestItems),
  add: (item) => {
    const bytes = [...guestItems, item].reduce((sum, { content }) => sum + content.length, 0);
    if (guestItems.length >= BACKPACK_LIMITS.items || bytes > BACKPACK_LIMITS.bytes) return Promise.reject(new RequestRefused(fullWords));
    guestItems = [{ ...item, id: crypto.randomUUID() }, ...guestItems];
    return Promise.resolve();
  },
  load: (id) => Promise.resolve(guestItems.find((item) => item.id === id)?.content ?? null),
  remove: (id) => {
    guestItems = guestItems.filter((item) => item.id !== id);
    return Promise.resolve();
  },
});
