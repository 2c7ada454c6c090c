import { expect, test } from 'vitest';
import { FOREIGN_EXTENSIONS } from '../../../src/core/blocks/extensions.ts';
import { fr } from '../../../src/core/text/fr.ts';
import { buildProject, flag, make, say } from '../../project-builder.ts';
import { run } from './run-project.ts';

test.each(FOREIGN_EXTENSIONS)('blocks of %s do nothing, in a stack and in a slot, and what follows runs', (extension) => {
  const strange = make(`${extension}_doSomething`);
  const { said, errors } = run(buildProject([{ scripts: [[flag, strange, say(make('operator_join', { STRING1: 'a', STRING2: strange })), strange, say('after')], [strange, say('never')]] }]));
  expect(said).toEqual(['a', 'after']);
  expect(errors).toEqual([]);
  expect(fr).toHaveProperty([`extension.${extension}`]);
});

test('a Makey Makey is a keyboard: its hat starts once for each press', () => {
  const hat = make('makeymakey_whenMakeyKeyPressed', { KEY: 'UP' });
  const press = (atMs: number, key: string, isDown: boolean) => ({ atMs, do: 'key', key, isDown } as const);
  const input = [{ atMs: 0, do: 'flag' } as const, press(200, 'up arrow', true), press(600, 'up arrow', false), press(800, 'up arrow', true), press(900, 'down arrow', true)];
  expect(run(buildProject([{ scripts: [[hat, say('up')]] }]), input, 2).said).toEqual(['up', 'up']);
});
