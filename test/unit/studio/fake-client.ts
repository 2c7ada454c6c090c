/** Stands at the door to the main process: keeps what it is given in memory. */
import type { Channel, Input, Output, SavedProject } from '../../../src/ipc/contract.ts';
import type { Client } from '../../../src/ui/kit/client-context.ts';

type Answers = { readonly [C in Channel]?: (input: Input<C>) => Output<C> | Promise<Output<C>> };

/** Answers what `answers` says, else as an empty, willing store does. `saves` and `facts` are what came in. */
export function createFakeClient(answers: Answers = {}) {
  const saves: Input<'projects:save'>[] = [];
  const facts: Input<'progress:record'>[] = [];
  const willing: Answers = {
    'projects:list': () => [],
    'projects:save': (input) => { saves.push(input); return { projectId: input.projectId ?? 'p1', version: `laptop:${saves.length}`, savedAtMs: saves.length, missing: [] }; },
    'progress:list': () => [],
    'progress:record': (input) => { facts.push(input); return { deviceId: 'd', counter: facts.length, childId: input.childId, atMs: 0, fact: input.fact }; },
    ...answers,
  };
  const client: Client = {
    async request<C extends Channel>(channel: C, ...[input]: Input<C> extends undefined ? [] : [Input<C>]): Promise<Output<C>> {
      const answer = willing[channel] as ((input?: Input<C>) => Output<C> | Promise<Output<C>>) | undefined;
      if (!answer) throw new Error(`Nobody answers ${channel}`);
      return answer(input);
    },
  };
  return { client, saves, facts };
}

export const savedProject = (json: string, more: Partial<SavedProject> = {}): SavedProject => ({ id: 'p1', version: 'laptop:1', title: 'Ma course', lesson: null, json, assets: new Map(), ...more });
