/** Which custom blocks can let other scripts run in the middle: the others are plain functions. */
import { visit, type BlockNode, type Procedure, type TargetTree } from './script-tree.ts';

export interface YieldFacts {
  /** Can `procedure` let others run before it ends? Outside warp it is then a generator, in warp it is then written so that it can be interrupted. */
  canPause(procedure: Procedure, isWarp: boolean): boolean;
  /** Can `procedure` come back to itself? Such a call lets others run first, outside warp. */
  isRecursive(procedure: Procedure): boolean;
}

interface Facts { readonly calls: ReadonlySet<Procedure>; readonly isSuspending: boolean; readonly isLooping: boolean }

export function yieldFactsOf({ procedures }: TargetTree): YieldFacts {
  const facts = new Map(procedures.map((p) => [p, factsOf(p)]));
  const reach = new Map(procedures.map((p) => [p, reachableFrom(p, facts)]));
  const touches = (procedure: Procedure, has: (p: Procedure) => boolean): boolean => has(procedure) || [...reach.get(procedure)!].some(has);
  const isRecursive = (procedure: Procedure): boolean => reach.get(procedure)!.has(procedure);
  return {
    isRecursive,
    canPause: (procedure, isWarp) => touches(procedure, (p) => {
      const { isSuspending, isLooping } = facts.get(p)!;
      return isSuspending || isLooping || (!isWarp && isRecursive(p));
    }),
  };
}

function factsOf(procedure: Procedure): Facts {
  const calls = new Set<Procedure>();
  let [isSuspending, isLooping] = [false, false];
  visit(procedure.stack, (node) => {
    if (node.kind === 'call') calls.add(node.procedure);
    if (node.kind !== 'block') return;
    isSuspending ||= node.spec.suspends === true || stopsAll(node);
    isLooping ||= node.spec.loops === true;
  });
  return { calls, isSuspending, isLooping };
}

const stopsAll = ({ args: { STOP_OPTION } }: BlockNode): boolean => STOP_OPTION?.kind === 'choice' && STOP_OPTION.text === 'all';

function reachableFrom(start: Procedure, facts: ReadonlyMap<Procedure, Facts>): ReadonlySet<Procedure> {
  const reached = new Set<Procedure>();
  const follow = (procedure: Procedure): void => {
    for (const next of facts.get(procedure)?.calls ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      follow(next);
    }
  };
  follow(start);
  return reached;
}
