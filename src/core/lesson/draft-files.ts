/** Projects and pictures that an author gives to a lesson, each under a name of the format, and their licences. */
import { unzipSync, strFromU8 } from 'fflate';
import { isJsonObject, type Json } from '../base/json.ts';
import { namedFiles, slugOf, type Draft, type WrittenManifest } from './draft.ts';
import { editLesson, editStep, lessonOf, stepOf } from './draft-edits.ts';
import { editLevel, ownParts } from './draft-levels.ts';
import type { Level } from './lesson.ts';

type Licence = WrittenManifest['licences']['assets'][number];
export type Origin = Pick<Licence, 'licence' | 'author' | 'source'>;

/** Where a project goes: the beginning of the lesson or of the step, an answer that passes, one that does not pass yet. */
export type ProjectRole = 'lesson-starter' | 'step-starter' | 'solution' | 'wrong';

/** `bytes` of a `.sb3`. A wrong answer is made for the step's first check until the author says which; a level has a beginning and right answers only. */
export function takeProject(draft: Draft, folder: string, stepId: string, role: ProjectRole, bytes: Uint8Array, level: Level = 'standard'): Draft {
  const path = freePath(draft, folder, role === 'lesson-starter' ? 'starter' : role === 'step-starter' ? `starter-${stepId}` : `${role}-${stepId}`, 'sb3');
  const filled = withFile(draft, folder, path, bytes);
  switch (role) {
    case 'lesson-starter': return editLesson(filled, folder, (lesson) => ({ ...lesson, plan: { ...lesson.plan, starter: path } }));
    case 'step-starter': return editLevel(filled, folder, stepId, level, () => ({ starter: path }));
    case 'solution': return editLevel(filled, folder, stepId, level, () => ({ solutions: [...ownSolutions(draft, folder, stepId, level), path] }));
    case 'wrong': return editStep(filled, folder, stepId, (step) => ({ ...step, wrong: [...step.wrong ?? [], { project: path, fails: step.checks[0]!.id }] }));
  }
}

const ownSolutions = (draft: Draft, folder: string, stepId: string, level: Level): readonly string[] => ownParts(stepOf(lessonOf(draft, folder)!, stepId)!, level).solutions ?? [];

/** The last solution of the standard level stays: a step proves itself. */
export function dropAnswer(draft: Draft, folder: string, stepId: string, path: string, level: Level = 'standard'): Draft {
  const solutions = ownSolutions(draft, folder, stepId, level).filter((file) => file !== path);
  if (level !== 'standard') return editLevel(draft, folder, stepId, level, () => ({ solutions: solutions.length > 0 ? [...solutions] : undefined }));
  return editStep(draft, folder, stepId, (step) =>
    ({ ...step, solutions: solutions.length > 0 ? [...solutions] : step.solutions, ...(step.wrong ? { wrong: step.wrong.filter(({ project }) => project !== path) } : {}) }));
}

export const setFails = (draft: Draft, folder: string, stepId: string, path: string, fails: string): Draft =>
  editStep(draft, folder, stepId, (step) => ({ ...step, wrong: (step.wrong ?? []).map((answer) => (answer.project === path ? { ...answer, fails } : answer)) }));

/** `ending` of the picture's file: "svg", "png"… */
export function takePicture(draft: Draft, folder: string, stepId: string, ending: string, bytes: Uint8Array, origin: Origin): Draft {
  const path = freePath(draft, folder, `pictures/${stepId}`, ending);
  const { licences } = draft.manifest;
  const assets = [...licences.assets, { files: [`${folder}/${path}`], ...origin }];
  return editStep({ ...withFile(draft, folder, path, bytes), manifest: { ...draft.manifest, licences: { ...licences, assets } } }, folder, stepId, (step) => ({ ...step, picture: path }));
}

export const dropPicture = (draft: Draft, folder: string, stepId: string): Draft => editStep(draft, folder, stepId, ({ picture: _picture, ...step }) => step);

