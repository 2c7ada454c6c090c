/** Two classes that follow a pack of sixty lessons: one with a big year of events, one with a small day. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeClasses, type EventBrief } from '../../support/class-of-events.ts';

export const PIN = '2580';
export const CHILDREN = 40, LESSONS = 60, EVENTS = 200_000, FEW = 400, TIMES = 15;
const LAPTOPS = 15;
const PACK = { packId: 'soixante', version: '1.0.0' };
export const BIG = 'Une grande année', SMALL = 'Une petite journée';
const firstNames = Array.from({ length: CHILDREN }, (_, i) => `Enfant ${String(i + 1).padStart(2, '0')}`);

interface BuiltLesson { readonly id: string; readonly stepIds: readonly string[] }

/** A pack of sixty lessons: those of the first course over and over, under names of their own. */
function writePack(dataFolder: string): readonly BuiltLesson[] {
  const from = join(import.meta.dirname, '..', '..', '..', 'lessons', 'premiers-pas');
  const to = join(dataFolder, 'packs', PACK.packId, PACK.version);
  mkdirSync(to, { recursive: true });
  const sources = readdirSync(from).filter((name) => name.startsWith('lesson-'));
  const lessons = Array.from({ length: LESSONS }, (_, i) => {
    const id = `lesson-${String(i + 1).padStart(2, '0')}`;
    cpSync(join(from, sources[i % sources.length]!), join(to, id), { recursive: true });
    const file = join(to, id, 'lesson.json');
    const plan = { ...JSON.parse(readFileSync(file, 'utf8')) as { readonly steps: readonly { readonly id: string }[] }, id };
    writeFileSync(file, JSON.stringify(plan));
    return { id, stepIds: plan.steps.map((step) => step.id) };
  });
  const manifest = JSON.parse(readFileSync(join(from, 'pack.json'), 'utf8')) as object;
  writeFileSync(join(to, 'pack.json'), JSON.stringify({ ...manifest, id: PACK.packId, version: PACK.version, sessions: LESSONS, lessons: lessons.map(({ id }) => id) }));
  return lessons;
}

/** Children go through the lessons in order, each at a laptop of their own, some seconds between two events. */
const eventsOf = (count: number, lessons: readonly BuiltLesson[]): readonly EventBrief[] => Array.from({ length: count }, (_, i) => {
  const child = i % CHILDREN, nth = Math.floor(i / CHILDREN);
  const { id: lessonId, stepIds } = lessons[Math.floor(nth / (count / CHILDREN) * lessons.length)]!;
  const stepId = stepIds[Math.floor(nth / 12) % stepIds.length]!;
  const kind = nth % 12 === 0 ? 'step-opened' : nth % 12 === 11 ? 'step-passed' : 'check-failed';
  return { firstName: firstNames[child]!, deviceId: `laptop-${child % LAPTOPS}`, atMs: Date.UTC(2026, 8, 1) + nth * 40_000, fact: { kind, packId: PACK.packId, lessonId, stepId, checkId: 'bouge' } as EventBrief['fact'] };
});

export function writeYear(dataFolder: string): void {
  const lessons = writePack(dataFolder);
  writeClasses(dataFolder, PIN, [BIG, SMALL].map((name) => ({ name, pack: PACK, firstNames, events: eventsOf(name === BIG ? EVENTS : FEW, lessons) })));
}
