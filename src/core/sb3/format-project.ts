/** The text of project.json and of sprite.json. Keys in the file's usual order, unknown ones behind. */
import type { Asset, Block, Blocks, Comment, List, Monitor, Project, Scalar, Target, Variable } from '../project/project.ts';

export function formatProject(project: Project): string {
  return JSON.stringify({
    targets: project.targets.map(formatTarget),
    monitors: project.monitors.map(withRest),
    extensions: project.extensions,
    meta: project.meta,
    ...project.rest,
  });
}

/** A sprite alone, as in a `.sprite3`. */
export const formatSprite = (target: Target): string => JSON.stringify(formatTarget(target));

function formatTarget({ rest, sprite, stage, ...target }: Target): object {
  return {
    ...target,
    variables: mapValues(target.variables, formatVariable),
    lists: mapValues(target.lists, formatList),
    blocks: mapValues<Blocks[string], unknown>(target.blocks, (block) => (Array.isArray(block) ? block : formatBlock(block as Block))),
    comments: mapValues<Comment, unknown>(target.comments, withRest),
    costumes: target.costumes.map(withRest),
    sounds: target.sounds.map(withRest),
    ...(target.isStage ? stage : sprite),
    ...rest,
  };
}

const formatVariable = ({ name, value, isCloud }: Variable): unknown[] =>
  isCloud === true ? [name, formatScalar(value), true] : [name, formatScalar(value)];

const formatList = ({ name, items }: List): unknown[] => [name, items.map(formatScalar)];

/** JSON has no Infinity and no NaN; as text they still count as what they are. */
const formatScalar = (value: Scalar): Scalar => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value);

const formatBlock = ({ rest, ...block }: Block): object => ({ ...block, ...rest });

function withRest({ rest, ...known }: Asset | Comment | Monitor): object {
  return { ...known, ...rest };
}

/** Not a loop of assignments: a key may be called `__proto__`. */
const mapValues = <T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
