/** What a studio session begins with: the file just opened, the child's own project, the lesson's starter, or an empty creation. */
import { err, ok, type Result } from '../../core/base/result.ts';
import type { ProjectBundle } from '../../core/project/project.ts';
import { parseProject } from '../../core/sb3/parse-project.ts';
import { readSb3 } from '../../core/sb3/read-sb3.ts';
import { describeSb3Error, type Sb3Error, type Sb3Problem } from '../../core/sb3/sb3-problem.ts';
import type { Translate } from '../../core/text/translate.ts';
import { keyIn } from '../../ipc/addresses.ts';
import type { SavedProject } from '../../ipc/contract.ts';
import type { Client } from '../../ui/kit/client-context.ts';
import type { StudioSession } from '../screen.ts';
import { createFreeProject } from './free-project.ts';
import type { LoadedLesson } from './load-lesson.ts';
import type { ProjectFiles } from './project-files.ts';
import type { Picture } from './new-sprite.ts';
import type { Ownership } from './project-keeper.ts';

export interface StartTools {
  readonly client: Client;
  readonly files: ProjectFiles;
  /** Whom an empty creation begins with. */
  readonly firstSprite: () => Promise<Picture>;
  readonly translate: Translate;
}

export interface Start {
  readonly bundle: ProjectBundle;
  readonly owner: Ownership;
  readonly problems: readonly Sb3Problem[];
  /** The bundle's assets once more, for the stage to take over; none when there is not much to copy. */
  readonly twins: ProjectBundle['assets'];
  /** It came from outside and is kept nowhere yet. */
  readonly isUnkept: boolean;
}

const NONE: ProjectBundle['assets'] = new Map();

/** `message` is for the child. */
type Refused = { readonly message: string };

export async function findStart({ client, files, firstSprite, translate: t }: StartTools, session: StudioSession, lesson: LoadedLesson | null): Promise<Result<Start, Refused>> {
  if (session.openedFile) return openFile(session, files, t);
  const projectId = session.projectId ?? (session.lesson && (await findLessonProject(client, session)));
  if (projectId !== null) return openKept(session, await client.request('projects:load', { classId: session.classId, projectId }), files, t);
  if (lesson) return fromStarter(session, lesson, t);
  return ok(await createEmpty(client, session, await firstSprite(), t));
}

async function openFile(session: StudioSession, files: ProjectFiles, t: Translate): Promise<Result<Start, Refused>> {
  const { name, address } = session.openedFile ?? { name: '', address: '' };
  const opened = await files.open(address);
  if (!opened.ok) return refuse(opened.error, t);
  const title = name.replace(/\.sb[23]$/iu, '').slice(0, 120);
  const { project, assets, problems, twins } = opened.value;
  return ok({ bundle: { project, assets }, owner: { ...ownerOf(session), lesson: null, title }, problems, twins, isUnkept: true });
}

async function findLessonProject(client: Client, { classId, childId, lesson }: StudioSession): Promise<string | null> {
  const projects = await client.request('projects:list', { classId, childId });
  return projects.find((project) => project.lesson?.packId === lesson?.packId && project.lesson?.lessonId === lesson?.lessonId)?.id ?? null;
}

async function openKept(session: StudioSession, { id, version, title, lesson, json, assets: addresses }: SavedProject, files: ProjectFiles, t: Translate): Promise<Result<Start, Refused>> {
  const parsed = parseProject(json);
  if (!parsed.ok) return refuse(parsed.error, t);
  const { assets, twins } = await files.fetch(addresses);
  const keptAssets = new Map([...addresses].filter(([name]) => assets.has(name)).map(([name, address]) => [name, keyIn(address)]));
  return ok({ bundle: { project: parsed.value.project, assets }, owner: { ...ownerOf(session), projectId: id, basedOn: version, title, lesson, keptAssets }, problems: [], twins, isUnkept: false });
}

function fromStarter(session: StudioSession, { lesson, files }: LoadedLesson, t: Translate): Result<Start, Refused> {
  const opened = readSb3(files.get(lesson.starter) ?? new Uint8Array());
  if (!opened.ok) return refuse(opened.error, t);
  return ok({ bundle: opened.value, owner: { ...ownerOf(session), title: lesson.title }, problems: opened.value.problems, twins: NONE, isUnkept: false });
}

async function createEmpty(client: Client, session: StudioSession, first: Picture, t: Translate): Promise<Start> {
  const { classId, childId } = session;
  const projects = await client.request('projects:list', { classId, childId });
  const taken = new Set(projects.map((project) => project.title));
  let number = projects.filter((project) => project.lesson === null).length + 1;
  while (taken.has(t('studio.newTitle', { number }))) number++;
  return { bundle: createFreeProject(t('studio.scene'), first), owner: { ...ownerOf(session), title: t('studio.newTitle', { number }) }, problems: [], twins: NONE, isUnkept: false };
}

const ownerOf = ({ classId, childId, lesson }: StudioSession): Omit<Ownership, 'title'> => ({ classId, childId, lesson, projectId: null, basedOn: null, keptAssets: new Map() });

const refuse = (error: Sb3Error, t: Translate): Result<Start, Refused> => err({ message: t(describeSb3Error(error)) });
