/** Programs that only compute, in warp: a custom block run "without screen refresh". */
import type { Scalar } from '../../../src/core/project/project.ts';
import { buildProject } from '../../project-builder.ts';
import {
  add, arg, call, change, choose, clear, div, either, flag, floor, get, item, join, lengthOf, less, greater, letter, mod, mul, push, repeat, replace, same, say, set, sub, until, when,
  type Definition, type Made,
} from './blocks.ts';
import type { BenchProgram } from './program.ts';

function compute(name: string, variables: Readonly<Record<string, Scalar>>, lists: readonly string[], stack: readonly Made[], byHand: () => string, more: readonly Definition[] = []): BenchProgram {
  const project = buildProject([{
    variables: { result: 0, ...variables }, lists: Object.fromEntries(lists.map((list) => [list, []])),
    scripts: [[flag, call('run'), say(get('result'))]],
    definitions: [{ proccode: 'run', names: [], isWarp: true, stack }, ...more],
  }]);
  return { name, kind: 'compute', project, byHand };
}

const arithmetic = compute('arithmetic, 10M turns', { x: 0, y: 1 }, [], [
  set('x', 0), set('y', 1),
  repeat(10_000_000, change('x', 1), set('y', mod(add(mul(get('y'), 3), get('x')), 1_000_003))),
  set('result', get('y')),
], () => {
  let [x, y] = [0, 1];
  for (let i = 0; i < 10_000_000; i++) {
    x += 1;
    y = (y * 3 + x) % 1_000_003;
  }
  return String(y);
});

const SIEVE = 100_000;
const sieve = compute('sieve to 100,000, five times', { i: 0, j: 0, count: 0 }, ['flags'], [
  repeat(5,
    clear('flags'), repeat(SIEVE, push(1, 'flags')), set('i', 2), set('count', 0),
    until(greater(get('i'), SIEVE),
      when(same(item(get('i'), 'flags'), 1),
        change('count', 1), set('j', mul(get('i'), get('i'))),
        until(greater(get('j'), SIEVE), replace(get('j'), 'flags', 0), change('j', get('i')))),
      change('i', 1))),
  set('result', get('count')),
], () => {
  let count = 0;
  for (let turn = 0; turn < 5; turn++) {
    const flags: number[] = [];
    for (let i = 0; i < SIEVE; i++) flags.push(1);
    count = 0;
    for (let i = 2; i <= SIEVE; i++) {
      if (flags[i - 1] !== 1) continue;
      count++;
      for (let j = i * i; j <= SIEVE; j += i) flags[j - 1] = 0;
    }
  }
  return String(count);
});

const LETTERS = 200_000;
const text = compute('build and scan 200,000 letters', { t: '', i: 0, count: 0 }, [], [
  set('t', ''), set('i', 0), set('count', 0),
  repeat(LETTERS, set('t', join(get('t'), letter(add(mod(get('i'), 26), 1), 'abcdefghijklmnopqrstuvwxyz'))), change('i', 1)),
  set('i', 1),
  repeat(lengthOf(get('t')), when(same(letter(get('i'), get('t')), 'e'), change('count', 1)), change('i', 1)),
  set('result', get('count')),
], () => {
  let t = '';
  for (let i = 0; i < LETTERS; i++) t += 'abcdefghijklmnopqrstuvwxyz'[i % 26]!;
  let count = 0;
  for (let i = 0; i < t.length; i++) if (t[i] === 'e' || t[i] === 'E') count++;
  return String(count);
});

const SORTED = 20_000;
const quicksort = compute('quicksort 20,000, five times', { seed: 0, i: 0, j: 0, pivot: 0, swap: 0, depth: 0 }, ['a'], [
  repeat(5,
    clear('a'), set('seed', 42),
    repeat(SORTED, set('seed', mod(add(mul(get('seed'), 16_807), 7), 2_147_483_647)), push(get('seed'), 'a')),
    call('sort %s %s', 1, SORTED)),
  set('result', join(item(1, 'a'), join(' ', item(SORTED / 2, 'a')))),
], () => {
  let a: number[] = [];
  const sort = (low: number, high: number): void => {
    if (low >= high) return;
    const pivot = a[Math.floor((low + high) / 2) - 1]!;
    let [i, j] = [low, high];
    while (i <= j) {
      while (a[i - 1]! < pivot) i++;
      while (a[j - 1]! > pivot) j--;
      if (i <= j) {
        const swap = a[i - 1]!;
        a[i - 1] = a[j - 1]!;
        a[j - 1] = swap;
        i++;
        j--;
      }
    }
    const middle = i;
    sort(low, j);
    sort(middle, high);
  };
  for (let turn = 0; turn < 5; turn++) {
    a = [];
    let seed = 42;
    for (let i = 0; i < SORTED; i++) {
      seed = (seed * 16_807 + 7) % 2_147_483_647;
      a.push(seed);
    }
    sort(1, SORTED);
  }
  return `${a[0]} ${a[SORTED / 2 - 1]}`;
}, [
  { proccode: 'sort %s %s', names: ['low', 'high'], isWarp: true, stack: [
    when(less(arg('low'), arg('high')),
      call('partition %s %s', arg('low'), arg('high')),
      call('sort both %s %s %s %s', arg('low'), get('j'), get('i'), arg('high'))),
  ] },
  { proccode: 'sort both %s %s %s %s', names: ['low', 'j', 'i', 'high'], isWarp: true, stack: [
    call('sort %s %s', arg('low'), arg('j')), call('sort %s %s', arg('i'), arg('high')),
  ] },
  { proccode: 'partition %s %s', names: ['low', 'high'], isWarp: true, stack: [
    set('pivot', item(floor(div(add(arg('low'), arg('high')), 2)), 'a')), set('i', arg('low')), set('j', arg('high')),
    until(greater(get('i'), get('j')),
      until(either(greater(item(get('i'), 'a'), get('pivot')), same(item(get('i'), 'a'), get('pivot'))), change('i', 1)),
      until(either(less(item(get('j'), 'a'), get('pivot')), same(item(get('j'), 'a'), get('pivot'))), change('j', -1)),
      when(either(less(get('i'), get('j')), same(get('i'), get('j'))),
        set('swap', item(get('i'), 'a')), replace(get('i'), 'a', item(get('j'), 'a')), replace(get('j'), 'a', get('swap')),
        change('i', 1), change('j', -1))),
  ] },
]);

