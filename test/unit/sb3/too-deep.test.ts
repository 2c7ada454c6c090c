import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openProject } from '../../../src/core/sb2/open-project.ts';
import { openSprite } from '../../../src/core/sb2/open-sprite.ts';
import { MOST_BLOCKS, MOST_LEVELS } from '../../../src/core/sb3/too-deep.ts';
import type { Block, Blocks, Project } from '../../../src/core/project/project.ts';
import { pointStage } from '../../../src/core/runtime/point-stage.ts';
import { runHeadless } from '../../../src/core/runtime/run-headless.ts';

type Links = Partial<Pick<Block, 'next' | 'inputs'>>;
const block = (opcode: string, { next = null, inputs = {} }: Links): Block => ({ opcode, next, parent: null, inputs, fields: {}, shadow: false, topLevel: false });
/** The flag's hat over `count` blocks, each made by `link` with the id of the one after it. */
const chain = (count: number, link: (after: string | null) => Block): Blocks => ({
  hat: { ...block('event_whenflagclicked', { next: 'b0' }), topLevel: true },
  ...Object.fromEntries(Array.from({ length: count }, (_, i) => [`b${i}`, link(i + 1 < count ? `b${i + 1}` : null)])),
});
const loops = (count: number): Blocks => chain(count, (after) => block('control_repeat', { inputs: { TIMES: [1, [6, '1']], ...(after ? { SUBSTACK: [2, after] } : {}) } }));
const sums = (count: number): Blocks => ({
  ...chain(count, (after) => block('operator_add', { inputs: { NUM1: [1, [4, '1']], ...(after ? { NUM2: [3, after, [4, '']] } : {}) } })),
  hat: { ...block('motion_movesteps', { inputs: { STEPS: [3, 'b0', [4, '']] } }), topLevel: true },
});
const stack = (count: number): Blocks => chain(count, (after) => block('motion_movesteps', { next: after, inputs: { STEPS: [1, [4, '1']] } }));
/** Both branches are the same next block: n blocks unfold to 2 to the nth. */
const tangle = (count: number): Blocks => chain(count, (after) => block('control_if_else', { inputs: after ? { SUBSTACK: [2, after], SUBSTACK2: [2, after] } : {} }));

const sprite = (blocks: Blocks) => ({ isStage: false, name: 'Poisson', blocks, costumes: [], sounds: [] });
const fileOf = (json: unknown, name = 'project.json'): Uint8Array => zipSync({ [name]: strToU8(typeof json === 'string' ? json : JSON.stringify(json)) }, { level: 1 });
const projectFile = (blocks: Blocks): Uint8Array => fileOf({ targets: [{ isStage: true, name: 'Stage' }, sprite(blocks)], meta: {} });

function opened(blocks: Blocks): Project | string {
  const result = openProject(projectFile(blocks));
  return result.ok ? result.value.project : result.error.kind;
}

test.each([['loops', loops], ['sums', sums], ['two branches', tangle]] as const)('%s in one another by the hundred thousand are refused', (_, make) => {
  expect(opened(make(100_000))).toBe('too-deep');
});

test.each([['loops', loops], ['sums', sums]] as const)('as many %s in one another as are let in do run', (_, make) => {
  const project = opened(make(MOST_LEVELS));
  expect(typeof project).toBe('object');
  expect(runHeadless(project as Project, { seed: 1, seconds: 60, stage: pointStage }).reason).toBe('idle');
});

test('one level more is refused', () => {
  expect(opened(loops(MOST_LEVELS + 2))).toBe('too-deep');
});

test('a stack may be as long as it likes', () => {
  expect(typeof opened(stack(50_000))).toBe('object');
});

test('few blocks that unfold to very many are refused', () => {
  expect(opened(tangle(40))).toBe('too-deep');
});

test('blocks that contain themselves are no deeper for it', () => {
  expect(typeof opened({ ...loops(3), b2: block('control_repeat', { next: 'b0', inputs: { SUBSTACK: [2, 'b1'] } }) })).toBe('object');
});

test('brackets in brackets are refused before they are read; those in strings are text', () => {
  const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
  const result = openProject(fileOf(`{"objName":"Stage","scripts":${deep}}`));
  expect(result.ok || result.error.kind).toBe('too-deep');
  const named = openProject(fileOf({ targets: [{ isStage: true, name: `\\"${'[{'.repeat(5_000)}` }] }));
  expect(named.ok).toBe(true);
});

test('a million blocks in one another are refused before they are parsed', () => {
  const blocks = Array.from({ length: 1_000_000 }, (_, i) => `"b${i}":{"inputs":{"SUBSTACK":[2,"b${i + 1}"]}}`);
  // Whoever parses it finds that its end is missing.
  const result = openProject(fileOf(`{"targets":[{"isStage":true,"name":"Stage","blocks":{${blocks.join(',')}`));
  expect(result.ok || result.error.kind).toBe('too-deep');
});

test('blocks and lists of more than any project are refused before they are unpacked', () => {
  const blank = new Uint8Array(130_000_000).fill(32);
  const result = openProject(zipSync({ 'project.json': blank }, { level: 1 }));
  expect(result.ok || result.error.kind).toBe('too-big');
});

test('a list of as many texts that look like blocks is a list', () => {
  const result = openProject(fileOf({ targets: [{ isStage: true, name: 'Stage', lists: { l: ['mots', Array.from({ length: MOST_BLOCKS + 1 }, () => '"inputs"')] } }] }));
  expect(result.ok).toBe(true);
});

test('a sprite alone is looked at as well', () => {
  const result = openSprite(fileOf(sprite(loops(1_000)), 'sprite.json'));
  expect(result.ok || result.error.kind).toBe('too-deep');
});
