/** Which custom blocks can let other scripts run in the middle: the others are plain functions. */
import { visit, type BlockNode, type Procedure, type TargetTree } from './script-tree.ts';

export interface YieldFacts {
  /** Can `procedure` let others run before it ends? Outside warp it is then a generator, in warp it is then written so that it can be interrupted. */
  canPause(procedure: Procedure, isWarp: boolean): boolean;
  /** Can `procedure` come back to itself? Such a call lets others run first, outside warp. */
  isRecursive(procedure: Procedure): boolean;
  /** Does it say what it returns? */
  returns(procedure: Procedure): boolean;
  /** Is it a generator in warp too? A value is asked for in the middle of a statement, where what can be interrupted has no way back to. */
  isSteps(procedure: Procedure): boolean;
}

interface Facts { readonly calls: ReadonlySet<Procedure>; readonly asked: ReadonlySet<Procedure>; readonly isSuspending: boolean; readonly isLooping: boolean; readonly isReturning: boolean }

export function yieldFactsOf({ procedures }: TargetTree): YieldFacts {
  const facts = new Map(procedures.map((p) => [p, factsOf(p)]));
  const reach = new Map(procedures.map((p) => [p, reachableFrom(p, facts)]));
  const touches = (procedure: Procedure, has: (p: Procedure) => boolean): boolean => has(procedure) || [...reach.get(procedure)!].some(has);
  const isRecursive = (procedure: Procedure): boolean => reach.get(procedure)!.has(procedure);
  const canPause = (procedure: Procedure, isWarp: boolean): boolean => touches(procedure, (p) => {
    const { isSuspending, isLooping } = facts.get(p)!;
    return isSuspending || isLooping || (!isWarp && isRecursive(p));
  });
  const returns = (procedure: Procedure): boolean => facts.get(procedure)!.isReturning;
  const isSteps = (procedure: Procedure): boolean => touches(procedure, (p) => canPause(p, true) && (returns(p) || [...facts.get(p)!.asked].some((q) => canPause(q, true))));
  return { isRecursive, canPause, returns, isSteps };
}

function factsOf(procedure: Procedure): Facts {
  const calls = new Set<Procedure>();
  const asked = new Set<Procedure>();
  let [isSuspending, isLooping, isReturning] = [false, false, false];
  visit(procedure.stack, (node) => {
    if (node.kind === 'call') calls.add(node.procedure);
    if (node.kind === 'call' && node.isAsked) asked.add(node.procedure);
    if (node.kind !== 'block') return;
    isSuspending ||= node.spec.suspends === true || stopsAll(node);
    isLooping ||= node.spec.loops === true;
    isReturning ||= node.spec.opcode === 'procedures_return';
  });
  return { calls, asked, isSuspending, isLooping, isReturning };
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
