import { expect, test } from 'vitest';
import { buffersOf, doFileJob } from '../../../src/core/sb2/file-job.ts';
import { openProject } from '../../../src/core/sb2/open-project.ts';
import { oldProject, oldSprite, zipSb2 } from './build-sb2.ts';

test('opening gives the project, whose bytes change hands', () => {
  const answer = doFileJob({ kind: 'open', bytes: zipSb2(oldProject([oldSprite()])) });
  if (answer.kind !== 'open' || !answer.answer.ok) throw new Error('not opened');
  const { assets } = answer.answer.value;
  expect(buffersOf(answer)).toEqual([...assets.values()].map(({ buffer }) => buffer));
  const sent = structuredClone(answer, { transfer: buffersOf(answer) });
  expect(sent.kind === 'open' && sent.answer.ok && sent.answer.value.assets.size).toBe(2);
  expect([...assets.values()].map(({ length }) => length)).toEqual([0, 0]);
});

test('saving gives a file that opens the same', () => {
  const opened = openProject(zipSb2(oldProject([oldSprite()])));
  if (!opened.ok) throw new Error(opened.error.kind);
  const answer = doFileJob({ kind: 'save', bundle: opened.value });
  expect(answer.kind === 'save' && openProject(answer.answer)).toEqual(opened);
});

test('what cannot be opened has nothing to hand over', () => {
  expect(buffersOf(doFileJob({ kind: 'open', bytes: new Uint8Array(5) }))).toEqual([]);
});
