import { pointStage } from '../../../src/core/runtime/point-stage.ts';
import { runHeadless, type ScriptedInput } from '../../../src/core/runtime/run-headless.ts';
import type { Budget } from '../../../src/core/runtime/ports.ts';
import type { Runtime } from '../../../src/core/runtime/runtime.ts';
import type { Project } from '../../../src/core/project/project.ts';

/** Interrupts warp every time it looks at the clock: every 1,024 turns of its loops. */
export const impatient: Budget = { start: () => undefined, isSpent: () => true, isWarpOver: () => true, soloTurns: () => 0 };

export interface Trace { readonly said: readonly string[]; readonly ticks: number; readonly reason: string; readonly runtime: Runtime; readonly errors: readonly string[]; readonly saidAt: readonly number[] }

/** Runs `project` headless and gathers what its sprites say, bubbles taken away left out. */
export function run(project: Project, input: readonly ScriptedInput[] = [], seconds = 10, budget?: Budget): Trace {
  const said: string[] = [];
  const saidAt: number[] = [];
  const errors: string[] = [];
  const end = runHeadless(project, {
    seed: 1, seconds, stage: pointStage, input, ...(budget ? { budget } : {}),
    onEvent: ({ event, tick }) => {
      if (event.kind === 'error') errors.push(event.text);
      if ((event.kind !== 'say' && event.kind !== 'think') || event.text === '') return;
      said.push(event.text);
      saidAt.push(tick);
    },
  });
  return { said, saidAt, errors, ticks: end.ticks, reason: end.reason, runtime: end.runtime };
}
