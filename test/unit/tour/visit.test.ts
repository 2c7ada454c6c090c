import * as v from 'valibot';
import { expect, test } from 'vitest';
import { isOnVisit, keepsNothing, signInGuest, VISIT_CLASS_ID } from '../../../src/app/screen.ts';
import { Visit } from '../../../src/app/tour/visit.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { ipcContract, type Channel, type PackSummary } from '../../../src/ipc/contract.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import { stopIndexOf, TOUR_STOPS } from '../../../src/ui/tour/tour-stops.ts';

const t = createTranslate('fr');
const pack = { id: 'premiers-pas', lessons: [{ id: 'l1', title: 'Scopi avance', stepIds: ['a', 'b', 'c'] }] } as unknown as PackSummary;

/** A laptop that counts what reaches it. */
function visit() {
  const reached: [Channel, unknown][] = [];
  const real: Platform = {
    request: async (channel, ...input) => {
      reached.push([channel, input[0]]);
      return (channel === 'packs:list' ? [pack] : undefined) as never;
    },
    on: () => () => undefined,
  };
  return { reached, of: new Visit(real, [pack], t) };
}

/** Those that only look, or keep what a person chose a place for. */
const HARMLESS: readonly Channel[] = ['app:info', 'app:goOn', 'app:setFullScreen', 'app:examine', 'animator:status', 'settings:read', 'access:read', 'sticks:look', 'drafts:list', 'packs:list', 'packs:lesson', 'packs:stepStarts', 'prints:guide', 'privacy:where', 'files:open', 'files:saveAs'];

test('nothing of a visit reaches the laptop but what only looks, and no class of it', async () => {
  const { reached, of } = visit();
  for (const channel of Object.keys(ipcContract) as Channel[]) {
    await of.platform.request(channel, { classId: VISIT_CLASS_ID, childId: 'visit-0', lessonId: null, packId: pack.id } as never).catch((error: unknown) => { expect(String(error)).toContain(t('tour.notKept')); });
  }
  expect([...new Set(reached.map(([channel]) => channel))].toSorted()).toEqual([...HARMLESS].toSorted());
  const classes = reached.filter(([channel]) => channel.startsWith('packs:') || channel === 'access:read').map(([, input]) => (input as { classId: string | null }).classId);
  expect(new Set(classes)).toEqual(new Set([null]));
});

test('the sample class answers as the laptop does', async () => {
  const { platform } = visit().of;
  for (const [channel, input] of [['classes:list'], ['classes:children', { classId: VISIT_CLASS_ID }], ['classes:laptops', { classId: VISIT_CLASS_ID }], ['progress:table', { classId: VISIT_CLASS_ID, lessonId: null }], ['roster:list', { classId: VISIT_CLASS_ID }], ['tour:read']] as const) {
    v.parse(ipcContract[channel].output as v.GenericSchema, await platform.request(channel, input as never));
  }
  const { rows } = await platform.request('progress:table', { classId: VISIT_CLASS_ID, lessonId: null });
  expect(rows.map(({ cells }) => cells.length)).toEqual(rows.map(() => 3));
  expect(rows.filter(({ help }) => help)).toHaveLength(2);
});

test('nobody is judged on a visit, and its studio keeps nothing', async () => {
  const { of } = visit();
  await expect(of.platform.request('progress:record', { classId: VISIT_CLASS_ID, childId: 'visit-1', fact: { kind: 'step-validated', packId: pack.id, lessonId: 'l1', stepId: 'a' } })).rejects.toThrow(t('tour.notKept'));
  const studio = of.screenOf(stopIndexOf('check'));
  expect(studio.name === 'studio' && keepsNothing(studio.session)).toBe(true);
});

test('each stop has its screen, on the visit; a guest’s is not', () => {
  const { of } = visit();
  expect(TOUR_STOPS.map((_, at) => isOnVisit(of.screenOf(at)))).toEqual(TOUR_STOPS.map(() => true));
  expect(isOnVisit({ name: 'sessions', who: signInGuest('') })).toBe(false);
  expect(isOnVisit({ name: 'home' })).toBe(false);
});

test('between two stops of the studio it stays open', () => {
  const { of } = visit();
  const studio = TOUR_STOPS.flatMap(({ place }, at) => (place === 'studio' ? [of.screenOf(at)] : []));
  expect(new Set(studio).size).toBe(1);
});

test('the tour goes on at the stop of that name; of a name that is no more, at the first', () => {
  expect([null, 'welcome', 'table', 'of another version'].map(stopIndexOf)).toEqual([0, 0, 8, 0]);
});
