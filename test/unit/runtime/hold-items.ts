/** A process of its own with a small heap: fills lists without end, in clones or in one sprite, and prints what came of it as JSON. */
import { call, flag, buildProject, make, type SpriteParts } from '../../project-builder.ts';
import { cloneOf, forever, repeat } from '../conformance/kit.ts';
import { run } from './run-project.ts';

const names = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `l${i}`);
const fill = (lists: readonly string[]): SpriteParts['definitions'] => [{ proccode: 'fill', names: [], isWarp: true, stack: [repeat(200_000, ...lists.map((LIST) => make('data_addtolist', { ITEM: 'x', LIST })))] }];
const partsOf = (lists: readonly string[], then: SpriteParts['scripts']): SpriteParts => ({ lists: Object.fromEntries(lists.map((name) => [name, []])), definitions: fill(lists) ?? [], scripts: then ?? [] });
const many: Readonly<Record<string, SpriteParts>> = {
  clones: partsOf(names(1), [[flag, call('fill'), repeat(299, cloneOf()), forever()]]),
  lists: partsOf(names(300), [[flag, call('fill'), forever()]]),
};
process.stdout.write(JSON.stringify(run(buildProject([many[process.argv[2]!]!])).errors));
