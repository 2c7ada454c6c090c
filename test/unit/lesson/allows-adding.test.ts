import { expect, test } from 'vitest';
import { allowsAdding, type Addition } from '../../../src/core/lesson/allows-adding.ts';

const ALL: readonly Addition[] = ['script', 'costumes', 'sounds', 'sprite'];
const allowed = (lesson: Parameters<typeof allowsAdding>[0]): readonly Addition[] => ALL.filter((what) => allowsAdding(lesson, what));

test('a lesson that keeps its sprites lets none in; one that keeps its costumes and sounds neither; scripts are always welcome', () => {
  expect(allowed(undefined)).toEqual(ALL);
  expect(allowed({ canAddSprites: true, canEditAssets: true })).toEqual(ALL);
  expect(allowed({ canAddSprites: false, canEditAssets: true })).toEqual(['script', 'costumes', 'sounds']);
  expect(allowed({ canAddSprites: true, canEditAssets: false })).toEqual(['script', 'sprite']);
  expect(allowed({ canAddSprites: false, canEditAssets: false })).toEqual(['script']);
});
