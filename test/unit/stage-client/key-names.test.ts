import { expect, test } from 'vitest';
import { keyNames } from '../../../src/stage-client/key-names.ts';

test.each([
  ['AZERTY digit without Shift', { key: '&', code: 'Digit1' }, ['&', '1']],
  ['AZERTY accented letter on a digit', { key: 'É', code: 'Digit2' }, ['é', '2']],
  ['é of AZERTY', { key: 'é', code: 'Digit2' }, ['é', '2']],
  ['è of AZERTY', { key: 'è', code: 'Digit7' }, ['è', '7']],
  ['ç of AZERTY', { key: 'ç', code: 'Digit9' }, ['ç', '9']],
  ['à of AZERTY', { key: 'à', code: 'Digit0' }, ['à', '0']],
  ['ù of AZERTY', { key: 'ù', code: 'Quote' }, ['ù']],
  ['capital letter as the small one', { key: 'A', code: 'KeyQ' }, ['a']],
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

test.each([['z', 'KeyW', 'up arrow'], ['q', 'KeyA', 'left arrow'], ['s', 'KeyS', 'down arrow'], ['D', 'KeyD', 'right arrow']])('where letters are arrows, %s is a letter and an arrow by its place', (key, code, arrow) => {
  expect(keyNames({ key, code }, true)).toEqual([key.toLowerCase(), arrow]);
  expect(keyNames({ key, code })).toEqual([key.toLowerCase()]);
});
