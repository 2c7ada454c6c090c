/** The real runtime on a virtual clock, as checks use it. */
import type { Project } from '../project/project.ts';
import type { StageQueries } from '../runtime/ports.ts';
import { Runtime } from '../runtime/runtime.ts';
import { createVirtualWorld } from '../runtime/virtual-ports.ts';
import { CheckBudget } from './check-budget.ts';
import { changeValue } from './change-value.ts';
import type { VirtualRun } from './scripted-run.ts';

export interface StartedRun extends VirtualRun { readonly runtime: Runtime }

export function startVirtualRun(project: Project, stage: StageQueries, seed: number): StartedRun {
  let now = project;
  const budget = new CheckBudget();
  const world = createVirtualWorld({ seed, stage });
  const runtime = new Runtime(project, { ...world.ports, budget });
  return {
    runtime,
    pen: world.pen,
    sound: world.sound,
    input: world.input,
    get isExhausted() { return budget.isExhausted; },
    onEvent: (listener) => { runtime.events.on(({ event }) => { listener(event); }); },
    advance() {
      world.advance();
      runtime.tick();
    },
    write(value) {
      const changed = changeValue(now, value);
      if (!changed) return;
      now = changed.project;
      runtime.applyChange(now, changed.change);
      runtime.takeValue(value.sprite ?? null, changed.id);
    },
  };
}
