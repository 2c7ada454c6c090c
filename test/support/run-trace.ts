/** A run told tick by tick, asked for in checks that never hold, so that the app's check worker can be asked just as Node can. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import * as v from 'valibot';
import { Check } from '../../src/core/lesson/checks/registry.ts';
import type { CheckReport, CheckRequest } from '../../src/core/lesson/check-report.ts';
import type { WordedCheck } from '../../src/core/lesson/lesson.ts';
import type { Project } from '../../src/core/project/project.ts';
import { TICKS_PER_SECOND } from '../../src/core/runtime/virtual-ports.ts';
import { chanceProjects } from '../bench/programs/chance-scripts.ts';
import { change, make, say, set } from '../bench/programs/blocks.ts';

const SECONDS = 1;
const SPRITES = ['s1', 's2'];
const SQUARE = strToU8('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40"><circle cx="20" cy="20" r="18" fill="#e23f3f"/></svg>');

/** Chance, places, looks, pens, sounds, clones: whatever a run can show. */
const visible = [
  fc.integer({ min: -9, max: 9 }).map((STEPS) => make('motion_movesteps', { STEPS: STEPS / 2 })), fc.constantFrom(15, 90, -33).map((DEGREES) => make('motion_turnright', { DEGREES })),
  fc.constantFrom('_random_', 's1', 's2').map((TO) => make('motion_goto', { TO })), fc.constant(make('motion_glidesecstoxy', { SECS: 0.2, X: 50, Y: -20 })), fc.constant(make('motion_ifonedgebounce')),
  fc.constant(set('own', make('operator_random', { FROM: 1, TO: 100 }))), fc.constant(set('own', make('motion_xposition'))), fc.constant(change('own', make('operator_random', { FROM: 0.5, TO: 2 }))),
  fc.constant(say(make('sensing_timer'))), fc.constant(make('control_if', { CONDITION: make('sensing_touchingobject', { TOUCHINGOBJECTMENU: 's1' }), SUBSTACK: [change('own', 7)] })),
  fc.constantFrom('pen_penDown', 'pen_penUp', 'pen_stamp', 'pen_clear').map((opcode) => make(opcode)), fc.constant(make('pen_changePenColorParamBy', { COLOR_PARAM: 'color', VALUE: 13 })),
  fc.constantFrom(48, 60).map((NOTE) => make('music_playNoteForBeats', { NOTE, BEATS: 0.1 })), fc.constant(make('music_playDrumForBeats', { DRUM: 2, BEATS: 0.05 })),
];

export const visibleProject: fc.Arbitrary<Project> = chanceProjects(visible);

const NEVER = 1e9;
const WATCHED: readonly (readonly [message: string, check: Readonly<Record<string, unknown>>])[] = [
  ...SPRITES.flatMap((sprite) => [
    ['{x} {y}', { kind: 'near-place', sprite, x: NEVER, y: NEVER }], ['{direction}', { kind: 'faces', sprite, direction: NEVER }], ['{said}', { kind: 'says', sprite, text: 'never said' }],
    ['{count}', { kind: 'clones', sprite, atLeast: NEVER }], ['{value}', { kind: 'variable', name: 'own', sprite, equals: 'never' }],
  ] as const),
  ...['log', 'count', 'clones'].map((name) => ['{value}', { kind: 'variable', name, equals: 'never' }] as const),
  ['{count}', { kind: 'bubbles', atLeast: NEVER }], ['{lines} {colours} {headings}', { kind: 'draws', lines: NEVER }], ['{count} {played}', { kind: 'plays', atLeast: NEVER }],
];

/** One check for each thing to be watched and each tick. */
const CHECKS: readonly WordedCheck[] = Array.from({ length: SECONDS * TICKS_PER_SECOND + 1 }, (_, tick) => tick / TICKS_PER_SECOND).flatMap((at, tick) =>
  WATCHED.map(([message, entries], i) => ({
    // What was heard is counted from `from` on.
    ...v.parse(Check, { ...entries, id: `t${tick}-${i}`, when: 'at', from: entries['kind'] === 'plays' ? 0 : at, until: at, run: { seconds: SECONDS, inputs: [{ at: 0, do: 'flag' }, { at: 0.3, do: 'key', key: 'a' }, { at: 0.6, do: 'click', sprite: 's1' }] } }),
    message,
  })));

export const traceRequest = (project: Project, seed: number): CheckRequest => ({ project, assets: new Map([['costume1.svg', SQUARE]]), checks: CHECKS, seed });

/** Of all that was seen at all ticks. */
export const hashOf = (reports: readonly CheckReport[]): string =>
  createHash('sha256').update(reports.map(({ results }) => results.map(({ message }) => message).join('\n')).join('\n\n')).digest('hex');
