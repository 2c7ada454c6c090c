/** The real runtime on a virtual clock, as checks use it. */
import type { Project } from '../project/project.ts';
import type { StageQueries } from '../runtime/ports.ts';
import { Runtime } from '../runtime/runtime.ts';
import { createVirtualWorld } from '../runtime/virtual-ports.ts';
import { CheckBudget } from './check-budget.ts';
import type { VirtualRun } from './scripted-run.ts';

export function startVirtualRun(project: Project, stage: StageQueries, seed: number): VirtualRun {
  const world = createVirtualWorld({ seed, stage });
  const runtime = new Runtime(project, { ...world.ports, budget: new CheckBudget() });
  return {
    runtime,
    onEvent: (listener) => { runtime.events.on(({ event }) => { listener(event); }); },
    setKey: (key, isDown) => { world.input.setKey(key, isDown); },
    advance() {
      world.advance();
      runtime.tick();
    },
  };
}
