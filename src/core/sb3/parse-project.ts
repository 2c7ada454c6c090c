/** The text of project.json as a project. Only what is no project at all is refused: the rest is repaired and reported. */
import { isJsonObject, type Json } from '../base/json.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { Asset, Costume, List, Monitor, Project, Scalar, Sound, SpriteState, StageState, Target, Variable } from '../project/project.ts';
import { Fields, isScalar } from './fields.ts';
import { parseJson } from './parse-json.ts';
import { parseBlock, parseComment } from './parse-blocks.ts';
import type { Sb3Error, Sb3Problem } from './sb3-problem.ts';
import { settleTargets } from './settle-targets.ts';
import { isTargetTooDeep } from './too-deep.ts';

export interface ParsedProject { readonly project: Project; readonly problems: readonly Sb3Problem[] }

export function parseProject(json: string): Result<ParsedProject, Sb3Error> {
  const parsed = parseJson(json);
  return parsed.ok ? parseProjectJson(parsed.value) : parsed;
}

export function parseProjectJson(json: Json): Result<ParsedProject, Sb3Error> {
  if (!isJsonObject(json) || !Array.isArray(json['targets']) || !json['targets'].some(isJsonObject)) return err({ kind: 'not-a-project' });
  if (json['targets'].some(isTargetTooDeep)) return err({ kind: 'too-deep' });
  const problems: Sb3Problem[] = [];
  const fields = new Fields(json, '', problems);
  const project: Project = {
    targets: settleTargets(parseTargets(fields), problems),
    monitors: fields.objects('monitors', parseMonitor),
    extensions: fields.array('extensions').map((e) => String(e)),
    meta: fields.has('meta') ? fields.object('meta').rest() : { semver: '3.0.0', vm: '0.2.0', agent: '' },
    rest: fields.rest(),
  };
  return ok({ project, problems });
}

/** The one sprite of a sprite file. */
export function parseSpriteJson(json: Json): Result<{ readonly target: Target; readonly problems: readonly Sb3Problem[] }, Sb3Error> {
  if (!isJsonObject(json) || !('name' in json) || json['isStage'] === true) return err({ kind: 'not-a-project' });
  if (isTargetTooDeep(json)) return err({ kind: 'too-deep' });
  const problems: Sb3Problem[] = [];
  return ok({ target: parseTarget(new Fields(json, '', problems), 1, false), problems });
}

/** The first that says so is the stage; what others that say so have of a sprite is read as such. */
function parseTargets(project: Fields): readonly Target[] {
  let hasStage = false;
  return project.objects('targets', (fields, index) => {
    const target = parseTarget(fields, index, !hasStage);
    hasStage ||= target.isStage;
    return target;
  });
}

function parseTarget(target: Fields, index: number, mayBeStage: boolean): Target {
  const saysStage = target.boolean('isStage', false);
  const isStage = saysStage && mayBeStage;
  if (saysStage && !isStage) target.repaired('isStage');
  const costumes = target.objects('costumes', parseCostume);
  const known = {
    isStage,
    name: target.string('name', isStage ? 'Stage' : `Sprite${index}`),
    variables: target.map('variables', parseVariable),
    lists: target.map('lists', parseList),
    broadcasts: target.map('broadcasts', (value) => (isScalar(value) ? String(value) : undefined)),
    blocks: target.map('blocks', parseBlock),
    comments: target.map('comments', parseComment),
    currentCostume: parseCurrentCostume(target, costumes.length),
    costumes,
    sounds: target.objects('sounds', parseSound),
    volume: target.number('volume', 100),
    layerOrder: target.number('layerOrder', index),
    ...(isStage ? { stage: parseStageState(target) } : { sprite: parseSpriteState(target) }),
  };
  return { ...known, rest: target.rest() };
}

function parseCurrentCostume(target: Fields, count: number): number {
  const index = target.number('currentCostume', 0);
  const settled = Math.min(Math.max(Math.floor(index), 0), Math.max(count - 1, 0));
  if (settled !== index) target.repaired('currentCostume');
  return settled;
}

