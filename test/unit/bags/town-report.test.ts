import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packContent } from '../../../electron/bags/bag-content.ts';
import { BAG_FORMAT_VERSION, sealBag } from '../../../electron/bags/bag-file.ts';
import { readEvents } from '../../../electron/bags/read-events.ts';
import type { ClassChange, ClassEntry } from '../../../src/core/classes/class-entry.ts';
import { ProgressEvent, type ProgressFact } from '../../../src/core/progress/progress-event.ts';
import * as v from 'valibot';
import { tempFolder } from '../storage/temp-folder.ts';

const MINUTE_MS = 60_000;
const TUESDAY = new Date(2026, 10, 24, 14).getTime();
const place = { packId: 'p', lessonId: 'l' };
const fact = (kind: ProgressFact['kind'], stepId = 's'): ProgressFact => ({ kind, ...place, stepId, ...kind === 'check-failed' ? { checkId: 'c' } : {} } as ProgressFact);
let counter = 0;
const event = (childId: string, minutes: number, what: ProgressFact): ProgressEvent => ({ deviceId: 'd', counter: ++counter, childId, atMs: TUESDAY + minutes * MINUTE_MS, fact: what });

const entries = (name: string, ...children: readonly string[]): ClassEntry[] => {
  const changes: ClassChange[] = [{ kind: 'class-set', key: 'name', value: name }, ...children.map((childId) => ({ kind: 'child-added' as const, childId, firstName: `Prénom de ${childId}`, avatar: 'crab' }))];
  return changes.map((change, i) => ({ deviceId: 'd', counter: i + 1, clock: i, atMs: 0, change }));
};

function town(): string {
  const folder = tempFolder();
  mkdirSync(join(folder, 'école'));
  const bag = (file: string, classId: string, name: string, events: readonly ProgressEvent[], password?: string): void => {
    const content = packContent({ entries: entries(name, 'lea', 'tom'), events: [...events], laptops: [], projects: [], versions: [], backpack: [], assets: new Map() });
    writeFileSync(join(folder, file), sealBag({ formatVersion: BAG_FORMAT_VERSION, classId, className: name, laptopId: 'x', laptopLabel: 'x', madeAtMs: 0, isOneChild: false }, content, password));
  };
  const shared = [event('lea', 0, fact('check-failed')), event('lea', 9, fact('step-passed'))];
  bag('ce2-7.periscode-classe', 'ce2', 'CE2 mardi', [...shared, event('tom', 3, fact('step-passed'))]);
  bag('école/ce2-12.periscode-classe', 'ce2', 'CE2 mardi', [...shared, event('tom', 24 * 60 * 7, fact('step-passed', 's2'))]);
  bag('cm1.periscode-classe', 'cm1', '=SOMME(A1)', [event('lea', 0, fact('step-opened'))], 'corail');
  return folder;
}

const run = (args: readonly string[], password: string) => spawnSync(process.execPath, ['scripts/bags.ts', 'report', ...args], { encoding: 'utf8', env: { ...process.env, PERISCODE_BAG_PASSWORD: password } });

test('a town’s report counts what the bags of a class hold once, and names nobody', () => {
  const folder = town();
  const { status, stdout } = run([folder], 'corail');
  expect(status).toBe(0);
  expect(stdout).toBe('\ufeffClasse;Séances;Enfants;Heures;Étapes réussies\r\n"\'=SOMME(A1)";0;0;0,0;0\r\n"CE2 mardi";2;2;0,2;3\r\n"Total";2;2;0,2;3\r\n');
  const json = JSON.parse(execFileSync(process.execPath, ['scripts/bags.ts', 'report', folder, '--json'], { encoding: 'utf8', env: { ...process.env, PERISCODE_BAG_PASSWORD: 'corail' } })) as { readonly total: unknown };
  expect(json.total).toEqual({ sessions: 2, children: 2, workedMs: 9 * MINUTE_MS, stepsDone: 3 });
  expect(JSON.stringify(json) + stdout).not.toMatch(/Prénom|lea|tom/u);
});

test('a bag that cannot be read is said, and the others are counted', () => {
  const folder = town();
  writeFileSync(join(folder, 'rien.periscode-classe'), 'rien');
  const { status, stdout, stderr } = run([folder], 'autre');
  expect(status).toBe(1);
  expect(stderr).toMatch(/rien\.periscode-classe: .*not-a-bag/u);
  expect(stderr).toMatch(/cm1\.periscode-classe: .*wrong-password/u);
  expect(stdout).toContain('"CE2 mardi";2;2;0,2;3');
});

test('events known at a glance are those that a full look lets pass, unchanged', () => {
  const kinds: readonly ProgressFact['kind'][] = ['step-opened', 'check-failed', 'step-passed', 'hint-opened', 'adult-called', 'adult-came', 'step-validated', 'level-chosen'];
  const others: readonly unknown[] = [undefined, null, 0, -1, 1.5, 9e15, 2 ** 53, '', '\u0000', '\ud800', 'x'.repeat(200), 'defi', [], {}, 'toString'];
  const whole = kinds.map((kind) => ({ ...event('lea', 1, fact(kind)), fact: { ...fact(kind), ...kind === 'hint-opened' ? { rung: 1 } : kind === 'level-chosen' ? { level: 'defi' } : {} } }));
  const variants = whole.flatMap((one) => [
    one, { ...one, more: 1 }, { ...one, fact: { ...one.fact, more: 1 } },
    ...others.flatMap((other) => [...Object.keys(one).map((key) => ({ ...one, [key]: other })), ...Object.keys(one.fact).map((key) => ({ ...one, fact: { ...one.fact, [key]: other } }))]),
  ]);
  let passed = 0;
  for (const variant of variants) {
    const full = v.safeParse(ProgressEvent, variant);
    if (!full.success) { expect(() => readEvents([variant]), JSON.stringify(variant)).toThrow(); continue; }
    passed++;
    const [read] = readEvents([variant]);
    // What nobody knows is kept out, not carried on.
    expect(read).toEqual(full.output);
  }
  expect(passed).toBeGreaterThan(kinds.length * 3);
});
