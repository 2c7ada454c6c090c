import { expect, test } from 'vitest';
import { ByteCache } from '../../../src/core/base/byte-cache.ts';

test('keeps within its bytes; what was not asked for the longest goes first and is disposed of', () => {
  const gone: string[] = [];
  const cache = new ByteCache<string>(100, (value) => gone.push(value));
  cache.set('a', 'A', 40);
  cache.set('b', 'B', 40);
  expect(cache.get('a')).toBe('A');
  cache.set('c', 'C', 40);
  expect(gone).toEqual(['B']);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['A', undefined, 'C']);
  expect(cache.usedBytes).toBe(80);
});

test('one thing larger than the budget is kept alone until the next', () => {
  const cache = new ByteCache<string>(100);
  cache.set('a', 'A', 40);
  cache.set('huge', 'H', 500);
  expect([cache.get('a'), cache.get('huge')]).toEqual([undefined, 'H']);
  cache.set('b', 'B', 10);
  expect(cache.usedBytes).toBe(10);
});

test('setting again replaces, clearing disposes of all', () => {
  const gone: string[] = [];
  const cache = new ByteCache<string>(100, (value) => gone.push(value));
  cache.set('a', 'A1', 40);
  cache.set('a', 'A2', 30);
  expect(cache.usedBytes).toBe(30);
  cache.clear();
  expect(gone).toEqual(['A1', 'A2']);
  expect(cache.usedBytes).toBe(0);
});
