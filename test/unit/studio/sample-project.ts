import type { Project, Target } from '../../../src/core/project/project.ts';

export function sprite(name: string, more: Partial<Target> = {}): Target {
  return {
    isStage: false, name, variables: {}, lists: {}, broadcasts: {}, blocks: {}, comments: {}, currentCostume: 0, costumes: [], sounds: [], volume: 100, layerOrder: 1, rest: {},
    sprite: { visible: true, x: 0, y: 0, size: 100, direction: 90, draggable: false, rotationStyle: 'all around' }, ...more,
  };
}

export function sampleProject(...sprites: readonly Target[]): Project {
  const { sprite: _, ...stage } = sprite('Stage', { isStage: true, layerOrder: 0, stage: { tempo: 60, videoState: 'off', videoTransparency: 50, textToSpeechLanguage: null } });
  return { targets: [stage, ...sprites], monitors: [], extensions: [], meta: {}, rest: {} };
}
