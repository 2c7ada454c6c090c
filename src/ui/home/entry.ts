import type { Child } from '../../ipc/contract.ts';

/** Who comes in: one child, or two; `asked`: those who show their pictures first. */
export interface Entry {
  readonly children: readonly [Child, Child?];
  readonly asked: readonly Child[];
}
