/** Files that no editor would write, and that exist all the same. */
import type { Block, Project } from '../../../../src/core/project/project.ts';
import { call, flag, make, say, type Made } from '../../../project-builder.ts';
import { argument, get, item, log, logged, push, repeat, set, topic, type Topic, type TopicParts } from '../kit.ts';

type Loose = { -readonly [K in keyof Block]: Block[K] };

/** Changes blocks of one opcode, wherever they are. */
const retouch = (opcode: string, change: (block: Loose, id: string, blocks: Record<string, Loose>) => void) => (project: Project): Project => {
  const copy = structuredClone(project);
  for (const target of copy.targets) {
    const blocks = target.blocks as Record<string, Loose>;
    for (const [id, block] of Object.entries(blocks)) if (block.opcode === opcode) change(block, id, blocks);
  }
  return copy;
};

/** The subject's block `opcode` becomes one that nobody knows. */
const unknown = (opcode: string) => retouch(opcode, (block) => { block.opcode = 'mystery_block'; });
const twisted = (name: string, parts: Omit<TopicParts, 'checks'> & { readonly log: string }): Topic => topic(name, { ...parts, checks: [['log', logged, parts.log]] });
const subject = (...stack: readonly Made[]) => [{ state: { visible: false }, scripts: [[flag, ...stack]] }];
const hide = make('looks_hide');

export const files: readonly Topic[] = [
  twisted('an unknown block in a stack does nothing', { sprites: subject(log('1'), hide, log('2')), twist: unknown('looks_hide'), log: '12' }),
  twisted('an unknown hat never starts', { sprites: [...subject(log('1')), { scripts: [[make('event_whenstageclicked'), log('never')]] }], twist: unknown('event_whenstageclicked'), log: '1' }),
  twisted('an unknown reporter is empty', { sprites: subject(log('['), log(make('sensing_userid')), log(']')), twist: unknown('sensing_userid'), log: '[]' }),
  twisted('an unknown loop is passed over, with what it holds', { sprites: subject(repeat(2, log('in')), log('after')), twist: unknown('control_repeat'), log: 'after' }),
  twisted('an id that disagrees with its name', { sprites: subject(set('a', 5), log(get('a'))), twist: retouch('data_setvariableto', (block) => { if (block.fields['VARIABLE']?.[0] === 'a') block.fields = { VARIABLE: ['a', 'another id'] }; }), log: '5' }),
  twisted('an id counts before its name', { sprites: subject(set('b', 5), log(get('b'))), twist: retouch('data_setvariableto', (block) => { if (block.fields['VARIABLE']?.[0] === 'b') block.fields = { VARIABLE: ['other name', 'id-b'] }; }), log: '5' }),
  twisted('an id that is null', { sprites: subject(set('a', 5), log(get('a'))), twist: retouch('data_variable', (block) => { block.fields = { VARIABLE: [block.fields['VARIABLE']![0], null] }; }), log: '5' }),
  twisted('a field without an id', { sprites: subject(set('a', 5), log(get('a'))), twist: retouch('data_variable', (block) => { block.fields = { VARIABLE: [block.fields['VARIABLE']![0]] as never }; }), log: '5' }),
  twisted('a list by its name', { sprites: subject(push('x'), log(item(1))), twist: retouch('data_addtolist', (block) => { block.fields = { LIST: ['l', null] }; }), log: 'x' }),
  twisted('a variable that exists nowhere is made', {
    sprites: subject(set('a', 3), log(get('a'))),
    twist: (project) => retouch('data_setvariableto', (block) => { if (block.fields['VARIABLE']?.[0] === 'a') block.fields = { VARIABLE: ['new', 'id-new'] }; })(retouch('data_variable', (block) => { if (block.fields['VARIABLE']?.[0] === 'a') block.fields = { VARIABLE: ['new', 'id-new'] }; })(project)),
    log: '3',
  }),
  twisted('the sprite\'s own variable comes before the shared one', { sprites: [{ variables: { twin: 'mine' }, scripts: [[flag, log(get('twin'))]] }], stage: { variables: { twin: 'shared' } }, log: 'mine' }),
  twisted('a stack that ends in a block that is not there', { sprites: subject(log('1'), hide), twist: retouch('looks_hide', (block) => { block.next = 'gone'; }), log: '1' }),
  twisted('a stack that comes back to itself ends', { sprites: subject(log('1'), hide), twist: retouch('looks_hide', (block) => { block.next = block.parent; }), log: '1' }),
  twisted('a reporter that is not there', { sprites: subject(log('['), log(make('sensing_answer'))), twist: retouch('sensing_answer', (_, id, blocks) => { Reflect.deleteProperty(blocks, id); }), log: '[' }),
  twisted('empty slots', { sprites: subject(hide, log('on')), twist: retouch('looks_hide', (block) => { block.opcode = 'control_if_else'; }), log: 'on' }),
  twisted('slots that are not there', { sprites: subject(make('motion_movesteps'), make('motion_gotoxy'), make('data_addtolist'), make('looks_switchcostumeto'), make('control_create_clone_of'), make('looks_seteffectto'), say(''), log('on')), log: 'on' }),
  twisted('a costume number beyond the last', { sprites: [{ name: 'subject', costumes: ['one', 'two'], scripts: [[flag, log(make('looks_costumenumbername', { NUMBER_NAME: 'number' }))]] }], twist: (project) => ({ ...project, targets: project.targets.map((t) => ({ ...t, currentCostume: 9 })) }), log: '2' }),
  twisted('no costume at all', { sprites: [{ costumes: [], scripts: [[flag, make('looks_nextcostume'), make('looks_switchcostumeto', { COSTUME: 2 }), make('looks_setsizeto', { SIZE: 50 }), make('motion_ifonedgebounce'), log('on')]] }], log: 'on' }),
  twisted('an argument whose block is gone', { sprites: subject(log(argument('lost'))), log: '0' }),
  twisted('an argument given under an id that the definition does not know is its default', {
    sprites: [{ state: { visible: false }, scripts: [[flag, call('p %s', 'given'), log(' on')]], definitions: [{ proccode: 'p %s', names: ['x'], defaults: ['hm'], stack: [log(argument('x'))] }] }],
    twist: retouch('procedures_call', (block) => { block.inputs = { other: block.inputs['arg0']! }; block.mutation = { ...block.mutation!, argumentids: '["other"]' }; }), log: 'hm on',
  }),
  twisted('an argument without a block is its default', {
    sprites: [{ state: { visible: false }, scripts: [[flag, call('p %s', 'given')]], definitions: [{ proccode: 'p %s', names: ['x'], defaults: ['hm'], stack: [log(argument('x'))] }] }],
    twist: retouch('procedures_call', (block) => { block.inputs = { arg0: [1, null] }; }), log: 'hm',
  }),
  twisted('a broken list of arguments', {
    sprites: [{ state: { visible: false }, scripts: [[flag, make('procedures_call'), log('on')]], definitions: [{ proccode: 'p', names: [], stack: [log('never')] }] }],
    twist: retouch('procedures_prototype', (block) => { block.mutation = { ...block.mutation!, argumentids: '{not json', argumentnames: '7' }; }), log: 'on',
  }),
  twisted('names that are names in JavaScript', {
    sprites: [{ variables: { constructor: 1, toString: 2, hasOwnProperty: 3 }, state: { visible: false }, scripts: [[flag, log(get('constructor')), log(get('toString')), log(get('hasOwnProperty'))]] }], log: '123',
  }),
];
