/** Projects that an author takes into a lesson: a creation of this laptop, or a file. Each comes as the bytes of a `.sb3`. */
import { err, ok, type Result } from '../../core/base/result.ts';
import { openProject } from '../../core/sb2/open-project.ts';
import { parseJson } from '../../core/sb3/parse-json.ts';
import { parseProjectJson } from '../../core/sb3/parse-project.ts';
import type { Sb3Error } from '../../core/sb3/sb3-problem.ts';
import { writeSb3 } from '../../core/sb3/write-sb3.ts';
import type { TextKey } from '../../core/text/translate.ts';
import { GUEST_CHILD_ID, GUEST_CLASS_ID, type ProjectSummary } from '../../ipc/contract.ts';
import type { Client } from '../kit/client-context.ts';

const errorKey = ({ kind }: Sb3Error): TextKey => `open.error.${kind}`;

export interface ClassOfProjects { readonly id: string; /** Null: the guests. */ readonly name: string | null }
export interface LaptopProject { readonly classId: string; /** Null: a guest's. */ readonly owner: string | null; readonly summary: ProjectSummary }

export const listClasses = async (client: Client): Promise<readonly ClassOfProjects[]> => [{ id: GUEST_CLASS_ID, name: null }, ...await client.request('classes:list')];

/** All creations of a class, the newest first. */
export async function listProjects(client: Client, classId: string): Promise<readonly LaptopProject[]> {
  const children = classId === GUEST_CLASS_ID ? [{ id: GUEST_CHILD_ID, firstName: null }] : await client.request('classes:children', { classId });
  const lists = await Promise.all(children.map(async ({ id, firstName }) =>
    (await client.request('projects:list', { classId, childId: id })).map((summary): LaptopProject => ({ classId, owner: firstName, summary }))));
  return lists.flat().sort((one, other) => other.summary.updatedAtMs - one.summary.updatedAtMs);
}

export async function readCreation(client: Client, { classId, summary }: LaptopProject): Promise<Result<Uint8Array, TextKey>> {
  const { json, assets } = await client.request('projects:load', { classId, projectId: summary.id });
  const parsed = parseJson(json);
  const project = parsed.ok ? parseProjectJson(parsed.value) : parsed;
  if (!project.ok) return err(errorKey(project.error));
  const bytes = await Promise.all([...assets].map(async ([name, address]) => [name, new Uint8Array(await (await fetch(address)).arrayBuffer())] as const));
  return ok(writeSb3({ project: project.value.project, assets: new Map(bytes) }));
}

/** A `.sb2` or `.sb3`; written anew, so that nothing else comes with it. */
export function readProjectFile(bytes: Uint8Array): Result<Uint8Array, TextKey> {
  const read = openProject(bytes);
  return read.ok ? ok(writeSb3(read.value)) : err(errorKey(read.error));
}
