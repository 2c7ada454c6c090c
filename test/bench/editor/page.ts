/// <reference types="vite/client" />
/** Opens targets of many blocks in the real editor and times it until the page has drawn them. */
import '../../../src/editor/editor.css';
import type { Block, Blocks, Project, Target } from '../../../src/core/project/project.ts';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { BlockEditor } from '../../../src/editor/block-editor.ts';
import { loadEditorFonts } from '../../../src/editor/editor-fonts.ts';

export interface SizeResult {
  readonly blocks: number;
  /** From the call to the next drawn frame. */
  readonly openMs: number;
  /** The part of it in which the page does not answer. */
  readonly callMs: number;
  /** Showing the same target with one script changed, as undo does. */
  readonly undoMs: number;
}

const SIZES = [200, 2000] as const;
const SCRIPT = 20;

const block = (opcode: string, more: Partial<Block>): Block => ({ opcode, next: null, parent: null, inputs: {}, fields: {}, shadow: false, topLevel: false, ...more });

/** A hat and moves, waits, words and sums in a row: 20 blocks, not counting the shadows. */
function script(index: number): Blocks {
  const id = (i: number): string => `s${index}b${i}`;
  const blocks: Record<string, Block> = {};
  const place = (i: number): Partial<Block> => ({ parent: id(i - 1), next: i + 4 < SCRIPT ? id(i + 1) : null });
  blocks[id(0)] = block('event_whenflagclicked', { topLevel: true, x: (index % 10) * 420, y: Math.floor(index / 10) * 1300, next: id(1) });
  for (let i = 1; i + 3 < SCRIPT; i++) {
    const kinds = [
      block('motion_movesteps', { ...place(i), inputs: { STEPS: [1, [4, String(i)]] } }),
      block('control_wait', { ...place(i), inputs: { DURATION: [1, [5, '0.5']] } }),
      block('looks_say', { ...place(i), inputs: { MESSAGE: [1, [10, `Bonjour ${index}`]] } }),
      block('data_setvariableto', { ...place(i), inputs: { VALUE: [1, [10, '0']] }, fields: { VARIABLE: ['score', 'v'] } }),
    ] as const;
    blocks[id(i)] = kinds[i % kinds.length]!;
  }
  const sums = [17, 18, 19].map(id);
  blocks[id(2)] = block('looks_say', { ...place(2), inputs: { MESSAGE: [3, sums[0]!, [10, '']] } });
  for (const [i, sum] of sums.entries()) {
    const inner = sums[i + 1];
    blocks[sum] = block('operator_add', { parent: sums[i - 1] ?? id(2), inputs: { NUM1: inner === undefined ? [1, [4, '1']] : [3, inner, [4, '']], NUM2: [3, [12, 'score', 'v'], [4, '']] } });
  }
  return blocks;
}

function projectOf(count: number): Project {
  const common = { variables: {}, lists: {}, broadcasts: {}, blocks: {}, comments: {}, currentCostume: 0, costumes: [], sounds: [], volume: 100, layerOrder: 0, rest: {} };
  const blocks = Object.assign({}, ...Array.from({ length: count / SCRIPT }, (_, i) => script(i))) as Blocks;
  const targets: Target[] = [{ ...common, isStage: true, name: 'Stage', variables: { v: { name: 'score', value: 0 } } }, { ...common, isStage: false, name: 'Poulpe', blocks }, { ...common, isStage: false, name: 'Vide' }];
  return { targets, monitors: [], extensions: [], meta: {}, rest: {} };
}

const frame = (): Promise<void> => new Promise((resolve) => { requestAnimationFrame(() => { setTimeout(resolve); }); });

async function timed(act: () => void): Promise<{ readonly allMs: number; readonly callMs: number }> {
  const startMs = performance.now();
  act();
  const callMs = performance.now() - startMs;
  await frame();
  return { allMs: performance.now() - startMs, callMs };
}

/** The same project with one number changed. */
function changed(project: Project): Project {
  const blocks = project.targets[1]!.blocks;
  const move: Block = { ...(blocks['s0b4'] as Block), inputs: { STEPS: [1, [4, '999']] } };
  return { ...project, targets: project.targets.map((t) => (t.name === 'Poulpe' ? { ...t, blocks: { ...blocks, s0b4: move } } : t)) };
}

async function measure(): Promise<SizeResult[]> {
  await loadEditorFonts();
  const container = document.createElement('div');
  container.style.cssText = 'position:absolute;inset:0 0 auto 0;width:860px;height:590px';
  document.body.replaceChildren(container);
  const options = { locale: 'fr', translate: createTranslate('fr'), scale: 1, paletteScale: 1, colours: 'normal', isReducedMotion: true, hearNote: () => undefined, mediaPath: '' } as const;
  BlockEditor.prepare(options);
  const editor = new BlockEditor(container, options);
  const results: SizeResult[] = [];
  for (const count of SIZES) {
    const project = projectOf(count);
    editor.show(project, 'Vide', { opcodes: null });
    await frame();
    const open = await timed(() => { editor.show(project, 'Poulpe', { opcodes: null }); });
    const undo = await timed(() => { editor.show(changed(project), 'Poulpe', { opcodes: null }); });
    results.push({ blocks: count, openMs: open.allMs, callMs: open.callMs, undoMs: undo.allMs });
  }
  return results;
}

Object.assign(window, { measure });
