import { expect, test } from 'vitest';
import { monitorLabel } from '../../../src/core/blocks/monitor-label.ts';
import type { Monitor } from '../../../src/core/project/project.ts';
import { pointStage } from '../../../src/core/runtime/point-stage.ts';
import { runHeadless } from '../../../src/core/runtime/run-headless.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { readMonitors } from '../../../src/stage-worker/monitors.ts';
import { buildProject } from '../../project-builder.ts';
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
    { id: 'v', sprite: null, name: 'score', mode: 'default', value: '0.3', x: 12, y: 34, width: 0, height: 0 },
    { id: 'l', sprite: null, name: 'noms', mode: 'list', value: ['Inès', '7'], x: 5, y: 32, width: 100, height: 200 },
  ]);
});

test('show and hide blocks win over the file, also for variables without a monitor in it', () => {
  const runtime = setUp();
  runtime.monitorVisibility.set('v', false).set('lives', true);
  const shown = { ...project([target('Stage'), target('Poisson', { variables: { lives: { name: 'vies', value: 3 } } })]), monitors: [monitor({})] };
  expect(readMonitors(shown, runtime)).toMatchObject([{ id: 'lives', sprite: 'Poisson', name: 'vies', value: '3' }]);
});

test('reporters of the project and of sprites are shown too, in the words of the language', () => {
  const built = buildProject([{ name: 'Poisson', state: { x: 12.5 } }]);
  const { runtime } = runHeadless(built, { seed: 1, seconds: 1, stage: pointStage });
  const of = (opcode: string, spriteName: string | null = null, params: Monitor['params'] = {}): Monitor => monitor({ id: opcode, opcode, spriteName, params });
  const monitors = [of('music_getTempo'), of('motion_xposition', 'Poisson'), of('looks_backdropnumbername', null, { NUMBER_NAME: 'number' }), of('sensing_touchingobject'), of('motion_xposition', 'nobody')];
  const shown = readMonitors({ ...built, monitors }, runtime);
  const t = createTranslate('fr');
  expect(shown.map((value) => `${monitorLabel(value, t)} = ${String(value.value)}`))
    .toEqual(['tempo = 60', 'Poisson\u00a0: abscisse x = 12.5', 'arrière-plan\u00a0: numéro = 1']);
});

test('a slider tells its ends, 0 to 100 by whole numbers when the file does not say', () => {
  const slid = (rest: Monitor['rest']) => readMonitors({ ...project(), monitors: [monitor({ mode: 'slider', rest })] }, setUp())[0]?.slider;
  expect(slid({})).toEqual({ min: 0, max: 100, isWhole: true });
  expect(slid({ sliderMin: -1, sliderMax: 1, isDiscrete: false })).toEqual({ min: -1, max: 1, isWhole: false });
});
