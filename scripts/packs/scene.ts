/** A lesson's scene and the projects made from it: the same sprites, each time with other scripts. */
import { createHash } from 'node:crypto';
import { unnamedExtensions } from '../../src/core/blocks/extensions.ts';
import type { Costume, Monitor, Project, ProjectBundle, RotationStyle, Sound, Target } from '../../src/core/project/project.ts';
import { drawing, type Drawing } from './drawings.ts';
import { layOut, listId, messageId, variableId, type Stack } from './script-words.ts';
import { sound, type PackSound } from './sounds.ts';

export interface Actor {
  readonly name: string;
  /** Names of drawings, the first one worn. */
  readonly costumes: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly direction?: number;
  readonly rotationStyle?: RotationStyle;
  readonly isHidden?: boolean;
  /** Ids of sounds. */
  readonly sounds?: readonly string[];
}

export interface Scene {
  /** Names of drawings, the first one shown. */
  readonly backdrop: string | readonly string[];
  /** Ids of sounds of the stage. */
  readonly sounds?: readonly string[];
  /** Front to back: the main one first, as the studio lists them. */
  readonly actors: readonly Actor[];
  /** Variables for all sprites, with their first value. */
  readonly variables?: Readonly<Record<string, string | number>>;
  /** Lists for all sprites. */
  readonly lists?: Readonly<Record<string, readonly (string | number)[]>>;
  readonly messages?: readonly string[];
  /** Variables and lists shown on the stage, by name. */
  readonly shown?: readonly string[];
}

/** Scripts by sprite name. */
export type Scripts = Readonly<Record<string, readonly Stack[]>>;

const STAGE_WIDTH = 480;

/** The stage's own scripts are written under this name. */
export const STAGE = 'Stage';

/** A project file's content: deterministic, so that making it again changes nothing. */
export function makeProject(scene: Scene, scripts: Scripts): ProjectBundle {
  const unknown = Object.keys(scripts).filter((name) => name !== STAGE && !scene.actors.some((actor) => actor.name === name));
  if (unknown.length > 0) throw new Error(`No sprite ${unknown.join(', ')}`);
  const drawings = [...backdropsOf(scene), ...scene.actors.flatMap((actor) => actor.costumes)].map(drawing);
  const sounds = [...(scene.sounds ?? []), ...scene.actors.flatMap((actor) => actor.sounds ?? [])].map(sound);
  return {
    project: projectOf(scene, scripts),
    assets: new Map([...drawings.map((one) => [costumeOf(one).md5ext, one.bytes] as const), ...sounds.map((one) => [soundOf(one).md5ext, one.bytes] as const)]),
  };
}

const backdropsOf = ({ backdrop }: Scene): readonly string[] => (typeof backdrop === 'string' ? [backdrop] : backdrop);

function projectOf(scene: Scene, scripts: Scripts): Project {
  const { actors, variables = {}, lists = {}, messages = [], shown = [] } = scene;
  const stage: Target = {
    ...targetBase(STAGE, backdropsOf(scene), scripts[STAGE] ?? [], 0, scene.sounds), isStage: true,
    variables: Object.fromEntries(Object.entries(variables).map(([name, value]) => [variableId(name), { name, value }])),
    lists: Object.fromEntries(Object.entries(lists).map(([name, items]) => [listId(name), { name, items }])),
    broadcasts: Object.fromEntries(messages.map((name) => [messageId(name), name])),
    stage: { tempo: 60, videoState: 'on', videoTransparency: 50, textToSpeechLanguage: null },
  };
  const targets = [stage, ...actors.map((actor, i) => spriteOf(actor, scripts[actor.name] ?? [], actors.length - i))];
  const project: Project = { targets, monitors: monitorsOf(shown, new Set(Object.keys(lists))), extensions: [], meta: { semver: '3.0.0', vm: '0.2.0', agent: 'periscode' }, rest: {} };
  return { ...project, extensions: [...new Set(targets.flatMap(({ blocks }) => unnamedExtensions(project, blocks)))] };
}

function spriteOf({ name, costumes, sounds, isHidden = false, x, y, size = 100, direction = 90, rotationStyle = 'left-right' }: Actor, stacks: readonly Stack[], layerOrder: number): Target {
  return { ...targetBase(name, costumes, stacks, layerOrder, sounds), sprite: { visible: !isHidden, x, y, size, direction, draggable: false, rotationStyle } };
}

const targetBase = (name: string, costumes: readonly string[], stacks: readonly Stack[], layerOrder: number, sounds: readonly string[] = []): Target => ({
  isStage: false, name, variables: {}, lists: {}, broadcasts: {}, blocks: layOut(stacks), comments: {},
  currentCostume: 0, costumes: costumes.map(drawing).map(costumeOf), sounds: sounds.map(sound).map(soundOf), volume: 100, layerOrder, rest: {},
});

function soundOf({ name, bytes, rate, sampleCount }: PackSound): Sound {
  const assetId = createHash('md5').update(bytes).digest('hex');
  return { assetId, name, md5ext: `${assetId}.wav`, dataFormat: 'wav', rate, sampleCount, rest: {} };
}

function costumeOf({ name, bytes, centre: [rotationCenterX, rotationCenterY] }: Drawing): Costume {
  const assetId = createHash('md5').update(bytes).digest('hex');
  return { assetId, name, md5ext: `${assetId}.svg`, dataFormat: 'svg', rotationCenterX, rotationCenterY, bitmapResolution: 1, rest: {} };
}

/** Variables one under the other at the top left, lists side by side from the right. */
function monitorsOf(shown: readonly string[], lists: ReadonlySet<string>): readonly Monitor[] {
  const [shownLists, variables] = [shown.filter((name) => lists.has(name)), shown.filter((name) => !lists.has(name))];
  return [...variables.map(variableMonitor), ...shownLists.map((name, i) => listMonitor(name, shownLists.length - i))];
}

const variableMonitor = (name: string, place: number): Monitor => ({
  id: variableId(name), mode: 'default', opcode: 'data_variable', params: { VARIABLE: name }, value: 0, width: 0, height: 0,
  spriteName: null, x: 5, y: 5 + place * 28, visible: true, rest: { sliderMin: 0, sliderMax: 100, isDiscrete: true },
});

const LIST_WIDTH = 110;
const listMonitor = (name: string, fromRight: number): Monitor => ({
  id: listId(name), mode: 'list', opcode: 'data_listcontents', params: { LIST: name }, value: [], width: LIST_WIDTH, height: 180,
  spriteName: null, x: STAGE_WIDTH - fromRight * (LIST_WIDTH + 5), y: 5, visible: true, rest: {},
});
