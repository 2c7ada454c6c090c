import { expect, test } from 'vitest';
import { buildProject, call, flag, make, say, type Given, type Made, type SpriteParts } from '../../project-builder.ts';
import { pointStage } from '../../../src/core/runtime/point-stage.ts';
import { runHeadless } from '../../../src/core/runtime/run-headless.ts';
import { run } from './run-project.ts';

const set = (name: string, value: Given): Made => make('data_setvariableto', { VARIABLE: name, VALUE: value });
const change = (name: string, by: Given): Made => make('data_changevariableby', { VARIABLE: name, VALUE: by });
const get = (name: string): Made => make('data_variable', { VARIABLE: name });
const repeat = (times: Given, ...stack: readonly Made[]): Made => make('control_repeat', { TIMES: times, SUBSTACK: stack });
const broadcast = (name: string): Made => make('event_broadcast', { BROADCAST_INPUT: name });
const broadcastAndWait = (name: string): Made => make('event_broadcastandwait', { BROADCAST_INPUT: name });
const received = (name: string): Made => make('event_whenbroadcastreceived', { BROADCAST_OPTION: name });
const wait = (seconds: Given): Made => make('control_wait', { DURATION: seconds });
const stop = (what: string): Made => make('control_stop', { STOP_OPTION: what });
const join = (a: Given, b: Given): Made => make('operator_join', { STRING1: a, STRING2: b });
const equals = (a: Given, b: Given): Made => make('operator_equals', { OPERAND1: a, OPERAND2: b });
const argument = (name: string): Made => make('argument_reporter_string_number', { VALUE: name });
const sprite = (parts: SpriteParts) => buildProject([parts]);
const script = (...stack: readonly Made[]) => sprite({ scripts: [[flag, ...stack]], variables: { v: 0 }, lists: { l: [] } });

test('moving goes along the direction, and x reports without rounding dust', () => {
  const { runtime } = run(script(make('motion_turnleft', { DEGREES: 90 }), make('motion_movesteps', { STEPS: 30 }), set('v', make('motion_xposition'))));
  expect(runtime.readVariable('Sprite1', 'v')).toBe(0);
  expect(runtime.drawOrder[1]).toMatchObject({ y: 30, direction: 0 });
});

test('direction wraps into [-179, 181) and ignores what is not finite', () => {
  const { said } = run(script(
    make('motion_pointindirection', { DIRECTION: 270 }), say(make('motion_direction')),
    make('motion_pointindirection', { DIRECTION: -180 }), say(make('motion_direction')),
    make('motion_pointindirection', { DIRECTION: 'Infinity' }), say(make('motion_direction')),
  ));
  expect(said).toEqual(['-90', '180', '180']);
});

test('at least 15 units of a sprite stay on the stage', () => {
  const { runtime } = run(script(make('motion_gotoxy', { X: 1000, Y: 0 })));
  expect(runtime.drawOrder[1]!.x).toBe(240 - 15 + 50);
});

test('on the right edge a sprite turns back inside', () => {
  const { runtime } = run(script(make('motion_gotoxy', { X: 230, Y: 0 }), make('motion_ifonedgebounce')));
  expect(runtime.drawOrder[1]).toMatchObject({ direction: -90, x: 190 });
});

test('a visible move ends the tick after the pass; a hidden sprite loops many times in one', () => {
  const moving = [repeat(10, make('motion_movesteps', { STEPS: 1 }))];
  expect(run(script(...moving)).ticks).toBe(11);
  expect(run(script(make('looks_hide'), ...moving)).ticks).toBe(1);
});

test('every turn of a loop yields, the last included', () => {
  const project = buildProject([{ variables: { v: 0 }, scripts: [[flag, repeat(1), say('after')], [flag, say('beside')]] }]);
  expect(run(project).said).toEqual(['beside', 'after']);
});

test('wait 0 lets a tick pass, wait 1 lasts thirty', () => {
  expect(run(script(wait(0), say('done'))).saidAt).toEqual([2]);
  expect(run(script(wait(1), say('done'))).saidAt).toEqual([31]);
});

