import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { compileProject } from '../../../src/core/compiler/compile-project.ts';
import { instantiate } from '../../../src/core/emit/instantiate.ts';
import { MAX_TEXT_LENGTH } from '../../../src/core/runtime/text-limit.ts';
import type { Block, Blocks, Project, Target } from '../../../src/core/project/project.ts';
import { buildProject, call, flag, make, say, type Made, type SpriteParts } from '../../project-builder.ts';
import { run } from './run-project.ts';

declare global { var escaped: string | undefined }
afterEach(() => { globalThis.escaped = undefined; });

const set = (name: string, value: Made | string): Made => make('data_setvariableto', { VARIABLE: name, VALUE: value });
const get = (name: string): Made => make('data_variable', { VARIABLE: name });
const sprite = (parts: SpriteParts): Project => buildProject([{ name: 'Poisson', ...parts }]);

/** Ways out of a literal, a name, a template, a comment; and innocent characters that break naive escaping. */
const ESCAPES = ['"', "'", '`', '\\', '\n', '\r', '\u2028', '\u2029', '\0', '${', '}', ');', '*/', '//', '<!--', '-->', ']', 'save(1);', 'yield', '__proto__', 'constructor', 'toString', 'arg0', 'target', '\ud800', 'globalThis.escaped="x";', '";globalThis.escaped="x";"', '`;globalThis.escaped="x";`', '${globalThis.escaped="x"}', '\');globalThis.escaped="x";(\'', '*/globalThis.escaped="x"/*', '\nglobalThis.escaped="x"\n', '});globalThis.escaped="x";({'];
const hostile = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ESCAPES) }, fc.string({ maxLength: 4, unit: 'binary' })), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));

/** Text in every place of a project where a file can put some: ids, names, values, fields, mutations. */
function poison(target: Target, evil: (what: string) => string): Target {
  const ids = new Map(Object.keys(target.blocks).map((id) => [id, `${evil(`id ${id}`)}${id}`]));
  const idOf = (id: string | null): string | null => (id === null ? null : ids.get(id) ?? id);
  const blocks: Blocks = Object.fromEntries(Object.entries(target.blocks).map(([id, block]) => {
    const { inputs, fields, mutation, ...rest } = block as Block;
    return [ids.get(id)!, {
      ...rest, next: idOf(rest.next), parent: idOf(rest.parent),
      inputs: Object.fromEntries(Object.entries(inputs).map(([name, [kind, slot]]) => [name, [kind, typeof slot === 'string' ? idOf(slot) : Array.isArray(slot) && slot[0] >= 4 && slot[0] <= 10 ? [slot[0], evil(`slot ${id}${name}`)] : slot]]).map(([name, input]) => [name === 'arg0' ? evil('argument id') : name, input])),
      fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, name === 'VARIABLE' || name === 'LIST' || name === 'VALUE' ? field : [evil(`field ${id}${name}`), null]])),
      ...(mutation ? { mutation: { ...mutation, proccode: evil('proccode'), argumentnames: JSON.stringify([evil('argument')]), argumentids: JSON.stringify([evil('argument id')]), argumentdefaults: JSON.stringify([evil('default')]) } } : {}),
    } as Block];
  }));
  const variables = Object.fromEntries(Object.entries(target.variables).map(([id], i) => [id, { name: evil(`variable ${i}`), value: evil(`value ${i}`) }]));
  const lists = Object.fromEntries(Object.entries(target.lists).map(([id], i) => [id, { name: evil(`list ${i}`), items: [evil('item'), evil('item 2')] }]));
  const costumes = target.costumes.map((costume, i) => ({ ...costume, name: evil(`costume ${i}`) }));
  const broadcasts = { [evil('message id')]: evil('message') };
  return { ...target, costumes, broadcasts, ...(target.isStage ? {} : { name: evil('sprite') }), blocks, variables, lists };
}

const everything: SpriteParts = {
  variables: { v: 0 }, lists: { l: ['a'] },
  scripts: [
    [flag, set('v', 'x'), say(make('operator_join', { STRING1: 'a', STRING2: get('v') })), make('data_addtolist', { LIST: 'l', ITEM: 'b' }), make('control_stop', { STOP_OPTION: 'this script' })],
    [flag, make('control_repeat', { TIMES: '2', SUBSTACK: [make('motion_movesteps', { STEPS: '10' }), make('looks_seteffectto', { EFFECT: 'COLOR', VALUE: '1' })] }), make('motion_goto', { TO: '_random_' })],
    [flag, call('bloc %s', 'y'), make('sensing_askandwait', { QUESTION: 'q' }), say(make('sensing_of', { PROPERTY: 'x position', OBJECT: '_stage_' }))],
    [flag, set('v', make('operator_mathop', { OPERATOR: 'abs', NUM: '-1' })), say(make('operator_equals', { OPERAND1: get('v'), OPERAND2: 'z' })), make('sensing_setdragmode', { DRAG_MODE: 'draggable' })],
    [flag, make('event_broadcast', { BROADCAST_INPUT: 'm' }), say(make('data_itemoflist', { LIST: 'l', INDEX: '1' })), set('v', make('sensing_current', { CURRENTMENU: 'YEAR' }))],
    [make('event_whenbroadcastreceived', { BROADCAST_OPTION: 'm' }), say('reçu')], [make('event_whengreaterthan', { WHENGREATERTHANMENU: 'TIMER', VALUE: '1' }), say('plus')],
    [make('event_whenkeypressed', { KEY_OPTION: 'space' }), say('touche')],
  ],
  definitions: [{ proccode: 'bloc %s', names: ['n'], isWarp: true, stack: [say(make('argument_reporter_string_number', { VALUE: 'n' })), make('control_repeat', { TIMES: '3', SUBSTACK: [make('data_changevariableby', { VARIABLE: 'v', VALUE: '1' })] })] }],
};

