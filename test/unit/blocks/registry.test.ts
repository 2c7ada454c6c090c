import { describe, expect, test } from 'vitest';
import { labelKey, type AnyBlock, type Arg } from '../../../src/core/blocks/define-block.ts';
import { blocks } from '../../../src/core/blocks/registry.ts';
import { compileProject } from '../../../src/core/compiler/compile-project.ts';
import { locales, type Locale } from '../../../src/core/text/translate.ts';
import { buildProject, flag, make, type Given, type Made } from '../../project-builder.ts';

const words = (locale: Locale): Readonly<Record<string, string>> => locales[locale];

/** Something to put into each kind of slot. */
const FILLING: Readonly<Record<Arg['kind'], Given>> = {
  number: 3, text: 'abc', any: 'abc', colour: '#ff0000', boolean: make('sensing_mousedown'), substack: [make('looks_show')],
  choice: '', menu: 'abc', message: 'go', variable: 'v', list: 'l', parameter: 'n',
};

const filled = (spec: AnyBlock): Made => make(spec.opcode, Object.fromEntries(
  Object.entries(spec.args).map(([name, arg]) => [name, arg.kind === 'choice' ? arg.options[0]?.[0] ?? '' : FILLING[arg.kind]]),
));

function scriptWith(spec: AnyBlock): readonly Made[] {
  if (spec.shape === 'hat') return [filled(spec), make('looks_show')];
  if (spec.shape === 'reporter' || spec.shape === 'boolean') return [flag, make('looks_say', { MESSAGE: filled(spec) })];
  return [flag, filled(spec)];
}

describe.each([...blocks.values()])('$opcode', (spec) => {
  test.each(Object.keys(locales) as Locale[])('has a label in %s that names each of its slots once', (locale) => {
    const label = words(locale)[labelKey(spec.opcode)] ?? '';
    expect(label).not.toBe('');
    for (const name of Object.keys(spec.args)) expect(label.split(`{${name}}`)).toHaveLength(2);
  });

  test('has words for each of its choices', () => {
    const options = Object.values(spec.args).flatMap((arg) => (arg.kind === 'choice' || arg.kind === 'menu' ? arg.options : []));
    const wanting = options.map(([, key]) => key).filter((key) => !key.startsWith('=') && (!words('fr')[key] || !words('en')[key]));
    expect(wanting).toEqual([]);
  });

  test('compiles to JavaScript that can be read', () => {
    const project = buildProject([{ scripts: [scriptWith(spec)], variables: { v: 0 }, lists: { l: [] } }]);
    const { source } = compileProject(project)[1]!;
    expect(() => new Function('runtime', 'stage', source)).not.toThrow();
  });

  test('is a hat exactly when something starts it', () => {
    expect(spec.hat !== undefined).toBe(spec.shape === 'hat' && spec.opcode !== 'procedures_definition');
  });
});

test('the whole visible palette is there', () => {
  const count = (category: string): number => [...blocks.values()].filter((b) => b.category === category && !b.isHidden).length;
  expect(Object.fromEntries(['motion', 'looks', 'sound', 'events', 'control', 'sensing', 'operators'].map((c) => [c, count(c)])))
    .toEqual({ motion: 18, looks: 21, sound: 9, events: 9, control: 11, sensing: 18, operators: 18 });
  expect(count('variables') + count('lists')).toBe(17);
  expect([count('pen'), count('music'), count('text2speech')]).toEqual([9, 7, 3]);
  const hidden = (category: string): number => [...blocks.values()].filter((b) => b.category === category && b.isHidden).length;
  expect([hidden('pen'), hidden('music')]).toEqual([4, 2]);
});