test('a glide arrives after its time, and is half-way in the middle', () => {
  const project = buildProject([{
    scripts: [[flag, make('motion_glidesecstoxy', { SECS: 1, X: 100, Y: 0 }), say('there')], [flag, wait(0.5), say(make('motion_xposition'))]],
  }]);
  expect(run(project)).toMatchObject({ said: ['50', 'there'], saidAt: [16, 31] });
});

test('say for two seconds takes away only its own bubble', () => {
  const project = buildProject([{
    scripts: [[flag, make('looks_sayforsecs', { MESSAGE: 'old', SECS: 1 })], [flag, wait(0.5), say('new')]],
  }]);
  expect(run(project).runtime.drawOrder[1]!.bubble).toEqual({ kind: 'say', text: 'new' });
});

test('a bubble said for a time stays for that time, even when its script is stopped, and the project is not over before', () => {
  const project = buildProject([{ name: 'Poisson', scripts: [[flag, make('looks_sayforsecs', { MESSAGE: 'hm', SECS: 1 })], [flag, wait(0.3), stop('other scripts in sprite')]] }]);
  const bubbles: (string | undefined)[] = [];
  const { ticks } = runHeadless(project, { seed: 1, seconds: 5, stage: pointStage, onTick: ({ drawOrder }) => { bubbles.push(drawOrder[1]!.bubble?.text); return false; } });
  expect(bubbles.indexOf(undefined)).toBe(30);
  expect(ticks).toBe(31);
});

test('a bubble that goes by itself does not end the tick', () => {
  const project = buildProject([{ scripts: [[flag, make('looks_sayforsecs', { MESSAGE: 'hm', SECS: 0.1 }), repeat(3), set('v', make('sensing_timer'))]], variables: { v: 0 } }]);
  expect(Math.round(Number(run(project).runtime.readVariable('Sprite1', 'v')) * 30)).toBe(4);
});

test('stop takes bubbles away', () => {
  const project = buildProject([{ scripts: [[flag, make('looks_sayforsecs', { MESSAGE: 'hm', SECS: 3 })], [flag, wait(0.1), stop('all')]] }]);
  const { runtime, ticks } = run(project);
  expect([runtime.drawOrder[1]!.bubble, ticks]).toEqual([null, 4]);
});

test('bubbles show fractions with two decimals, but text as it was written', () => {
  const { said } = run(script(say('0.5'), say(make('operator_divide', { NUM1: 1, NUM2: 4 })), set('v', '0.5'), say(get('v')), set('v', make('operator_divide', { NUM1: 1, NUM2: 8 })), say(get('v'))));
  expect(said).toEqual(['0.5', '0.25', '0.5', '0.13']);
});

test('hats start from the front-most sprite to the stage', () => {
  const hello = (name: string): SpriteParts => ({ name, scripts: [[flag, say(name)]] });
  expect(run(buildProject([hello('behind'), hello('front')], hello('Stage'))).said).toEqual(['front', 'behind', 'Stage']);
});

test('a broadcast restarts a script that is running, which keeps its place', () => {
  const project = buildProject([{ scripts: [[flag, broadcast('go'), wait(0.1), broadcast('GO')], [received('go'), say('in'), wait(1), say('out')]] }]);
  expect(run(project).said).toEqual(['in', 'in', 'out']);
});

test('a script that broadcasts to itself runs on to the end of its turn', () => {
  const project = buildProject([{ variables: { v: 0 }, scripts: [[flag, broadcast('again')], [received('again'), change('v', 1), make('control_if', {
    CONDITION: make('operator_lt', { OPERAND1: get('v'), OPERAND2: 3 }), SUBSTACK: [broadcast('again'), say('on'), wait(0), say('lost')],
  }), say(get('v'))]] }]);
  expect(run(project).said).toEqual(['on', 'on', '3']);
});

