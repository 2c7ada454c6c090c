import { expect, test } from 'vitest';
import { applyChange, type ProjectChange } from '../../../src/core/project/changes.ts';
import { packChange, unpackChange } from '../../../src/stage-messages/blocks-delta.ts';
import { buildProject, flag, make, say } from '../../project-builder.ts';

test('only blocks that are others are sent; at the other end the rest are the same objects, in the new order', () => {
  const page = buildProject([{ name: 'Poisson', scripts: [[flag, say('un')], [flag, say('deux')]] }]);
  const worker = structuredClone(page);
  const { b1, b2, b3, b4 } = page.targets[1]!.blocks;
  const changed = { ...b2!, inputs: { MESSAGE: [1, [10, 'trois']] } } as NonNullable<typeof b2>;
  const change: ProjectChange = { kind: 'blocks', target: 'Poisson', blocks: { b3: b3!, b1: b1!, b2: changed, __proto__x: b4! }, comments: {} };
  const sent = packChange(page, change);
  expect(sent).toMatchObject({ kind: 'blocks-delta', ids: ['b3', 'b1', 'b2', '__proto__x'] });
  expect(Object.keys((sent as { changed: object }).changed)).toEqual(['b2', '__proto__x']);
  const came = applyChange(worker, unpackChange(worker, structuredClone(sent)));
  expect(Object.entries(came.targets[1]!.blocks)).toEqual(Object.entries(applyChange(page, change).targets[1]!.blocks));
  expect(came.targets[1]!.blocks['b3']).toBe(worker.targets[1]!.blocks['b3']);
});

test('other changes travel as they are', () => {
  const project = buildProject([{ name: 'Poisson', scripts: [[flag, make('looks_show')]] }]);
  const change: ProjectChange = { kind: 'rename', target: 'Poisson', name: 'Requin' };
  expect(unpackChange(project, packChange(project, change))).toBe(change);
});