const withFile = (draft: Draft, folder: string, path: string, bytes: Uint8Array): Draft => ({ ...draft, files: new Map([...draft.files, [`${folder}/${path}`, bytes]]) });

/** What is there already keeps its name: *Annuler* finds it again. */
function freePath(draft: Draft, folder: string, name: string, ending: string): string {
  const at = name.lastIndexOf('/') + 1;
  const taken = new Set([...draft.files.keys()].filter((path) => path.endsWith(`.${ending}`)).map((path) => path.slice(folder.length + 1, -ending.length - 1)).filter((path) => path.startsWith(name.slice(0, at))).map((path) => path.slice(at)));
  return `${name.slice(0, at)}${slugOf(name.slice(at), taken, 'image')}.${ending}`;
}

/** The project with which a child comes to a step: the nearest starter before it. */
export function starterPath(draft: Draft, folder: string, stepId: string): string {
  const { plan } = lessonOf(draft, folder)!;
  const at = plan.steps.findIndex((step) => step.id === stepId);
  return `${folder}/${plan.steps.slice(0, at + 1).findLast((step) => step.starter !== undefined)?.starter ?? plan.starter}`;
}

/** The pack's licences cover what is there and nothing else: what the author's own projects brought goes under `own`. */
export function settleLicences(draft: Draft, own: Origin): Draft {
  const paths = draft.lessons.flatMap(({ folder, plan }) => namedFiles(plan).map((path) => `${folder}/${path}`)).filter((path) => draft.files.has(path));
  const worn = new Set(paths.filter((path) => path.endsWith('.sb3')).flatMap((path) => namesIn(draft.files.get(path)!)));
  const pictured = paths.filter((path) => /\/(?:pictures|sounds)\//u.test(path));
  const kept = draft.manifest.licences.assets.map((asset) => ({
    ...asset,
    ...(asset.files ? { files: asset.files.filter((file) => pictured.some((path) => covers(file, path))) } : {}),
    ...(asset.costumes ? { costumes: asset.costumes.filter((name) => worn.has(name)) } : {}),
  })).filter(({ files = [], costumes = [] }) => files.length + costumes.length > 0);
  const costumes = [...worn].filter((name) => !kept.some((asset) => asset.costumes?.includes(name)));
  const files = pictured.filter((path) => !kept.some((asset) => asset.files?.some((file) => covers(file, path))));
  const assets = costumes.length + files.length === 0 ? kept : [...kept, { ...(files.length > 0 ? { files } : {}), ...(costumes.length > 0 ? { costumes } : {}), ...own }];
  return { ...draft, manifest: { ...draft.manifest, licences: { ...draft.manifest.licences, assets } } };
}

const covers = (file: string, path: string): boolean => (file.endsWith('/') ? path.startsWith(file) : file === path);

const knownNames = new WeakMap<Uint8Array, readonly string[]>();

/** Of costumes, backdrops and sounds, without unpacking them; none when the file is no project. */
function namesIn(bytes: Uint8Array): readonly string[] {
  const known = knownNames.get(bytes) ?? readNames(bytes);
  knownNames.set(bytes, known);
  return known;
}

function readNames(bytes: Uint8Array): readonly string[] {
  try {
    const json = JSON.parse(strFromU8(unzipSync(bytes, { filter: ({ name }) => name === 'project.json' })['project.json'] ?? new Uint8Array())) as Json;
    const targets = listIn(json, 'targets');
    return targets.flatMap((target) => [...listIn(target, 'costumes'), ...listIn(target, 'sounds')]).flatMap((asset) => (isJsonObject(asset) && typeof asset['name'] === 'string' ? [asset['name']] : []));
  } catch {
    return [];
  }
}

const listIn = (json: Json, key: string): readonly Json[] => { const list = isJsonObject(json) ? json[key] : undefined; return Array.isArray(list) ? list : []; };
