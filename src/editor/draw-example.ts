/** Pictures of blocks that nobody can take: drawn by Blockly in a workspace that is there for that moment only. */
import * as Blockly from 'blockly/core';
import { blocks as specs } from '../core/blocks/registry.ts';
import type { Project, Target } from '../core/project/project.ts';
import type { Wording } from './blockly-definitions.ts';
import { blocksToWorkspace, type BlockState } from './blocks-to-workspace.ts';
import type { Catalogue } from './catalogue.ts';
import { giveContext, type EditorContext } from './editor-context.ts';
import { injectSilently } from './inject-silently.ts';
import { whileLoading } from './loading.ts';
import { createTheme } from './theme.ts';
import { paletteBlock } from './toolbox.ts';

/** A picture with what is written on it. */
export interface BlockPicture { readonly element: HTMLElement; readonly words: string }
export interface ExamplePictures { readonly block: BlockPicture; readonly program: BlockPicture }

interface Subject {
  readonly project: Project;
  readonly target: Target;
  readonly opcode: string;
  readonly catalogue: Catalogue;
  readonly context: EditorContext;
  readonly wording: Wording;
}

/** Between two scripts. */
const GAP = 24;
/** For the edges of blocks. */
const MARGIN = 3;
/** Bound to what is no more, or said by the picture's own words. */
const LEFT_OUT = /^(?:id|tabindex|role|aria-.*)$/u;

/** `place` is in the page, with the styles of blocks. */
export function drawExample(place: HTMLElement, { project, target, opcode, catalogue, context, wording }: Subject): ExamplePictures {
  const area = document.createElement('div');
  area.className = 'pc-drawing';
  place.append(area);
  const main = Blockly.getMainWorkspace();
  const workspace = injectSilently(area, { renderer: 'zelos', theme: createTheme(wording.colours), readOnly: true });
  const here = { ...context, project: () => project, target: () => target };
  giveContext(workspace, here);
  try {
    const { scripts } = blocksToWorkspace(target.blocks, {}, catalogue);
    const program = draw(workspace, scripts, opcode);
    const alone = findState(scripts, opcode);
    const spec = specs.get(opcode);
    return { program, block: draw(workspace, [alone && spec?.isHidden ? alone : { ...paletteBlock(spec!, here, wording), type: opcode }]) };
  } finally {
    workspace.dispose();
    area.remove();
    Blockly.common.setMainWorkspace(main);
  }
}

/** Under one another; blocks of `shown` are outlined. */
function draw(workspace: Blockly.WorkspaceSvg, scripts: readonly BlockState[], shown?: string): BlockPicture {
  Blockly.Events.disable();
  try {
    workspace.clear();
    const heads = whileLoading(() => scripts.map((state) => Blockly.serialization.blocks.append({ ...state, x: 0, y: 0 }, workspace) as Blockly.BlockSvg));
    Blockly.renderManagement.triggerQueuedRenders(workspace);
    heads.reduce((top, head) => {
      head.moveTo(new Blockly.utils.Coordinate(0, top));
      return top + head.getHeightWidth().height + GAP;
    }, 0);
    for (const block of workspace.getAllBlocks(false)) block.getSvgRoot().classList.toggle('pc-shown', block.type === shown);
    return { element: copyOf(workspace), words: heads.map(wordsFrom).join(' · ') };
  } finally {
    Blockly.Events.enable();
  }
}

/** All that is written on the stack. */
function wordsFrom(head: Blockly.Block | null): string {
  const words: string[] = [];
  for (let block = head; block; block = block.getNextBlock()) words.push(wordsOn(block));
  return words.join(', ');
}

function wordsOn(block: Blockly.Block): string {
  return block.inputList.flatMap((input) => {
    const own = input.fieldRow.map((field) => field.getText());
    const held = input.connection?.targetBlock() ?? null;
    return held === null ? own : [...own, input.type === Blockly.inputs.inputTypes.STATEMENT ? `(${wordsFrom(held)})` : wordsOn(held)];
  }).filter((words) => words !== '').join(' ');
}

/** What stays when the workspace goes: it can neither be pressed nor come to by keys. */
function copyOf(workspace: Blockly.WorkspaceSvg): HTMLElement {
  const { x, y, width, height } = workspace.getCanvas().getBBox();
  const svg = workspace.getParentSvg().cloneNode(false) as SVGSVGElement;
  const blocks = workspace.getCanvas().cloneNode(true) as SVGElement;
  blocks.removeAttribute('transform');
  svg.replaceChildren(blocks);
  svg.removeAttribute('style');
  const size = { width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  svg.setAttribute('viewBox', [x - MARGIN, y - MARGIN, size.width, size.height].join(' '));
  for (const [name, value] of Object.entries(size)) svg.setAttribute(name, String(Math.ceil(value)));
  for (const element of [svg, ...svg.querySelectorAll('*')]) for (const { name } of [...element.attributes]) if (LEFT_OUT.test(name)) element.removeAttribute(name);
  svg.setAttribute('aria-hidden', 'true');
  // The styles of blocks, ours and Blockly's, go by where these stand.
  const isHigh = workspace.getInjectionDiv().closest('.is-high-contrast') !== null;
  return framed(framed(framed(svg, workspace.getInjectionDiv().className), 'pc-blocks'), `pc-picture pc-editor${isHigh ? ' is-high-contrast' : ''}`);
}

function framed(content: Element, className: string): HTMLElement {
  const frame = document.createElement('div');
  frame.className = className;
  frame.append(content);
  return frame;
}

/** The first block of that kind, alone. */
function findState(states: readonly (BlockState | undefined)[], opcode: string): BlockState | null {
  for (const state of states) {
    if (!state) continue;
    const { next, ...alone } = state;
    if (state.type === opcode) return alone;
    const found = findState([...Object.values(state.inputs ?? {}), ...(next ? [next] : [])].flatMap(({ block, shadow }) => [block, shadow]), opcode);
    if (found) return found;
  }
  return null;
}
