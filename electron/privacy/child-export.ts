/** Everything about one child in one zip: a page to read, their programs as projects, and what the computer noted, as data. */
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { childRecord } from '../../src/core/prints/child-record.ts';
import { AVATARS } from '../../src/core/base/avatars.ts';
import { foldProgress } from '../../src/core/progress/fold-progress.ts';
import { childrenIn } from '../storage/class-exchange.ts';
import type { Locale, Translate } from '../../src/core/text/translate.ts';
import type { PackSummary, ProjectSummary, RosterEntry } from '../../src/ipc/contract.ts';
import { safeFileName, safeName } from '../saved-file.ts';
import type { Backpacks } from '../storage/backpacks.ts';
import type { ClassStore } from '../storage/class-store.ts';

export interface ExportNeeds { readonly packs: readonly PackSummary[]; readonly locale: Locale; readonly t: Translate; readonly now: Date }

/** Files by their name in the zip. */
export function childFiles(store: ClassStore, child: RosterEntry, needs: ExportNeeds): Zippable {
  const { t, locale, now } = needs;
  const ids = store.roster.idsOf(child.id);
  const removed = store.projects.bin(...ids);
  const made = [...store.projects.list(...ids), ...removed].map((project, i) => ({ project, file: `${String(i + 1).padStart(2, '0')} ${safeFileName(project.title, 'sb3', t('window.untitled'))}`, isRemoved: removed.includes(project) }));
  const carried = store.backpacks.list(...ids).map((item, i) => ({ ...item, files: filesIn(store.backpacks, item.id, `${t('record.backpackFolder')}/${String(i + 1).padStart(2, '0')} ${safeName(item.name, item.kind)}`) }));
  const { name: className, school } = store.summary();
  const avatar = AVATARS.find((one) => one === child.avatar) ?? 'octopus';
  const page = childRecord({
    firstName: child.firstName, className, school, animal: t(`animal.${avatar}`), code: child.code?.map((picture) => t(`code.${picture}`)).join(', ') ?? null,
    lessons: lessonsOf(store, child, needs.packs), date: now.toLocaleDateString(locale === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long' }),
    projects: made.map(({ project, file, isRemoved }) => ({ title: project.title, changedAtMs: project.updatedAtMs, file, thumbnail: project.thumbnail, isRemoved })),
    backpack: carried.map(({ name, kind, files }) => ({ name, kind, files: Object.keys(files) })),
  }, locale, t);
  const noted = { changes: store.journal.entries().filter(({ change }) => childrenIn(change).some((id) => ids.includes(id))), events: store.progressOf(child.id) };
  return {
    ...Object.fromEntries(carried.flatMap(({ files }) => Object.entries(files))),
    [t('record.pageFile')]: Buffer.from(page), [t('record.dataFile')]: Buffer.from(JSON.stringify(noted, null, 1)),
    ...Object.fromEntries(made.flatMap(({ project, file }) => { const bytes = sb3Of(store, project); return bytes ? [[file, [bytes, { level: 0 as const }]]] : []; })),
  };
}

export const exportChild = (store: ClassStore, child: RosterEntry, needs: ExportNeeds): Uint8Array => zipSync(childFiles(store, child, needs));

/** One folder for each child, those put aside too. */
export function exportClass(store: ClassStore, needs: ExportNeeds): Uint8Array {
  return zipSync(Object.fromEntries(store.roster.entries().map((child) => [safeName(child.firstName, child.id), childFiles(store, child, needs)])));
}

/** What a thing in the backpack is made of, beside each other, so that its pictures and sounds open anywhere; one that was damaged as it is. */
function filesIn(backpacks: Backpacks, id: string, folder: string): Zippable {
  const content = backpacks.load(id) ?? new Uint8Array();
  try {
    return Object.fromEntries(Object.entries(unzipSync(content)).map(([name, bytes]) => [`${folder}/${safeName(name, 'x')}`, bytes]));
  } catch {
    return { [`${folder}.zip`]: content };
  }
}

function sb3Of({ projects, assets }: ClassStore, { id }: ProjectSummary): Uint8Array | null {
  const kept = projects.load(id);
  if (!kept) return null;
  const files = [...kept.keys].flatMap(([name, key]) => { const bytes = assets.read(key); return bytes ? [[name, bytes] as const] : []; });
  return zipSync({ 'project.json': Buffer.from(kept.json), ...Object.fromEntries(files) });
}

/** A lesson whose pack is no longer here goes by its id. */
function lessonsOf(store: ClassStore, child: RosterEntry, packs: readonly PackSummary[]) {
  const steps = [...foldProgress(store.progressOf(child.id)).get(child.id) ?? []];
  return [...Map.groupBy(steps, ([key]) => key.split('/').slice(0, 2).join('/'))].map(([place, ofLesson]) => {
    const [packId, lessonId] = place.split('/');
    const title = packs.find(({ id }) => id === packId)?.lessons.find(({ id }) => id === lessonId)?.title ?? place;
    return { title, passed: ofLesson.filter(([, step]) => step.isPassed).length, tries: ofLesson.reduce((sum, [, step]) => sum + step.tries, 0) };
  });
}