test('broadcast and wait waits for exactly what it started', () => {
  const project = buildProject([{ scripts: [[flag, broadcastAndWait('go'), say('after')], [received('go'), wait(1), say('listener')]] }]);
  expect(run(project).said).toEqual(['listener', 'after']);
  expect(run(buildProject([{ scripts: [[flag, broadcastAndWait('nobody'), say('after')]] }])).saidAt).toEqual([1]);
});

test('a key hat does not restart, and any key starts "any"', () => {
  const project = buildProject([{ scripts: [
    [make('event_whenkeypressed', { KEY_OPTION: 'a' }), say('a'), wait(1)], [make('event_whenkeypressed', { KEY_OPTION: 'any' }), say('any')],
  ] }]);
  const key = (atMs: number) => ({ atMs, do: 'key' as const, key: 'a', isDown: true });
  expect(run(project, [key(100), key(200)]).said).toEqual(['a', 'any', 'any']);
});

test('"timer > 1" starts its script once, when it becomes true', () => {
  const project = buildProject([{ scripts: [[make('event_whengreaterthan', { WHENGREATERTHANMENU: 'TIMER', VALUE: 1 }), say('late')]] }]);
  expect(run(project, [], 3).said).toEqual(['late']);
});

test('stop this script in a custom block only leaves the block', () => {
  const project = buildProject([{ scripts: [[flag, call('leave'), say('after')]], definitions: [{ proccode: 'leave', names: [], stack: [stop('this script'), say('never')] }] }]);
  expect(run(project).said).toEqual(['after']);
});

test('stop other scripts spares this one and other sprites', () => {
  const loop = make('control_forever', { SUBSTACK: [wait(0.1)] });
  const project = buildProject([
    { scripts: [[flag, loop], [flag, wait(0.2), stop('other scripts in sprite'), say('alone')]] },
    { scripts: [[flag, wait(0.5), say('neighbour')]] },
  ]);
  expect(run(project)).toMatchObject({ said: ['alone', 'neighbour'], reason: 'idle' });
});

test('stop all ends everything and takes the clones away', () => {
  const { runtime, reason, said } = run(script(make('control_create_clone_of', { CLONE_OPTION: '_myself_' }), wait(0.1), stop('all'), say('never')));
  expect(said).toEqual([]);
  expect(reason).toBe('stopped');
  expect(runtime.drawOrder).toHaveLength(2);
});

test('scripts that come after "stop all" in its pass have one more turn, and what they start lives on', () => {
  const project = buildProject([
    { scripts: [[received('go'), say('behind'), broadcast('last'), wait(0), say('never')]] },
    { scripts: [[flag, broadcast('go')], [received('go'), stop('all')], [received('last'), wait(0.1), say('after')]] },
  ]);
  expect(run(project)).toMatchObject({ said: ['behind', 'after'], reason: 'stopped' });
});

test('a hat on the timer sees it as the last tick left it: reset in one tick, it starts again in the one after next', () => {
  const project = buildProject([{ scripts: [
    [make('event_whengreaterthan', { WHENGREATERTHANMENU: 'TIMER', VALUE: 0 }), change('v', 1), make('sensing_resettimer')],
    [flag, repeat(20, wait(0)), say(get('v'))],
  ], variables: { v: 0 } }]);
  expect(run(project, [], 1).said).toEqual(['10']);
});

test('a clone starts with copies of the variables and just behind its parent', () => {
  const project = sprite({ variables: { v: 0 }, scripts: [
    [flag, set('v', 7), make('control_create_clone_of', { CLONE_OPTION: '_myself_' }), set('v', 8)],
    [make('control_start_as_clone'), say(get('v')), change('v', 1)],
  ] });
  const { said, runtime } = run(project);
  expect(said).toEqual(['7']);
  expect(runtime.readVariable('Sprite1', 'v')).toBe(8);
  expect(runtime.drawOrder.map((t) => t.isOriginal)).toEqual([true, false, true]);
});

test('there are at most 300 clones', () => {
  const { runtime } = run(script(repeat(400, make('control_create_clone_of', { CLONE_OPTION: '_myself_' }))), [], 20);
  expect(runtime.drawOrder).toHaveLength(302);
});

