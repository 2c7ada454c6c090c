/** What is shown to a class is nobody's work: nothing of it is kept, and nobody's is shown. */
import type { Channel, Input, Output } from '../../ipc/contract.ts';
import type { ProjectFiles } from './project-files.ts';
import type { Client } from '../../ui/kit/client-context.ts';

const ANSWERS: { readonly [C in Channel]?: (input: Input<C>) => Output<C> } = {
  'projects:list': () => [],
  'progress:list': () => [],
  'projects:save': () => ({ projectId: 'shown', version: 'shown', savedAtMs: 0, missing: [] }),
  'progress:record': ({ childId, fact }) => ({ deviceId: 'shown', counter: 0, childId, atMs: 0, fact }),
};

export const forgetful = (client: Client): Client => ({
  async request<C extends Channel>(channel: C, ...input: Input<C> extends undefined ? [] : [Input<C>]): Promise<Output<C>> {
    const answer = ANSWERS[channel];
    return answer ? answer(input[0] as Input<C>) : client.request(channel, ...input);
  },
});

/** Pictures and sounds stay where they are. */
export const forgetfulFiles = (files: ProjectFiles): ProjectFiles => ({
  open: (address) => files.open(address),
  openSprite: (address) => files.openSprite(address),
  fetch: (addresses) => files.fetch(addresses),
  save: (bundle, address) => files.save(bundle, address),
  saveSprite: (target, assets, address) => files.saveSprite(target, assets, address),
  keep: async (_classId, md5ext) => md5ext,
});
