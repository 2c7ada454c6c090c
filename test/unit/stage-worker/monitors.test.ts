import { expect, test } from 'vitest';
import type { Monitor } from '../../../src/core/project/project.ts';
import { readMonitors } from '../../../src/stage-worker/monitors.ts';
import { FakeRuntime, project, target } from './fake-runtime.ts';

const monitor = (changes: Partial<Monitor>): Monitor => ({
  id: 'v', mode: 'default', opcode: 'data_variable', params: { VARIABLE: 'score' }, spriteName: null, value: 0, x: 12, y: 34, width: 0, height: 0,
  visible: true, rest: {}, ...changes,
});

function setUp() {
  const runtime = new FakeRuntime();
  runtime.variables.set('null/score', 0.1 + 0.2).set('Poisson/vies', 3);
  runtime.lists.set('null/noms', ['Inès', 7]);
  return runtime;
}

test('visible variables and lists with their values, six decimals at most', () => {
  const monitors = [
    monitor({}),
    monitor({ id: 'l', opcode: 'data_listcontents', params: { LIST: 'noms' }, mode: 'list', x: null, y: null }),
    monitor({ id: 'h', visible: false }),
    monitor({ id: 'gone', params: { VARIABLE: 'gone' } }),
  ];
  expect(readMonitors({ ...project(), monitors }, setUp())).toEqual([
    { id: 'v', label: 'score', mode: 'default', value: '0.3', x: 12, y: 34, width: 0, height: 0 },
    { id: 'l', label: 'noms', mode: 'list', value: ['Inès', '7'], x: 5, y: 32, width: 100, height: 200 },
  ]);
});

test('show and hide blocks win over the file, also for variables without a monitor in it', () => {
  const runtime = setUp();
  runtime.monitorVisibility.set('v', false).set('lives', true);
  const shown = { ...project([target('Stage'), target('Poisson', { variables: { lives: { name: 'vies', value: 3 } } })]), monitors: [monitor({})] };
  expect(readMonitors(shown, runtime)).toMatchObject([{ id: 'lives', label: 'Poisson: vies', value: '3' }]);
});
