import { expect, test } from 'vitest';
import { keyNames } from '../../../src/stage-client/key-names.ts';

test.each([
  ['AZERTY digit without Shift', { key: '&', code: 'Digit1' }, ['&', '1']],
  ['AZERTY accented letter on a digit', { key: 'É', code: 'Digit2' }, ['é', '2']],
  ['AZERTY digit with Shift', { key: '1', code: 'Digit1' }, ['1']],
  ['number pad', { key: '7', code: 'Numpad7' }, ['7']],
  ['letter by what it prints, not by place', { key: 'Z', code: 'KeyW' }, ['z']],
  ['space', { key: ' ', code: 'Space' }, ['space']],
  ['arrow', { key: 'ArrowUp', code: 'ArrowUp' }, ['up arrow']],
  ['enter', { key: 'Enter', code: 'NumpadEnter' }, ['enter']],
  ['function key', { key: 'F5', code: 'F5' }, []],
  ['dead key', { key: 'Dead', code: 'BracketLeft' }, []],
])('%s', (_name, pressed, names) => {
  expect(keyNames(pressed)).toEqual(names);
});
