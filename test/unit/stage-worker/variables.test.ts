import { expect, test } from 'vitest';
import { readVariables } from '../../../src/stage-worker/variables.ts';
import { FakeRuntime, project, target } from './fake-runtime.ts';

const variables = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [`id ${name}`, { name, value: 0 }]));
const made = project([target('Stage', { variables: variables('score') }), target('Poisson', { variables: variables('vies', 'nom') }), target('Crabe', { variables: variables('pas à lui') })]);

test('those of the sprite that is watched come first, then those of all, as they are now and not too long', () => {
  const runtime = new FakeRuntime();
  runtime.variables.set('Poisson/vies', 1 / 3).set('Poisson/nom', 'x'.repeat(100)).set('null/score', 12);
  expect(readVariables(made, 'Poisson', runtime)).toEqual([
    { name: 'vies', value: '0.333333', isShared: false }, { name: 'nom', value: 'x'.repeat(40), isShared: false }, { name: 'score', value: '12', isShared: true },
  ]);
});

test('while the stage is watched they are not there twice, and what has no value is left out', () => {
  const runtime = new FakeRuntime();
  runtime.variables.set('null/score', 12);
  expect(readVariables(made, 'Stage', runtime)).toEqual([{ name: 'score', value: '12', isShared: true }]);
  expect(readVariables(made, 'Poisson', runtime)).toHaveLength(1);
});