const [WIDTH, HEIGHT, DEPTH] = [200, 150, 100];
const mandelbrot = compute('Mandelbrot 200 × 150, depth 100', { px: 0, py: 0, cx: 0, cy: 0, zx: 0, zy: 0, swap: 0, n: 0, sum: 0 }, [], [
  set('py', 0), set('sum', 0),
  repeat(HEIGHT,
    set('px', 0),
    repeat(WIDTH,
      set('cx', sub(div(mul(get('px'), 3), WIDTH), 2)), set('cy', sub(div(mul(get('py'), 2), HEIGHT), 1)),
      set('zx', 0), set('zy', 0), set('n', 0),
      until(either(greater(add(mul(get('zx'), get('zx')), mul(get('zy'), get('zy'))), 4), same(get('n'), DEPTH)),
        set('swap', add(sub(mul(get('zx'), get('zx')), mul(get('zy'), get('zy'))), get('cx'))),
        set('zy', add(mul(mul(2, get('zx')), get('zy')), get('cy'))), set('zx', get('swap')), change('n', 1)),
      change('sum', get('n')), change('px', 1)),
    change('py', 1)),
  set('result', get('sum')),
], () => {
  let sum = 0;
  for (let py = 0; py < HEIGHT; py++) {
    for (let px = 0; px < WIDTH; px++) {
      const [cx, cy] = [(px * 3) / WIDTH - 2, (py * 2) / HEIGHT - 1];
      let [zx, zy, n] = [0, 0, 0];
      while (!(zx * zx + zy * zy > 4 || n === DEPTH)) {
        const swap = zx * zx - zy * zy + cx;
        zy = 2 * zx * zy + cy;
        zx = swap;
        n++;
      }
      sum += n;
    }
  }
  return String(sum);
});

const fibonacci = compute('Fibonacci 25 by custom block', {}, [], [set('result', 0), call('fib %s', 25)], () => {
  let result = 0;
  const fib = (n: number): void => {
    if (n < 2) result += n;
    else {
      fib(n - 1);
      fib(n - 2);
    }
  };
  fib(25);
  return String(result);
}, [{ proccode: 'fib %s', names: ['n'], isWarp: true, stack: [
  choose(less(arg('n'), 2), [change('result', arg('n'))], [call('fib %s', sub(arg('n'), 1)), call('fib %s', sub(arg('n'), 2))]),
] }]);

const SIDE = 80;
const matrix = compute('matrix product 80 × 80, fractions', { i: 0, j: 0, k: 0, sum: 0 }, ['a', 'b', 'c'], [
  clear('a'), clear('b'), clear('c'), set('i', 0),
  repeat(SIDE * SIDE, push(div(mod(get('i'), 7), 4), 'a'), push(div(mod(get('i'), 5), 8), 'b'), change('i', 1)),
  set('i', 0),
  repeat(SIDE, set('j', 0),
    repeat(SIDE, set('k', 0), set('sum', 0),
      repeat(SIDE,
        change('sum', mul(item(add(add(mul(get('i'), SIDE), get('k')), 1), 'a'), item(add(add(mul(get('k'), SIDE), get('j')), 1), 'b'))), change('k', 1)),
      push(get('sum'), 'c'), change('j', 1)),
    change('i', 1)),
  set('result', item(SIDE * SIDE, 'c')),
], () => {
  const [a, b, c]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < SIDE * SIDE; i++) {
    a.push((i % 7) / 4);
    b.push((i % 5) / 8);
  }
  for (let i = 0; i < SIDE; i++) {
    for (let j = 0; j < SIDE; j++) {
      let sum = 0;
      for (let k = 0; k < SIDE; k++) sum += a[i * SIDE + k]! * b[k * SIDE + j]!;
      c.push(sum);
    }
  }
  return c[SIDE * SIDE - 1]!.toFixed(2);
});

export const computePrograms: readonly BenchProgram[] = [arithmetic, sieve, text, quicksort, mandelbrot, fibonacci, matrix];
