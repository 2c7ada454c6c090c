import { describe, expect, test } from 'vitest';
import { BAG_FORMAT_VERSION, BagProblem, openBag, readHeader, sealBag, type BagTrouble } from '../../../electron/bags/bag-file.ts';

const header = { formatVersion: BAG_FORMAT_VERSION, classId: 'ce2-mardi-abc', className: 'CE2 mardi', laptopId: 'l7', laptopLabel: '7', madeAtMs: 1_795_000_000_000, isOneChild: false };
const content = new TextEncoder().encode('tout ce que la classe a fait');

function troubleOf(bytes: Uint8Array, password?: string): BagTrouble | null {
  try {
    openBag(bytes, password);
    return null;
  } catch (error) {
    if (error instanceof BagProblem) return error.trouble;
    throw error;
  }
}

test('what was put in comes out, and who made it is read before', () => {
  const bag = sealBag(header, content);
  expect(readHeader(bag)).toEqual({ ...header, isLocked: false });
  expect(openBag(bag)).toEqual({ header, content: Buffer.from(content) });
});

test('with a password: nothing of the content can be read without it', () => {
  const bag = sealBag(header, content, 'périscope');
  expect(bag.includes(Buffer.from(content))).toBe(false);
  expect(readHeader(bag)).toEqual({ ...header, isLocked: true });
  expect(troubleOf(bag)).toBe('needs-password');
  expect(troubleOf(bag, 'periscope')).toBe('wrong-password');
  // The accent typed in two strokes.
  expect(openBag(bag, 'pe\u0301riscope').content).toEqual(Buffer.from(content));
});

// A password costs a tenth of a second a time: fewer places are tried.
describe.each([['open', undefined, 1], ['with a password', 'mot', 17]] as const)('%s', (_, password, step) => {
  const bag = sealBag(header, content, password);

  test('cut anywhere, it is told to be cut', () => {
    for (let length = 1; length < bag.length; length++) expect(troubleOf(bag.subarray(0, length), password)).toBe('cut');
  });

  test('any bit that flipped is noticed', () => {
    for (let i = 0; i < bag.length; i += step) {
      const flipped = Buffer.from(bag);
      flipped[i]! ^= 1 << (i % 8);
      expect(troubleOf(flipped, password)).not.toBeNull();
    }
  });
});

test('another file, and one of a newer Périscode, are told apart', () => {
  expect(troubleOf(new Uint8Array())).toBe('not-a-bag');
  expect(troubleOf(new TextEncoder().encode('Bonjour, ceci est une lettre.'))).toBe('not-a-bag');
  expect(troubleOf(sealBag({ ...header, formatVersion: 99 }, content))).toBe('newer');
});
