/**
 * Would a check notice a missing block? Takes each block out of each step's first solution in
 * turn, closes the gap, and runs the step's checks. Further solutions are there to be different, with blocks to spare.
 */
import type { PackAudit, Tally } from '../../src/core/lesson/audit/pack-audit.ts';
import type { AuditServices } from '../../src/core/lesson/audit/audit-projects.ts';
import { filesIn } from '../../src/core/lesson/audit/audit-pack.ts';
import { placedBlocks } from '../../src/core/lesson/checks/scripts.ts';
import { readLesson, readLessonPlan } from '../../src/core/lesson/read-pack.ts';
import { runChecks } from '../../src/core/lesson/run-checks.ts';
import { applyChange } from '../../src/core/project/changes.ts';
import { findTarget, isPrimitive, type Block, type BlockId, type Blocks, type Project } from '../../src/core/project/project.ts';
import { readSb3 } from '../../src/core/sb3/read-sb3.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** `good`: how many were noticed. */
export function countMutants(files: Files, audit: PackAudit, services: AuditServices): Tally & { readonly unnoticed: readonly string[] } {
  const results = audit.lessons.flatMap(({ id }) => lessonMutants(id, filesIn(files, id), services));
  return { good: results.filter((result) => result.isNoticed).length, all: results.length, unnoticed: results.flatMap((result) => (result.isNoticed ? [] : [result.name])) };
}

function lessonMutants(folder: string, files: Files, services: AuditServices): readonly { readonly name: string; readonly isNoticed: boolean }[] {
  const lesson = readLesson(files, 'fr');
  const plan = readLessonPlan(new TextDecoder().decode(files.get('lesson.json')));
  if (!lesson.ok || !plan.ok) return [];
  return plan.value.steps.flatMap((step, i) => step.solutions.slice(0, 1).flatMap((file) => {
    const read = readSb3(files.get(file) ?? new Uint8Array());
    if (!read.ok) return [];
    const { checks } = lesson.value.steps[i]!;
    return placedBlocks(read.value.project).map(({ target, id, block }) => {
      const project = takeOut(read.value.project, target, id);
      const report = runChecks({ project, assets: read.value.assets, checks, seed: 1 }, { stage: services.stageFor(read.value) });
      return { name: `${folder}/${file} ${target} ${block.opcode}`, isNoticed: !report.isPassed };
    });
  }));
}

/** The project without one block and what it holds; what hung below it hangs where it was. */
function takeOut(project: Project, targetName: string, id: BlockId): Project {
  const target = findTarget(project, targetName)!;
  const gone = target.blocks[id] as Block;
  const blocks: Record<BlockId, Blocks[BlockId]> = {};
  for (const [otherId, block] of Object.entries(target.blocks)) {
    if (otherId !== id) blocks[otherId] = isPrimitive(block) ? block : withoutLink(block, id, gone, otherId);
  }
  return applyChange(project, { kind: 'blocks', target: targetName, blocks, comments: {} });
}

function withoutLink(block: Block, id: BlockId, gone: Block, blockId: BlockId): Block {
  const next = block.next === id ? gone.next : block.next;
  const inputs = Object.fromEntries(Object.entries(block.inputs).flatMap(([name, input]) => {
    if (input[1] !== id) return [[name, input]];
    return gone.next === null ? [] : [[name, [input[0], gone.next] as const]];
  }));
  const isHeir = gone.next === blockId;
  return { ...block, next, inputs, ...(isHeir ? { parent: gone.parent, topLevel: gone.topLevel, ...(gone.topLevel ? { x: gone.x ?? 0, y: gone.y ?? 0 } : {}) } : {}) };
}
