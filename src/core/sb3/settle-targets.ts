/** What the rest of the program takes for granted about targets: one stage, first, and names that differ. */
import type { Target } from '../project/project.ts';
import type { Sb3Problem } from './sb3-problem.ts';

/** `targets`, of which one at most is the stage, with what is amiss put right and told in `problems`. */
export function settleTargets(targets: readonly Target[], problems: Sb3Problem[]): readonly Target[] {
  return withDistinctNames(withOneStage(targets, problems), problems);
}

function withOneStage(targets: readonly Target[], problems: Sb3Problem[]): readonly Target[] {
  const first = targets.findIndex((t) => t.isStage);
  if (first !== 0) problems.push({ kind: 'repaired', where: `targets/${Math.max(0, first)}/isStage` });
  if (first < 0) return [emptyStage(), ...targets];
  return [targets[first]!, ...targets.filter((_, index) => index !== first)];
}

const emptyStage = (): Target => ({
  isStage: true, name: 'Stage', variables: {}, lists: {}, broadcasts: {}, blocks: {}, comments: {},
  currentCostume: 0, costumes: [], sounds: [], volume: 100, layerOrder: 0,
  stage: { tempo: 60, videoTransparency: 50, videoState: 'on', textToSpeechLanguage: null },
  rest: {},
});

function withDistinctNames(targets: readonly Target[], problems: Sb3Problem[]): readonly Target[] {
  const names = new Set<string>();
  return targets.map((target, index) => {
    const name = freeName(target.name, names);
    names.add(name);
    if (name === target.name) return target;
    problems.push({ kind: 'repaired', where: `targets/${index}/name` });
    return { ...target, name };
  });
}

/** `wanted`, or with the first number from 2 behind it that nobody has. */
function freeName(wanted: string, names: ReadonlySet<string>): string {
  let name = wanted;
  for (let i = 2; names.has(name); i++) name = `${wanted}${i}`;
  return name;
}
