import { expect, test } from 'vitest';
import { b, judge } from './sample-checks.ts';

const flag = b('event_whenflagclicked');
const move = (STEPS = 10) => b('motion_movesteps', { STEPS });
const repeat = (...SUBSTACK: readonly ReturnType<typeof b>[]) => b('control_repeat', { TIMES: 10, SUBSTACK });

test('uses-block counts blocks under hats, between two limits', () => {
  const check = { kind: 'uses-block', opcode: 'motion_movesteps', atLeast: 1, atMost: 2, sprite: 'Crabe' };
  expect(judge({ Crabe: [[flag, move()]] }, check).isPassed).toBe(true);
  expect(judge({ Crabe: [[b('event_whenthisspriteclicked'), repeat(move(), move())]] }, check).isPassed).toBe(true);
  expect(judge({ Crabe: [[flag], [move()]] }, check)).toMatchObject({ isPassed: false, message: 'Le nombre de blocs n’est pas encore bon. Compte-les.', pointsAt: { target: 'Crabe' } });
  expect(judge({ Crabe: [[flag, move(), move(), move()]] }, check)).toMatchObject({ isPassed: false, pointsAt: { target: 'Crabe', blockId: 'b4' } });
  expect(judge({ Coffre: [[flag, move()]] }, check).isPassed).toBe(false);
});

test('uses-block without an opcode counts every block', () => {
  expect(judge({ Crabe: [[flag, repeat(move())]] }, { kind: 'uses-block', atMost: 3 }).isPassed).toBe(true);
  expect(judge({ Crabe: [[flag, move(), move(), move()]] }, { kind: 'uses-block', atMost: 3 }).isPassed).toBe(false);
});

test('uses-block takes any of several opcodes', () => {
  const check = { kind: 'uses-block', opcode: ['motion_movesteps', 'motion_changexby'] };
  expect(judge({ Crabe: [[flag, b('motion_changexby', { DX: 5 })]] }, check).isPassed).toBe(true);
  expect(judge({ Crabe: [[flag, repeat()]] }, check).isPassed).toBe(false);
});

test('block-under-hat wants the block under one kind of hat', () => {
  const check = { kind: 'block-under-hat', opcode: 'motion_movesteps', hat: 'event_whenflagclicked' };
  expect(judge({ Crabe: [[flag, move()]] }, check).isPassed).toBe(true);
  expect(judge({ Coffre: [[flag, repeat(move())]] }, check).isPassed).toBe(true);
  expect(judge({ Crabe: [[b('event_whenthisspriteclicked'), move()]] }, check))
    .toMatchObject({ isPassed: false, message: 'Un bloc n’est pas encore sous le bon chapeau. Regarde en haut.', pointsAt: { target: 'Crabe', blockId: 'b2' } });
  expect(judge({ Crabe: [[flag], [move()]] }, check)).toMatchObject({ isPassed: false, pointsAt: { blockId: 'b2' } });
});

test('block-inside looks at any depth', () => {
  const check = { kind: 'block-inside', opcode: 'motion_movesteps', inside: 'control_repeat', sprite: 'Crabe' };
  expect(judge({ Crabe: [[flag, repeat(move())]] }, check).isPassed).toBe(true);
  expect(judge({ Crabe: [[flag, repeat(b('control_forever', { SUBSTACK: [b('looks_show'), move()] }))]] }, check).isPassed).toBe(true);
  expect(judge({ Crabe: [[flag, repeat(), move()]] }, check))
    .toMatchObject({ isPassed: false, message: 'Un bloc est resté dehors. Glisse-le dedans.', pointsAt: { target: 'Crabe', blockId: 'b3' } });
  expect(judge({ Crabe: [[flag, repeat(), b('control_forever', { SUBSTACK: [move()] })]] }, check).isPassed).toBe(false);
  expect(judge({ Crabe: [[flag, repeat()]] }, { ...check, opcode: undefined }).isPassed).toBe(false);
});

test('value-in-range reads inputs, fields and menus, with the decimal comma', () => {
  const steps = { kind: 'value-in-range', opcode: 'motion_movesteps', name: 'STEPS', atLeast: 50, atMost: 60 };
  expect(judge({ Crabe: [[flag, move(50)]] }, steps).isPassed).toBe(true);
  expect(judge({ Crabe: [[flag, b('motion_movesteps', { STEPS: '55,5' })]] }, steps).isPassed).toBe(true);
  expect(judge({ Crabe: [[flag, move(10)]] }, steps)).toMatchObject({ isPassed: false, message: 'Regarde ce qui est écrit dans le bloc. Change-le.', pointsAt: { blockId: 'b2' } });
  const key = { kind: 'value-in-range', opcode: 'event_whenkeypressed', name: 'KEY_OPTION', oneOf: ['space', 'any'] };
  expect(judge({ Crabe: [[b('event_whenkeypressed', { KEY_OPTION: 'space' })]] }, key).isPassed).toBe(true);
  expect(judge({ Crabe: [[b('event_whenkeypressed', { KEY_OPTION: 'a' })]] }, key).isPassed).toBe(false);
  const menu = { kind: 'value-in-range', opcode: 'motion_glideto', name: 'TO', oneOf: ['Coffre'] };
  expect(judge({ Crabe: [[flag, b('motion_glideto', { SECS: 1, TO: 'Coffre' })]] }, menu).isPassed).toBe(true);
  expect(judge({ Crabe: [[flag, b('motion_glideto', { SECS: 1, TO: '_random_' })]] }, menu).isPassed).toBe(false);
});

test('an empty number is in no range', () => {
  expect(judge({ Crabe: [[flag, b('motion_movesteps', { STEPS: '' })]] }, { kind: 'value-in-range', opcode: 'motion_movesteps', name: 'STEPS', atMost: 5 }).isPassed).toBe(false);
});

test('no-loose-pieces points at the first stack without a hat; a lone hat is fine', () => {
  expect(judge({ Crabe: [[flag, move()], [b('event_whenthisspriteclicked')]] }, { kind: 'no-loose-pieces' }).isPassed).toBe(true);
  expect(judge({ Crabe: [[flag, move()], [move(), move()]] }, { kind: 'no-loose-pieces' }))
    .toMatchObject({ isPassed: false, message: 'Un bloc est tout seul. Accroche-le aux autres.', pointsAt: { target: 'Crabe', blockId: 'b3' } });
  expect(judge({ Coffre: [[move()]] }, { kind: 'no-loose-pieces', sprite: 'Crabe' }).isPassed).toBe(true);
});
