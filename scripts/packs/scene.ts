/** A lesson's scene and the projects made from it: the same sprites, each time with other scripts. */
import { createHash } from 'node:crypto';
import type { Costume, Project, ProjectBundle, RotationStyle, Target } from '../../src/core/project/project.ts';
import { drawing, type Drawing } from './drawings.ts';
import { layOut, messageId, variableId, type Stack } from './script-words.ts';

export interface Actor {
  readonly name: string;
  /** Names of drawings, the first one worn. */
  readonly costumes: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly direction?: number;
  readonly rotationStyle?: RotationStyle;
}

export interface Scene {
  readonly backdrop: string;
  /** Front to back: the main one first, as the studio lists them. */
  readonly actors: readonly Actor[];
  /** Variables for all sprites, with their first value. */
  readonly variables?: Readonly<Record<string, string | number>>;
  readonly messages?: readonly string[];
}

/** Scripts by sprite name. */
export type Scripts = Readonly<Record<string, readonly Stack[]>>;

/** A project file's content: deterministic, so that making it again changes nothing. */
export function makeProject(scene: Scene, scripts: Scripts): ProjectBundle {
  const unknown = Object.keys(scripts).filter((name) => !scene.actors.some((actor) => actor.name === name));
  if (unknown.length > 0) throw new Error(`No sprite ${unknown.join(', ')}`);
  const drawings = [scene.backdrop, ...scene.actors.flatMap((actor) => actor.costumes)].map(drawing);
  return {
    project: projectOf(scene, scripts),
    assets: new Map(drawings.map((one) => [costumeOf(one).md5ext, one.bytes])),
  };
}

function projectOf({ backdrop, actors, variables = {}, messages = [] }: Scene, scripts: Scripts): Project {
  const stage: Target = {
    ...targetBase('Stage', [backdrop], [], 0), isStage: true,
    variables: Object.fromEntries(Object.entries(variables).map(([name, value]) => [variableId(name), { name, value }])),
    broadcasts: Object.fromEntries(messages.map((name) => [messageId(name), name])),
    stage: { tempo: 60, videoState: 'on', videoTransparency: 50, textToSpeechLanguage: null },
  };
  return { targets: [stage, ...actors.map((actor, i) => spriteOf(actor, scripts[actor.name] ?? [], actors.length - i))], monitors: [], extensions: [], meta: { semver: '3.0.0', vm: '0.2.0', agent: 'periscode' }, rest: {} };
}

function spriteOf(actor: Actor, stacks: readonly Stack[], layerOrder: number): Target {
  const { x, y, size = 100, direction = 90, rotationStyle = 'left-right' } = actor;
  return { ...targetBase(actor.name, actor.costumes, stacks, layerOrder), sprite: { visible: true, x, y, size, direction, draggable: false, rotationStyle } };
}

const targetBase = (name: string, costumes: readonly string[], stacks: readonly Stack[], layerOrder: number): Target => ({
  isStage: false, name, variables: {}, lists: {}, broadcasts: {}, blocks: layOut(stacks), comments: {},
  currentCostume: 0, costumes: costumes.map(drawing).map(costumeOf), sounds: [], volume: 100, layerOrder, rest: {},
});

function costumeOf({ name, bytes, width, height }: Drawing): Costume {
  const assetId = createHash('md5').update(bytes).digest('hex');
  return { assetId, name, md5ext: `${assetId}.svg`, dataFormat: 'svg', rotationCenterX: width / 2, rotationCenterY: height / 2, bitmapResolution: 1, rest: {} };
}