test('deleting an original does nothing, deleting a clone ends its scripts', () => {
  const project = sprite({ scripts: [
    [flag, make('control_create_clone_of', { CLONE_OPTION: '_myself_' }), make('control_delete_this_clone'), say('still here')],
    [make('control_start_as_clone'), make('control_delete_this_clone'), say('never')],
  ] });
  expect(run(project).said).toEqual(['still here']);
});

test('warp runs a whole loop in one turn, and what it calls is in warp too', () => {
  const project = sprite({ variables: { v: 0 }, scripts: [[flag, call('outer'), say(get('v'))]], definitions: [
    { proccode: 'outer', names: [], isWarp: true, stack: [repeat(5, call('inner'))] },
    { proccode: 'inner', names: [], stack: [repeat(5, make('motion_movesteps', { STEPS: 1 }), change('v', 1))] },
  ] });
  expect(run(project)).toMatchObject({ said: ['25'], saidAt: [1] });
});

test('a custom block sees its arguments by name, 0 for an unknown one, and calls itself', () => {
  const fib = (of: Given): Made => call('fib %s', of);
  const project = sprite({ variables: { v: 0 }, scripts: [[flag, fib(10), say(get('v')), say(argument('outside'))]], definitions: [{
    proccode: 'fib %s', names: ['n'], isWarp: true, stack: [make('control_if_else', {
      CONDITION: make('operator_lt', { OPERAND1: argument('n'), OPERAND2: 2 }), SUBSTACK: [change('v', argument('n'))],
      SUBSTACK2: [fib(make('operator_subtract', { NUM1: argument('n'), NUM2: 1 })), fib(make('operator_subtract', { NUM1: argument('n'), NUM2: 2 }))],
    })],
  }] });
  expect(run(project).said).toEqual(['55', '0']);
});

test('recursion without end stops with a reason, and the rest goes on', () => {
  const project = buildProject([{ scripts: [[flag, call('deep')], [flag, wait(0.1), say('alive')]], definitions: [{ proccode: 'deep', names: [], isWarp: true, stack: [call('deep')] }] }]);
  expect(run(project)).toMatchObject({ errors: ['too-deep'], said: ['alive'] });
});

test('backdrops by name, word and number start their hats', () => {
  const project = buildProject([], { costumes: ['sea', 'beach', 'cave'], scripts: [
    [flag, make('looks_switchbackdropto', { BACKDROP: 'cave' }), wait(0), make('looks_switchbackdropto', { BACKDROP: 'next backdrop' }), wait(0), make('looks_switchbackdropto', { BACKDROP: 2 })],
    ...['sea', 'beach', 'cave'].map((name) => [make('event_whenbackdropswitchesto', { BACKDROP: name }), say(name)]),
  ] });
  expect(run(project).said).toEqual(['cave', 'sea', 'beach']);
});

test('a costume is chosen by name before number', () => {
  const project = sprite({ costumes: ['one', '1', 'three'], scripts: [[flag,
    make('looks_switchcostumeto', { COSTUME: '1' }), say(make('looks_costumenumbername', { NUMBER_NAME: 'number' })),
    make('looks_switchcostumeto', { COSTUME: '3' }), say(make('looks_costumenumbername', { NUMBER_NAME: 'name' })),
    make('looks_nextcostume'), say(make('looks_costumenumbername', { NUMBER_NAME: 'number' })),
  ]] });
  expect(run(project).said).toEqual(['2', 'three', '1']);
});

test('layers move, and the stage stays behind', () => {
  const project = buildProject([
    { name: 'a', scripts: [[flag, make('looks_gotofrontback', { FRONT_BACK: 'front' })]] },
    { name: 'b' },
    { name: 'c', scripts: [[flag, make('looks_goforwardbackwardlayers', { FORWARD_BACKWARD: 'backward', NUM: 9 })]] },
  ]);
  expect(run(project).runtime.drawOrder.map((t) => t.name)).toEqual(['Stage', 'c', 'b', 'a']);
});