const parseStageState = (stage: Fields): StageState => ({
  tempo: stage.number('tempo', 60),
  videoTransparency: stage.number('videoTransparency', 50),
  videoState: stage.string('videoState', 'on'),
  textToSpeechLanguage: stage.stringOrNull('textToSpeechLanguage'),
});

const parseSpriteState = (sprite: Fields): SpriteState => ({
  visible: sprite.boolean('visible', true),
  x: sprite.number('x', 0),
  y: sprite.number('y', 0),
  size: sprite.number('size', 100),
  direction: sprite.number('direction', 90),
  draggable: sprite.boolean('draggable', false),
  rotationStyle: sprite.oneOf('rotationStyle', ['all around', 'left-right', "don't rotate"], 'all around'),
});

function parseVariable(value: Json, variables: Fields, id: string): Variable | undefined {
  if (!Array.isArray(value)) return undefined;
  const [name, content, isCloud] = value as readonly Json[];
  if (typeof name !== 'string' || !isScalar(content)) variables.repaired(id);
  return { name: String(name), value: isScalar(content) ? content : 0, ...(isCloud === true ? { isCloud } : {}) };
}

function parseList(value: Json, lists: Fields, id: string): List | undefined {
  if (!Array.isArray(value)) return undefined;
  const [name, content] = value as readonly Json[];
  const items = Array.isArray(content) ? content as readonly Json[] : [];
  if (typeof name !== 'string' || !Array.isArray(content) || !items.every(isScalar)) lists.repaired(id);
  return { name: String(name), items: items.map((item): Scalar => (isScalar(item) ? item : '')) };
}

function parseAsset(asset: Fields): Omit<Asset, 'rest'> {
  const assetId = asset.string('assetId', '');
  const dataFormat = asset.string('dataFormat', '');
  return { assetId, name: asset.string('name', ''), md5ext: parseMd5ext(asset, `${assetId}.${dataFormat}`), dataFormat };
}

/** Others name files on disk by it: nothing that could lead out of a folder may pass. */
function parseMd5ext(asset: Fields, missing: string): string {
  const md5ext = asset.string('md5ext', missing);
  if (/^\w[\w.-]*$/u.test(md5ext)) return md5ext;
  asset.repaired('md5ext');
  return `_${md5ext.replace(/[^\w.-]/gu, '_')}`;
}

function parseCostume(costume: Fields): Costume {
  const known = {
    ...parseAsset(costume),
    bitmapResolution: parseResolution(costume),
    rotationCenterX: costume.number('rotationCenterX', 0),
    rotationCenterY: costume.number('rotationCenterY', 0),
  };
  return { ...known, rest: costume.rest() };
}

function parseResolution(costume: Fields): number {
  const resolution = costume.number('bitmapResolution', 1);
  if (resolution > 0) return resolution;
  costume.repaired('bitmapResolution');
  return 1;
}

function parseSound(sound: Fields): Sound {
  const known = { ...parseAsset(sound), rate: sound.number('rate', 48_000), sampleCount: sound.number('sampleCount', 0) };
  return { ...known, rest: sound.rest() };
}

function parseMonitor(monitor: Fields): Monitor {
  const known = {
    id: monitor.string('id', ''),
    mode: monitor.oneOf('mode', ['default', 'large', 'slider', 'list'], 'default'),
    opcode: monitor.string('opcode', ''),
    params: monitor.object('params').rest(),
    spriteName: monitor.stringOrNull('spriteName'),
    value: monitor.raw('value') ?? null,
    width: monitor.numberOrNull('width'),
    height: monitor.numberOrNull('height'),
    x: monitor.numberOrNull('x'),
    y: monitor.numberOrNull('y'),
    visible: monitor.boolean('visible', true),
  };
  return { ...known, rest: monitor.rest() };
}
