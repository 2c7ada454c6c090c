import fc from 'fast-check';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { answer, pathInside } from '../../../electron/page-files.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'periscode-page-')), 'page');

beforeAll(() => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<h1>page</h1>');
  writeFileSync(join(folder, 'stage-worker.js'), '0');
  writeFileSync(join(folder, 'assets', 'été.svg'), '<svg/>');
  writeFileSync(join(folder, '..', 'secret.json'), '{}');
});

describe('an address of the app', () => {
  test.each([
    ['periscode://app/index.html', 'index.html'],
    ['periscode://app/assets/%C3%A9t%C3%A9.svg?v=1#x', 'assets/été.svg'],
    ['periscode://app/assets/../index.html', 'index.html'],
  ])('%s is a file', (url, path) => expect(pathInside(url)).toBe(path));

  test.each(['periscode://app/', 'periscode://app/..%2fsecret.json', 'periscode://app/assets/..%2f..%2fsecret.json', 'periscode://app/%2e%2e%5csecret.json',
    'periscode://app/a%00b', 'periscode://app/%E0%A4%A', 'periscode://app/c:/windows', 'periscode://elsewhere/index.html'])('%s is not', (url) => expect(pathInside(url)).toBeNull());

  test('never leads out of the folder, whatever it says', () => {
    const piece = fc.oneof(fc.constantFrom('..', '.', '%2e%2e', '..%2f', '%5c', '/', '//', 'index.html', '%252e', 'C:'), fc.string());
    fc.assert(fc.property(fc.array(piece), (pieces) => {
      const url = `periscode://app/${pieces.join('/')}`;
      fc.pre(URL.canParse(url));
      const path = pathInside(url);
      return path === null || resolve(folder, path).startsWith(`${folder}/`);
    }));
  });
});

describe('the answer', () => {
  test('is the file, with its type and its policy', async () => {
    const response = await answer('GET', 'periscode://app/index.html', folder);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<h1>page</h1>');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe-eval');
  });

  test('lets the stage’s worker alone make code of text, without any address to reach', async () => {
    const policy = (await answer('GET', 'periscode://app/stage-worker.js', folder)).headers.get('content-security-policy');
    expect(policy).toContain("'unsafe-eval'");
    expect(policy).toContain("connect-src 'none'");
  });

  test.each([['GET', 'periscode://app/nothing.html'], ['GET', 'periscode://app/assets'], ['GET', 'periscode://app/..%2fsecret.json'], ['POST', 'periscode://app/index.html']])('to %s %s is 404', async (method, url) => {
    expect((await answer(method, url, folder)).status).toBe(404);
  });
});