test('an answer is what was typed, and the question is shown until then', () => {
  const project = script(make('sensing_askandwait', { QUESTION: 'Qui ?' }), say(join('Bonjour ', make('sensing_answer'))));
  expect(run(project, [{ atMs: 500, do: 'answer', text: 'Inès' }]).said).toEqual(['Qui ?', 'Bonjour Inès']);
});

test.each([['2,5', '3.50'], [' 12,25 ', '13.25'], ['-0,5', '0.50'], ['−1,5', '-0.50'], ['2.5', '3.50'], ['1,2,3', '1'], ['a,5', '1'], ['2,', '1']])('the answer %j and 1 are %s', (text, sum) => {
  const project = script(make('sensing_askandwait', { QUESTION: 'Combien ?' }), say(make('operator_add', { NUM1: make('sensing_answer'), NUM2: 1 })));
  expect(run(project, [{ atMs: 500, do: 'answer', text }]).said).toEqual(['Combien ?', sum]);
});

test('what a hidden sprite asks is no bubble: the answer leaves the one it has', () => {
  const asking = (visible: boolean) => sprite({ state: { visible }, scripts: [[flag, say('mine'), make('sensing_askandwait', { QUESTION: '?' })]] });
  const bubble = (visible: boolean) => run(asking(visible), [{ atMs: 100, do: 'answer', text: 'x' }]).runtime.drawOrder[1]!.bubble?.text;
  expect([bubble(false), bubble(true)]).toEqual(['mine', undefined]);
});

test('lists: indexes floor, "last" is the last, out of range reads nothing', () => {
  const item = (index: Given): Made => make('data_itemoflist', { INDEX: index, LIST: 'l' });
  const add = (value: Given): Made => make('data_addtolist', { ITEM: value, LIST: 'l' });
  const { said } = run(script(
    add('a'), add('b'), add('c'), say(item(2.9)), say(item('last')), say(join('[', join(item(9), ']'))),
    make('data_insertatlist', { ITEM: 'x', INDEX: 1, LIST: 'l' }), make('data_deleteoflist', { INDEX: 'last', LIST: 'l' }),
    say(make('data_listcontents', { LIST: 'l' })), say(make('data_itemnumoflist', { ITEM: 'B', LIST: 'l' })), add('word'), say(make('data_listcontents', { LIST: 'l' })),
  ));
  expect(said).toEqual(['b', 'c', '[]', 'xab', '3', 'x a b word']);
});

test.each([
  ['1.0', 1, true], ['', 0, false], ['A', 'a', true], ['abc', 'abd', false], ['0x10', 16, true], ['Infinity', 'infinity', true], [' ', 0, false], ['NaN', 'nan', true],
])('%j = %j is %j', (a, b, expected) => {
  expect(run(script(say(equals(a, b)), say(equals(join(a, ''), join(b, ''))))).said).toEqual([String(expected), String(expected)]);
});

test.each([
  [5, 3, '2'], [-5, 3, '1'], [5, -3, '-1'], [5, 0, 'NaN'],
])('%j mod %j is %s', (a, b, expected) => {
  expect(run(script(say(make('operator_mod', { NUM1: a, NUM2: b })))).said).toEqual([expected]);
});

test('a variable that once held text still counts as a number where one is wanted', () => {
  expect(run(script(set('v', 'three'), change('v', 2), say(get('v')))).said).toEqual(['2']);
});

test('random is whole unless a bound is written with a point', () => {
  const dice = make('operator_random', { FROM: 1, TO: 6 });
  const fraction = make('operator_random', { FROM: '1.0', TO: 6 });
  const { said } = run(script(...Array.from({ length: 20 }, () => say(dice)), say(equals(make('operator_round', { NUM: fraction }), fraction))));
  expect(said.slice(0, 20).every((t) => /^[1-6]$/u.test(t))).toBe(true);
  expect(said[20]).toBe('false');
});