test('no text of a file becomes code, wherever it stands', () => {
  fc.assert(fc.property(fc.infiniteStream(hostile), (stream) => {
    const given = new Map<string, string>();
    const evil = (what: string): string => given.get(what) ?? given.set(what, stream.next().value as string).get(what)!;
    const plain = sprite(everything);
    const project = { ...plain, targets: plain.targets.map((target) => poison(target, evil)) };
    for (const isTraced of [false, true]) for (const { source } of compileProject(project, { isTraced })) instantiate(source, { runtime: null, stage: null });
    run(project, [], 0.1);
    expect(globalThis.escaped).toBeUndefined();
  }), { numRuns: 40 });
});

test('opcodes, slots and fields that are names in JavaScript, or that nobody knows, do nothing', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '";globalThis.escaped="x";"', ''];
  fc.assert(fc.property(fc.constantFrom(...names), fc.constantFrom(...names), fc.nat(40), (opcode, key, place) => {
    const plain = sprite(everything);
    const swapped = (target: Target): Target => ({ ...target, blocks: Object.fromEntries(Object.entries(target.blocks).map(([id, block], i) => {
      if (i % 41 !== place || !('opcode' in block)) return [id, block];
      return [id, { ...block, opcode, inputs: Object.fromEntries([...Object.entries(block.inputs), [key, [1, [10, key]]]]), fields: Object.fromEntries([...Object.entries(block.fields), [key, [key, key]]]) }];
    })) });
    const { errors } = run({ ...plain, targets: plain.targets.map(swapped) }, [], 0.1);
    expect([errors, globalThis.escaped]).toEqual([[], undefined]);
  }), { numRuns: 200 });
});

test('a text that doubles without end stops its script, and only that one', () => {
  const { errors, said } = run(sprite({ variables: { t: 'abcdefgh' }, scripts: [
    [flag, make('control_forever', { SUBSTACK: [set('t', make('operator_join', { STRING1: get('t'), STRING2: get('t') }))] })], [flag, make('control_wait', { DURATION: 1 }), say('ailleurs')]] }));
  expect([errors, said]).toEqual([['too-long'], ['ailleurs']]);
});

test('a list of long texts does not become one text beyond the limit', () => {
  const long = 'x'.repeat(MAX_TEXT_LENGTH / 2 - 10);
  expect(run(sprite({ lists: { l: [long, long, long] }, scripts: [[flag, say(make('data_listcontents', { LIST: 'l' }))]] })).errors).toEqual(['too-long']);
});

test('many long texts in a list stop their script before they take the memory, and only that one', () => {
  const printed = execFileSync(process.execPath, ['--max-old-space-size=400', join(import.meta.dirname, 'hold-texts.ts')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  expect(JSON.parse(printed)).toMatchObject({ said: ['ailleurs'], errors: ['too-long'] });
});

test.each(['clones', 'lists'])('full lists of many %s stop before they take the memory', (which) => {
  const printed = execFileSync(process.execPath, ['--max-old-space-size=400', join(import.meta.dirname, 'hold-items.ts'), which], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  expect(JSON.parse(printed)).toEqual(['too-many']);
});

test('what clones share of texts counts once', () => {
  const { errors, runtime } = run(sprite({ variables: { t: 'x'.repeat(1_000_000) }, scripts: [
    [flag, make('control_repeat', { TIMES: 200, SUBSTACK: [make('control_create_clone_of', { CLONE_OPTION: '_myself_' })] }), make('control_repeat', { TIMES: 200, SUBSTACK: [say(make('operator_join', { STRING1: get('t'), STRING2: '!' }))] })]] }));
  expect([errors, runtime.drawOrder.length]).toEqual([[], 202]);
});

test('a block that calls itself without end in warp stops its script, and only that one', () => {
  const { errors, said } = run(sprite({ scripts: [[flag, call('moi')], [flag, say('ailleurs')]], definitions: [{ proccode: 'moi', names: [], isWarp: true, stack: [call('moi'), say('jamais')] }] }));
  expect([errors, said]).toEqual([['too-deep'], ['ailleurs']]);
});

test('a list has 200,000 items at most', () => {
  const { runtime } = run(sprite({ lists: { l: [] }, definitions: [{ proccode: 'remplis', names: [], isWarp: true, stack: [make('control_repeat', { TIMES: 1_000_000, SUBSTACK: [make('data_addtolist', { LIST: 'l', ITEM: 'a' })] })] }], scripts: [[flag, call('remplis')]] }));
  expect(runtime.readList('Poisson', 'l')).toHaveLength(200_000);
});

test('clones that make clones stop at three hundred', () => {
  const clone = make('control_create_clone_of', { CLONE_OPTION: '_myself_' });
  const { runtime } = run(sprite({ scripts: [[flag, clone], [make('control_start_as_clone'), make('control_forever', { SUBSTACK: [clone, clone] })]] }), [], 1);
  expect(runtime.drawOrder).toHaveLength(302);
});
