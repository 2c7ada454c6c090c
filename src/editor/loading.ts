/** Puts off what Blockly would do many times over while a program is loaded: the words for screen readers are written once, when the page is idle. */
import * as Blockly from 'blockly/core';
import { fontStyle } from './editor-fonts.ts';

let isLoading = false;
const waiting = new Set<Blockly.BlockSvg>();

/** Runs `load` as one piece: sizes are kept while it runs, the words for screen readers come after it. */
export function whileLoading<T>(load: () => T): T {
  isLoading = true;
  Blockly.utils.dom.startTextWidthCache();
  try {
    return load();
  } finally {
    Blockly.utils.dom.stopTextWidthCache();
    isLoading = false;
    if (waiting.size > 0) requestIdleCallback(writeWords);
  }
}

/** As many blocks as there is time for, the rest at the next pause. */
function writeWords(pause: IdleDeadline): void {
  for (const block of waiting) {
    if (pause.timeRemaining() <= 0) break;
    waiting.delete(block);
    if (!block.isDisposed()) writeWordsOf(block);
  }
  if (waiting.size > 0) requestIdleCallback(writeWords);
}

const writeWordsOf = (block: Blockly.BlockSvg): void => { Blockly.BlockSvg.prototype['recomputeAriaContext'].call(block); };

/** In place of Blockly's own method on each block. */
export function describeBlock(block: Blockly.BlockSvg): void {
  if (isLoading) waiting.add(block);
  else writeWordsOf(block);
}

/** Before a field is in the page Blockly would throw for each value it is given, which takes long. */
export const canDescribe = (field: Blockly.Field): boolean => !isLoading && field.getSvgRoot() !== null;

/**
 * Blockly asks the page for the style of each new text, which lays out the page: ours is known, and Blockly finds the width kept.
 * The canvas it measures on takes the page's style too while it is in the page, so it leaves.
 */
export function measureText(text: SVGTextElement | null): void {
  if (!text) return;
  const { size, weight, family } = fontStyle();
  Blockly.utils.dom.getFastTextWidthWithSizeString(text, `${size}pt`, weight, family);
  canvas ??= takeCanvas();
}

let canvas: Element | null = null;

function takeCanvas(): Element | null {
  const found = document.querySelector('.blocklyComputeCanvas');
  found?.remove();
  return found;
}
