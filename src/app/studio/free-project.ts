/** What a free creation begins with: a white stage and one sprite. */
import type { ProjectBundle, Target } from '../../core/project/project.ts';
import { createCostume, createSprite, type Picture } from './new-sprite.ts';

const WHITE = '<svg xmlns="http://www.w3.org/2000/svg" width="480" height="360" viewBox="0 0 480 360"><path fill="#fff" d="M0 0h480v360H0z"/></svg>';

/** A paper as large as the stage. */
export const whitePaper = (name: string): Picture => ({ name, format: 'svg', bytes: new TextEncoder().encode(WHITE), width: 480, height: 360 });

/** `sceneName` is the backdrop's name for people. */
export function createFreeProject(sceneName: string, first: Picture): ProjectBundle {
  const paper = whitePaper(sceneName);
  const backdrop = createCostume(paper);
  const costume = createCostume(first);
  const stage: Target = {
    isStage: true, name: 'Stage', variables: {}, lists: {}, broadcasts: {}, blocks: {}, comments: {}, currentCostume: 0, costumes: [backdrop], sounds: [],
    volume: 100, layerOrder: 0, stage: { tempo: 60, videoState: 'off', videoTransparency: 50, textToSpeechLanguage: null }, rest: {},
  };
  const empty = { targets: [stage], monitors: [], extensions: [], meta: { semver: '3.0.0', vm: '0.2.0', agent: 'Periscode' }, rest: {} };
  return {
    project: { ...empty, targets: [stage, createSprite(empty, first.name, [costume])] },
    assets: new Map([[backdrop.md5ext, paper.bytes], [costume.md5ext, first.bytes]]),
  };
}
