/** A class of thirty children after a year of sessions, as the bags of its laptops. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { BagContent, BagItem, BagProject, BagVersion } from '../../../electron/bags/bag-content.ts';
import { createRandom } from '../../../src/core/base/random.ts';
import type { ClassChange, ClassEntry } from '../../../src/core/classes/class-entry.ts';
import type { ProgressEvent, ProgressFact } from '../../../src/core/progress/progress-event.ts';

export const CHILDREN = 30;
const SESSIONS = 33;
const FACTS_PER_SESSION = 10;
const PROJECTS_PER_CHILD = 8;
const ITEMS_PER_CHILD = 3;
const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2026, 8, 1, 14);
const KINDS: readonly ProgressFact['kind'][] = ['step-opened', 'check-failed', 'check-failed', 'step-passed'];

/** `own`: how much of it was done on laptop `laptop` alone, in shares; what is left is known to all of them. */
export function sampleBag(classNumber: number, laptop: number, { hasPrograms }: { readonly hasPrograms: boolean }): BagContent {
  const random = createRandom(classNumber);
  const [device, common] = [`laptop${laptop}.c${classNumber}`, `common.c${classNumber}`];
  const childIds = Array.from({ length: CHILDREN }, (_, i) => `c${classNumber}child${i}`);
  let counter = 0;
  const entry = (change: ClassChange): ClassEntry => ({ deviceId: common, counter: ++counter, clock: counter, atMs: START_MS, change });
  const entries = [
    entry({ kind: 'class-set', key: 'name', value: `Classe ${classNumber}` }), entry({ kind: 'class-set', key: 'packId', value: 'premiers-pas' }),
    ...childIds.map((childId, i) => entry({ kind: 'child-added', childId, firstName: `Enfant ${i}`, avatar: 'crab' })),
  ];
  const events: ProgressEvent[] = [];
  for (let session = 0; session < SESSIONS; session++) for (const [i, childId] of childIds.entries()) for (let n = 0; n < FACTS_PER_SESSION; n++) {
    const fact = { kind: KINDS[n % KINDS.length]!, packId: 'premiers-pas', lessonId: `lesson-${session % 6}`, stepId: `step-${n >> 2}`, ...KINDS[n % KINDS.length] === 'check-failed' ? { checkId: 'touche' } : {} } as ProgressFact;
    events.push({ deviceId: common, counter: events.length + 1, childId, atMs: START_MS + session * 7 * DAY_MS + i * 1000 + n * 240_000, fact });
  }
  // What this laptop's two children did today.
  for (let n = 0; n < 40; n++) events.push({ deviceId: device, counter: n + 1, childId: childIds[(laptop * 2 + (n & 1)) % CHILDREN]!, atMs: START_MS + SESSIONS * 7 * DAY_MS + n * 60_000, fact: { kind: 'step-passed', packId: 'premiers-pas', lessonId: 'lesson-5', stepId: `step-${n}` } });
  const projects = childIds.flatMap((childId) => Array.from({ length: PROJECTS_PER_CHILD }, (_, n): BagProject => ({ id: `${childId}p${n}`, childId, packId: null, lessonId: null, partedFrom: null, partedSeen: null })));
  for (const { id, childId } of projects) entries.push(entry({ kind: 'project-titled', childId, projectId: id, title: 'Mon jeu' }));
  const assets = new Map<string, Uint8Array>();
  const names = Array.from({ length: hasPrograms ? 200 : 0 }, () => {
    const bytes = Uint8Array.from({ length: 15_000 }, () => random.next() * 256);
    const name = `${createHash('md5').update(bytes).digest('hex')}.png`;
    assets.set(name, bytes);
    return name;
  });
  const versions = hasPrograms ? projects.map(({ id }, i): BagVersion => {
    const isOwn = i % 15 === laptop % 15;
    const json = JSON.stringify(Array.from({ length: 600 }, () => [Math.floor(random.next() * 1e6), 'motion_movesteps']));
    return {
      projectId: id, deviceId: isOwn ? device : common, counter: isOwn ? 9 : 8, clock: counter + i, seen: isOwn ? { [common]: 8, [device]: 9 } : { [common]: 8 }, savedAtMs: START_MS,
      assetIds: names.slice(i % 190, (i % 190) + 8), jsonGz: gzipSync(json), thumbnail: Uint8Array.from({ length: 6000 }, () => random.next() * 256),
    };
  }) : [];
  const backpack = hasPrograms ? childIds.flatMap((childId) => Array.from({ length: ITEMS_PER_CHILD }, (_, n): BagItem => (
    { id: `${childId}i${n}`, childId, kind: 'sprite', name: 'Chat', addedAtMs: START_MS, picture: null, content: Uint8Array.from({ length: 15_000 }, () => random.next() * 256) }))) : [];
  return { entries, events, laptops: [{ deviceId: `laptop${laptop}`, label: String(laptop), counter: 1, toldAtMs: START_MS }], projects, versions, backpack, assets };
}
