import { expect, test } from 'vitest';
import { MonitorDesk, placedAsKept } from '../../../src/app/studio/monitor-changes.ts';
import { ProjectSession } from '../../../src/app/studio/project-session.ts';
import type { Scalar } from '../../../src/core/project/project.ts';
import { pointStage } from '../../../src/core/runtime/point-stage.ts';
import { Runtime } from '../../../src/core/runtime/runtime.ts';
import { createVirtualWorld } from '../../../src/core/runtime/virtual-ports.ts';
import { readMonitors } from '../../../src/stage-worker/monitors.ts';
import type { MonitorWish } from '../../../src/ui/studio/monitor-wish.ts';
import { buildProject } from '../../project-builder.ts';

/** The studio's session and a real runtime, joined as the stage joins them. */
function setUp() {
  const built = buildProject([{ name: 'Poisson', lists: { noms: ['Inès', 'Tom'] }, variables: { vies: 'beaucoup' } }]);
  const session = new ProjectSession({ project: built, assets: new Map() });
  const runtime = new Runtime(built, createVirtualWorld({ seed: 1, stage: pointStage }).ports);
  session.changed.on(({ changes }) => { for (const change of changes) runtime.applyChange(session.project, change); });
  const desk = new MonitorDesk();
  const stage = {
    takeValue: (target: string | null, id: string) => { runtime.takeValue(target, id); },
    readList: (target: string | null, name: string): Promise<readonly Scalar[]> => Promise.resolve(runtime.readList(target, name) ?? []),
  };
  const shown = () => readMonitors(session.project, { ...reads(runtime), monitorVisibility: visibility(session) });
  const shownOf = (name: string) => shown().find((one) => one.name === name)!;
  const grant = (name: string, wish: DistributiveOmit<MonitorWish, 'id'>) => desk.grant({ ...wish, id: shownOf(name).id }, shown(), session, stage);
  return { session, runtime, grant, shownOf };
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const reads = (runtime: Runtime) => ({
  readVariable: (target: string | null, name: string) => runtime.readVariable(target, name), readList: (target: string | null, name: string) => runtime.readList(target, name),
});
/** All are shown. */
const visibility = ({ project }: ProjectSession) => new Map(project.targets.flatMap((t) => [...Object.keys(t.variables), ...Object.keys(t.lists)]).map((id) => [id, true]));

test('a value that is moved has its place in the project, and the way it is shown; undo takes one back at a time', async () => {
  const { session, grant, shownOf } = setUp();
  await grant('vies', { kind: 'place', x: 40, y: 90 });
  await Promise.resolve();
  await grant('vies', { kind: 'mode', mode: 'slider' });
  await Promise.resolve();
  await grant('vies', { kind: 'range', min: 1, max: 9, isWhole: true });
  expect(shownOf('vies')).toMatchObject({ x: 40, y: 90, mode: 'slider', slider: { min: 1, max: 9, isWhole: true } });
  expect(session.project.monitors[0]).toMatchObject({ opcode: 'data_variable', params: { VARIABLE: 'vies' }, spriteName: 'Poisson', visible: true });
  session.undo();
  expect(shownOf('vies').slider).toEqual({ min: 0, max: 100, isWhole: true });
  session.undo();
  expect(shownOf('vies')).toMatchObject({ x: 40, mode: 'default' });
});

test('a value stands where it was put before the stage has told it, and where the stage puts it when the project says nothing', async () => {
  const { session, grant, shownOf } = setUp();
  const told = [shownOf('vies'), shownOf('noms')];
  await grant('vies', { kind: 'place', x: 40, y: 90 });
  expect(placedAsKept(told, session.project)).toEqual([{ ...told[0], x: 40, y: 90 }, told[1]]);
  session.undo();
  expect(placedAsKept(told, session.project)).toEqual(told);
});

test('when one value is moved the others stay where they are', async () => {
  const { session, grant, shownOf } = setUp();
  const { x, y } = shownOf('vies');
  await grant('noms', { kind: 'place', x: 200, y: 90 });
  expect(shownOf('vies')).toMatchObject({ x, y });
  session.undo();
  expect(session.project.monitors).toEqual([]);
});

test('a slider sets the running variable and the project, and its whole way is one step of undo', async () => {
  const { session, runtime, grant } = setUp();
  await grant('vies', { kind: 'slide', value: 3, isContinued: false });
  await Promise.resolve();
  await grant('vies', { kind: 'slide', value: 4.5, isContinued: true });
  expect(runtime.readVariable('Poisson', 'vies')).toBe(4.5);
  expect(Object.values(session.project.targets[1]!.variables)[0]).toMatchObject({ value: 4.5 });
  session.undo();
  expect(Object.values(session.project.targets[1]!.variables)[0]).toMatchObject({ value: 'beaucoup' });
});

test('rows are changed, put in and taken away in the list as it is now', async () => {
  const { session, runtime, grant } = setUp();
  void grant('noms', { kind: 'write', row: 1, text: 'Léo', isNew: false });
  void grant('noms', { kind: 'write', row: 2, text: '12', isNew: true });
  await grant('noms', { kind: 'write', row: 0, text: null, isNew: false });
  expect(runtime.readList('Poisson', 'noms')?.map(String)).toEqual(['Léo', '12']);
  expect(Object.values(session.project.targets[1]!.lists)[0]).toMatchObject({ items: ['Léo', 12] });
});
