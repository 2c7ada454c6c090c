/** The JavaScript written for a few programs, kept beside this test: a change in the compiler is read as a diff (`npx vitest run -u` takes it over). */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { compileProject } from '../../../src/core/compiler/compile-project.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { computePrograms } from '../../bench/programs/compute.ts';
import { schedulerPrograms } from '../../bench/programs/scheduler.ts';
import { buildProject, call, flag, make, say } from '../../project-builder.ts';

const argument = (name: string) => make('argument_reporter_string_number', { VALUE: name });

/** One sprite with a little of everything that is written in a way of its own. */
const everyFlow = buildProject([{
  variables: { n: 0, text: 'abc', mixed: 1 }, lists: { l: [1, 2] },
  scripts: [
    [flag, make('data_setvariableto', { VARIABLE: 'mixed', VALUE: 'now text' }), make('control_wait', { DURATION: 1 }), call('loop %s', 3), say(make('data_itemoflist', { INDEX: 'last', LIST: 'l' }))],
    [make('event_whengreaterthan', { WHENGREATERTHANMENU: 'TIMER', VALUE: 2 }), make('motion_glidesecstoxy', { SECS: 1, X: 10, Y: 20 })],
    [make('operator_add', { NUM1: make('data_variable', { VARIABLE: 'n' }), NUM2: make('data_variable', { VARIABLE: 'mixed' }) })],
  ],
  definitions: [{ proccode: 'loop %s', names: ['times'], isWarp: true, stack: [
    make('control_repeat', { TIMES: argument('times'), SUBSTACK: [
      make('control_if_else', { CONDITION: make('operator_equals', { OPERAND1: make('data_variable', { VARIABLE: 'text' }), OPERAND2: 'k' }),
        SUBSTACK: [make('control_wait_until', { CONDITION: make('sensing_mousedown') })], SUBSTACK2: [make('data_changevariableby', { VARIABLE: 'n', VALUE: 1 }), call('loop %s', 0)] }),
    ] }),
    make('control_stop', { STOP_OPTION: 'this script' }),
  ] }],
}]);

const programs: readonly (readonly [string, Project])[] = [
  ['every flow', everyFlow],
  ...[...computePrograms, ...schedulerPrograms].map(({ name, project }) => [name, project] as const),
];

test.each(programs)('%s', async (name, project) => {
  const input = createHash('sha256').update(JSON.stringify(project)).digest('hex').slice(0, 16);
  const sources = compileProject(project).slice(0, 3).map(({ target, source }) => `// ${target.name}\n${source}`);
  const file = name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '');
  await expect(`// input ${input}\n${sources.join('\n')}`).toMatchFileSnapshot(`generated/${file}.js.txt`);
});