test('texts of a project never become code', () => {
  const hostile = '"); globalThis.pwned = 1; (`${globalThis.pwned = 1}\u2028';
  const project = buildProject([{
    name: hostile, variables: { [hostile]: hostile }, lists: { [hostile]: [hostile] }, costumes: [hostile],
    scripts: [[flag, set(hostile, hostile), say(get(hostile)), call(hostile), broadcast(hostile), make('looks_seteffectto', { EFFECT: hostile, VALUE: hostile })], [received(hostile), say('heard')]],
    definitions: [{ proccode: hostile, names: [hostile], stack: [say(argument(hostile))] }],
  }]);
  expect(run(project).said).toEqual([hostile, 'heard']);
  expect('pwned' in globalThis).toBe(false);
});

test('a block that contains itself ends all the same', () => {
  const project = script(repeat(2, say('x')));
  const blocks = structuredClone(project.targets[1]!.blocks) as Record<string, { opcode: string; next: string | null; inputs: Record<string, unknown> }>;
  const [id, loop] = Object.entries(blocks).find(([, b]) => b.opcode === 'control_repeat')!;
  loop.inputs['SUBSTACK'] = [2, id];
  const knotted = { ...project, targets: [project.targets[0]!, { ...project.targets[1]!, blocks: blocks as never }] };
  expect(run(knotted).reason).toBe('idle');
});

test('a reporter left alone does not stop the project, and tells its value when clicked', () => {
  const project = buildProject([{ variables: { v: 4 }, scripts: [[make('operator_add', { NUM1: get('v'), NUM2: 1 })], [flag, say('alive')]] }]);
  const { said, runtime } = run(project);
  const values: string[] = [];
  runtime.events.on(({ event }) => { if (event.kind === 'value') values.push(event.text); });
  const [topId] = Object.entries(project.targets[1]!.blocks).find(([, b]) => !Array.isArray(b) && 'opcode' in b && b.opcode === 'operator_add')!;
  runtime.toggleStack('Sprite1', topId);
  runtime.tick();
  expect({ said, values }).toEqual({ said: ['alive'], values: ['5'] });
});

test('who waits for others goes on in the same tick, but a tick later when they ended before its turn in a pass', () => {
  // The listener is restarted in its old place, before the sender's: it ends, then the sender looks, and rests until the next tick.
  const project = buildProject([{ scripts: [
    [flag, make('looks_hide'), broadcast('go'), wait(0), say('early')],
    [flag, wait(0), broadcastAndWait('go'), say('late')],
    [received('go'), repeat(1)],
  ] }]);
  expect(run(project)).toMatchObject({ said: ['early', 'late'] });
});

test('a costume named by a digit is not the one at that place, whichever way the name comes', () => {
  const wear = (costume: Given): readonly Made[] => [make('looks_switchcostumeto', { COSTUME: costume }), say(make('looks_costumenumbername', { NUMBER_NAME: 'number' }))];
  const project = buildProject([{
    costumes: ['3', 'two', 'three'], variables: { v: 0, copy: 0, first: '3' }, lists: { names: ['3'] },
    scripts: [[flag, set('v', '3'), set('copy', get('v')), ...wear(get('copy')), ...wear(get('first')), ...wear(make('data_itemoflist', { INDEX: 1, LIST: 'names' })), ...wear(3)]],
  }]);
  expect(run(project).said).toEqual(['1', '1', '1', '3']);
});

test('items that are digits stand side by side like letters', () => {
  const { said } = run(script(make('data_addtolist', { ITEM: '1', LIST: 'l' }), make('data_addtolist', { ITEM: '2', LIST: 'l' }), say(make('data_listcontents', { LIST: 'l' }))));
  expect(said).toEqual(['12']);
});

test('what looks like our own code in a text of an interruptible block stays text', () => {
  const project = buildProject([{ scripts: [[flag, call('run')]], definitions: [{ proccode: 'run', names: [], isWarp: true, stack: [repeat(2, say('save(1); \u00011\u0001'))] }] }]);
  expect(run(project).said).toEqual(['save(1); \u00011\u0001', 'save(1); \u00011\u0001']);
});
