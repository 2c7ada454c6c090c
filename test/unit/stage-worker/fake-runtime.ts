import { Emitter } from '../../../src/core/base/emitter.ts';
import type { Costume, Project, Target } from '../../../src/core/project/project.ts';
import type { Pace } from '../../../src/core/runtime/pace.ts';
import type { DrawnTarget, RuntimeEvent, TracedScript } from '../../../src/core/runtime/ports.ts';
import type { HostedRuntime } from '../../../src/stage-worker/loaded-stage.ts';

export const costume = (name: string, dataFormat = 'png'): Costume =>
  ({ assetId: name, name, md5ext: `${name}.${dataFormat}`, dataFormat, rest: {}, rotationCenterX: 0, rotationCenterY: 0, bitmapResolution: 1 });

export const drawn = (name: string, changes: Partial<DrawnTarget> = {}): DrawnTarget => ({
  id: name, name, isStage: false, isOriginal: true, x: 0, y: 0, direction: 90, size: 100, isVisible: true, isDraggable: false,
  rotationStyle: 'all around', costume: undefined, costumeIndex: 0, effects: new Float64Array(7), bubble: null, ...changes,
});

export const target = (name: string, changes: Partial<Target> = {}): Target => ({
  isStage: name === 'Stage', name, variables: {}, lists: {}, broadcasts: {}, blocks: {}, comments: {}, currentCostume: 0, costumes: [], sounds: [],
  volume: 100, layerOrder: 0, rest: {}, ...changes,
});

export const project = (targets: readonly Target[] = [target('Stage')]): Project => ({ targets, monitors: [], extensions: [], meta: {}, rest: {} });

/** Counts calls; `runsFor` is how many ticks it stays running. */
export class FakeRuntime implements HostedRuntime {
  readonly events = new Emitter<{ event: RuntimeEvent; tick: number }>();
  readonly calls: string[] = [];
  readonly variables = new Map<string, string | number | boolean>();
  readonly lists = new Map<string, readonly (string | number | boolean)[]>();
  readonly monitorVisibility = new Map<string, boolean>();
  pace: Pace = 'free';
  drawOrder: readonly DrawnTarget[] = [drawn('Stage', { isStage: true })];
  isRedrawWanted = true;
  tickCount = 0;
  runsFor = 0;
  isWatching = false;

  get isRunning(): boolean { return this.runsFor > 0; }
  tick(): void { this.tickCount++; this.runsFor = Math.max(0, this.runsFor - 1); }
  greenFlag(): void { this.calls.push('flag'); this.runsFor = 3; }
  stopAll(): void { this.calls.push('stop'); this.runsFor = 0; }
  pressKey(key: string): void { this.calls.push(`key ${key}`); }
  clickTarget(id: string): void { this.calls.push(`click ${id}`); }
  dragTarget(id: string, x: number, y: number): void { this.calls.push(`drag ${id} ${x} ${y}`); }
  answer(text: string): void { this.calls.push(`answer ${text}`); }
  toggleStack(name: string, blockId: string): void { this.calls.push(`toggle ${name} ${blockId}`); }
  readVariable(name: string | null, variable: string): string | number | boolean | undefined { return this.variables.get(`${name}/${variable}`); }
  readList(name: string | null, list: string): readonly (string | number | boolean)[] | undefined { return this.lists.get(`${name}/${list}`); }
  runningScripts(): ReadonlyMap<string, readonly string[]> { return new Map(this.isRunning ? [['Poisson', ['top']]] : []); }
  setPace(pace: Pace): void { this.pace = pace; }
  takeValue(target: string | null, id: string): void { this.calls.push(`take ${target ?? 'Stage'} ${id}`); }
  step(): void { this.calls.push('step'); }
  tracedScripts(): readonly TracedScript[] { return [{ target: 'Poisson', topId: 'top', blockId: 'b', isClone: false }]; }
  applyChange(_project: Project, change: { kind: string }): void { this.calls.push(`change ${change.kind}`); }
}
