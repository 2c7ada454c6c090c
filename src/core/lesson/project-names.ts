/** What the author of a check may name: everything that has a name in the project a child begins with. */
import type { Project } from '../project/project.ts';
import type { NameType } from './check-form.ts';

export type KnownNames = Readonly<Partial<Record<NameType, readonly string[]>>>;

export function namesInProject({ targets }: Project): KnownNames {
  const each = (names: (target: Project['targets'][number]) => readonly string[]): readonly string[] => [...new Set(targets.flatMap(names))];
  return {
    sprite: each((target) => (target.isStage ? [] : [target.name])),
    costume: each((target) => target.costumes.map(({ name }) => name)),
    sound: each((target) => target.sounds.map(({ name }) => name)),
    variable: each((target) => Object.values(target.variables).map(({ name }) => name)),
    list: each((target) => Object.values(target.lists).map(({ name }) => name)),
    message: each((target) => Object.values(target.broadcasts)),
  };
}
