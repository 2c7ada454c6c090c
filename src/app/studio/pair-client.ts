/** Two children work at one laptop: what is recorded of the first is so of the second, who has a copy of the project that is kept along with it. */
import type { Channel, Input, Output } from '../../ipc/contract.ts';
import type { Client } from '../../ui/kit/client-context.ts';

type Copy = Pick<Output<'projects:save'>, 'projectId' | 'version'>;
type Doors = { readonly [C in Channel]?: (input: Input<C>) => Promise<Output<C>> };

/** `childId`: the second child. For one studio at a time: it remembers which copy goes with which project. */
export function pairClient(client: Client, childId: string): Client {
  const copies = new Map<string, Copy>();
  const doors: Doors = {
    'progress:record': async (input) => {
      const event = await client.request('progress:record', input);
      await client.request('progress:record', { ...input, childId });
      return event;
    },
    'projects:load': async (input) => {
      const project = await client.request('projects:load', input);
      const copy = copies.get(input.projectId) ?? await findCopy(client, input.classId, childId, project);
      if (copy) copies.set(input.projectId, copy);
      return project;
    },
    'projects:save': async (input) => {
      const saved = await client.request('projects:save', input);
      const copy = copies.get(saved.projectId);
      copies.set(saved.projectId, await client.request('projects:save', { ...input, childId, projectId: copy?.projectId ?? null, basedOn: copy?.version ?? null }));
      return saved;
    },
  };
  return { request: (channel, ...input) => askAt(doors, client, channel, input) };
}

function askAt<C extends Channel>(doors: Doors, client: Client, channel: C, input: Input<C> extends undefined ? [] : [Input<C>]): Promise<Output<C>> {
  const door = doors[channel];
  return door && input.length > 0 ? door(input[0] as Input<C>) : client.request(channel, ...input);
}

/** The copy they got the last time, unless they went on with it by themselves: then both stay as they are, and another copy is made. */
async function findCopy(client: Client, classId: string, childId: string, { title, json }: Output<'projects:load'>): Promise<Copy | undefined> {
  for (const { id, title: own } of await client.request('projects:list', { classId, childId })) {
    if (own !== title) continue;
    const project = await client.request('projects:load', { classId, projectId: id });
    if (project.json === json) return { projectId: id, version: project.version };
  }
  return undefined;
}
