import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatProject } from '../../../src/core/sb3/format-project.ts';
import { parseProject, type ParsedProject } from '../../../src/core/sb3/parse-project.ts';
import { projectJson } from './sample-json.ts';

function parse(json: unknown): ParsedProject {
  const result = parseProject(typeof json === 'string' ? json : JSON.stringify(json));
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const errorOf = (json: string): string | undefined => {
  const result = parseProject(json);
  return result.ok ? undefined : result.error.kind;
};

describe('a well-formed project.json', () => {
  test('is written back as it was, unknown keys included, and nothing is reported', () => {
    fc.assert(fc.property(projectJson, (json) => {
      const { project, problems } = parse(json);
      expect(problems).toEqual([]);
      expect(JSON.parse(formatProject(project))).toEqual(throughJson(json));
    }), { numRuns: 150 });
  });

  test('opens the same after saving', () => {
    fc.assert(fc.property(projectJson, (json) => {
      const { project } = parse(json);
      expect(parse(formatProject(project)).project).toEqual(project);
    }), { numRuns: 60 });
  });
});

describe('an odd project.json', () => {
  test('opens whatever one of its values became, and is stable from the first save on', () => {
    const damaged = fc.tuple(projectJson, fc.nat(), fc.jsonValue({ maxDepth: 2 })).map(([json, place, value]) => damage(throughJson(json), place, value));
    fc.assert(fc.property(damaged, (json) => {
      const result = parseProject(JSON.stringify(json));
      if (!result.ok) {
        expect(result.error.kind).toBe('not-a-project');
        return;
      }
      const saved = formatProject(result.value.project);
      const again = parse(saved);
      expect(again.problems).toEqual([]);
      expect(formatProject(again.project)).toBe(saved);
    }), { numRuns: 400 });
  });

  test('gets defaults for missing keys without a word', () => {
    const { project, problems } = parse({ targets: [{ isStage: true }, { name: 'Léa', costumes: [{ assetId: 'a', dataFormat: 'svg' }] }] });
    expect(problems).toEqual([]);
    const [stage, lea] = project.targets;
    expect(stage).toMatchObject({ name: 'Stage', volume: 100, stage: { tempo: 60 } });
    expect(lea!.sprite).toEqual({ visible: true, x: 0, y: 0, size: 100, direction: 90, draggable: false, rotationStyle: 'all around' });
    expect(lea!.costumes[0]).toMatchObject({ md5ext: 'a.svg', bitmapResolution: 1, rotationCenterX: 0 });
  });

  test('tells where a value was repaired', () => {
    const { project, problems } = parse({
      targets: [{ isStage: true }, { name: 'A', x: '12', rotationStyle: 'upside down', currentCostume: 5, variables: { v: ['score', null] } }],
    });
    expect(project.targets[1]!.sprite).toMatchObject({ x: 12, rotationStyle: 'all around' });
    expect(project.targets[1]).toMatchObject({ currentCostume: 0, variables: { v: { name: 'score', value: 0 } } });
    expect(problems.map((p) => (p.kind === 'repaired' ? p.where : p.kind)).sort()).toEqual(
      ['targets/1/currentCostume', 'targets/1/rotationStyle', 'targets/1/variables/v', 'targets/1/x']);
  });

  test('a second stage is a sprite, where and as it stood', () => {
    const { project, problems } = parse(JSON.stringify({ targets: [{ isStage: true, name: 'Stage' }, { isStage: true, name: 'Crabe', x: 90, y: 100, rotationStyle: 'left-right', tempo: 80 }] }));
    expect(project.targets[1]).toMatchObject({ isStage: false, sprite: { x: 90, y: 100, rotationStyle: 'left-right' }, rest: { tempo: 80 } });
    expect(problems).toContainEqual({ kind: 'repaired', where: 'targets/1/isStage' });
    expect(parse(formatProject(project)).project).toEqual(project);
  });

  test('gives twins names of their own, and a project without stage a stage', () => {
    const { project } = parse({ targets: [{ name: 'A' }, { name: 'A' }, { name: 'A' }] });
    expect(project.targets.map((t) => [t.name, t.isStage])).toEqual([['Stage', true], ['A', false], ['A2', false], ['A3', false]]);
  });

  test('turns a literal left alone into the block it stands for', () => {
    const { project } = parse({ targets: [{ isStage: true, blocks: { n: [4, 12, 30, 40], m: [11, 'go', 'id', 1, 2] } }] });
    expect(project.targets[0]!.blocks['n']).toMatchObject({ opcode: 'math_number', fields: { NUM: [12] }, topLevel: true, x: 30, y: 40 });
    expect(project.targets[0]!.blocks['m']).toMatchObject({ opcode: 'event_broadcast_menu', fields: { BROADCAST_OPTION: ['go', 'id'] }, x: 1, y: 2 });
  });

  test('lets no file name lead out of a folder', () => {
    const { project } = parse({ targets: [{ isStage: true, costumes: [{ md5ext: '../../etc/passwd' }, { md5ext: '..' }] }] });
    expect(project.targets[0]!.costumes.map((c) => c.md5ext)).toEqual(['_.._.._etc_passwd', '_..']);
  });

  test('keeps numbers that JSON cannot hold as text', () => {
    const { project } = parse({ targets: [{ isStage: true }] });
    const stage = { ...project.targets[0]!, variables: { a: { name: 'a', value: Infinity }, b: { name: 'b', value: NaN } } };
    expect(parse(formatProject({ ...project, targets: [stage] })).project.targets[0]!.variables)
      .toEqual({ a: { name: 'a', value: 'Infinity' }, b: { name: 'b', value: 'NaN' } });
  });
});

describe('the text', () => {
  test('may begin with a byte order mark and hold bare control characters', () => {
    const { project } = parse('\uFEFF{"targets":[\n{"isStage":true,"variables":{"v":["a","one\ntwo\u0001"]}}]}');
    expect(project.targets[0]!.variables['v']).toEqual({ name: 'a', value: 'one\ntwo\u0001' });
  });

  test.each([
    ['{"targets":', 'broken-json'],
    ['', 'broken-json'],
    ['[]', 'not-a-project'],
    ['{"targets":[3]}', 'not-a-project'],
    ['{"name":"x"}', 'not-a-project'],
    ['{"objName":"Stage","children":[]}', 'not-a-project'],
  ])('%s is refused: %s', (json, kind) => {
    expect(errorOf(json)).toBe(kind);
  });
});

/** `json` with the value at some place (counted over the whole tree) replaced. */
function damage(json: unknown, place: number, value: unknown): unknown {
  const places: [holder: Record<string, unknown>, key: string][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      places.push([node as Record<string, unknown>, key]);
      visit(child);
    }
  };
  visit(json);
  const [holder, key] = places[place % places.length]!;
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
  return json;
}
