/** What can be done at once with what is chosen, in the order of the bar. */
import paperCore from 'paper/dist/paper-core';
import { clipboard } from '../clipboard.ts';
import { ARROWS, LONG_STEP } from '../desk-keys.ts';
import type { ActionRecord } from '../tool-record.ts';
import type { VectorSheet } from './vector-sheet.ts';

type Action = ActionRecord<VectorSheet>;

const hasChosen = (sheet: VectorSheet): boolean => sheet.chosen.length > 0;
const action = (icon: Action['icon'], label: Action['label'], keys: readonly string[], act: (sheet: VectorSheet) => void, canDo = hasChosen): Action => ({
  icon, label, keys, canDo,
  do(sheet) {
    act(sheet);
    sheet.changed();
  },
});

export const vectorActions: readonly (readonly Action[])[] = [
  [
    { icon: 'copy', label: 'costume.copy', keys: ['ctrl+c'], canDo: hasChosen, do: copy },
    action('clipboard-paste', 'costume.paste', ['ctrl+v'], paste, () => clipboard.items.length > 0),
    action('copy-plus', 'costume.duplicate', ['ctrl+d'], duplicate),
    action('trash-2', 'costume.delete', ['delete', 'backspace'], remove),
  ],
  [
    action('group', 'costume.group', ['ctrl+g'], group, (sheet) => sheet.chosen.length > 1),
    action('ungroup', 'costume.ungroup', ['ctrl+shift+g'], ungroup, (sheet) => sheet.chosen.some(isGroup)),
  ],
  [
    action('bring-to-front', 'costume.front', ['home'], (sheet) => { for (const item of sheet.chosen) item.bringToFront(); }),
    action('move-up', 'costume.forward', ['pageup'], (sheet) => { shift(sheet, 1); }),
    action('move-down', 'costume.backward', ['pagedown'], (sheet) => { shift(sheet, -1); }),
    action('send-to-back', 'costume.back', ['end'], (sheet) => { for (const item of sheet.chosen.toReversed()) item.sendToBack(); }),
  ],
  [
    action('flip-horizontal-2', 'costume.flipAcross', ['h'], (sheet) => { flip(sheet, -1, 1); }),
    action('flip-vertical-2', 'costume.flipDown', ['v'], (sheet) => { flip(sheet, 1, -1); }),
    action('rotate-cw', 'costume.turn', ['d'], turn),
  ],
];

/** True when `key` is an arrow and something moved. */
export function moveByArrow(sheet: VectorSheet, key: string, isLong: boolean): boolean {
  const way = ARROWS[key];
  if (!way || !hasChosen(sheet)) return false;
  for (const item of sheet.chosen) item.translate(new paperCore.Point(way[0], way[1]).multiply(isLong ? LONG_STEP : 1));
  sheet.changed();
  return true;
}

export function chooseAll(sheet: VectorSheet): void {
  sheet.choose([...sheet.drawing.children]);
}

function copy(sheet: VectorSheet): void {
  clipboard.items = sheet.chosen.map((item) => item.exportJSON());
  clipboard.pastes = 0;
  sheet.choose(sheet.chosen);
}

const PASTE_STEP = 16;

/** Each paste lies a little beside the former one, or it would not be seen. */
function paste(sheet: VectorSheet): void {
  clipboard.pastes += 1;
  const pasted = clipboard.items.map((json) => sheet.drawing.importJSON(json));
  for (const item of pasted) item.translate(new paperCore.Point(PASTE_STEP, PASTE_STEP).multiply(clipboard.pastes));
  sheet.choose(pasted);
}

function duplicate(sheet: VectorSheet): void {
  const copies = sheet.chosen.map((item) => item.clone({ insert: false, deep: true }));
  sheet.drawing.addChildren(copies);
  for (const item of copies) item.translate(new paperCore.Point(PASTE_STEP, PASTE_STEP));
  sheet.choose(copies);
}

function remove(sheet: VectorSheet): void {
  for (const item of sheet.chosen) removeUpwards(item, sheet);
  sheet.choose([]);
}

/** A group that has lost its last part goes too. */
function removeUpwards(item: paper.Item, sheet: VectorSheet): void {
  const { parent } = item;
  item.remove();
  if (parent !== sheet.drawing && parent.children.every((child) => child.clipMask)) removeUpwards(parent, sheet);
}

const isGroup = (item: paper.Item): item is paper.Group => item instanceof paperCore.Group;

function group(sheet: VectorSheet): void {
  const made = new paperCore.Group({ insert: false, children: [...sheet.chosen] });
  sheet.add(made);
  sheet.choose([made]);
}

function ungroup(sheet: VectorSheet): void {
  sheet.choose(sheet.chosen.flatMap((item) => (isGroup(item) ? parts(item, sheet) : [item])));
}

/** A group that cuts its contents to a shape loses the cut. */
function parts(item: paper.Group, sheet: VectorSheet): paper.Item[] {
  for (const clip of item.children.filter((child) => child.clipMask)) clip.remove();
  const freed = [...item.children];
  sheet.drawing.insertChildren(item.index, freed);
  item.remove();
  return freed;
}

function shift(sheet: VectorSheet, by: 1 | -1): void {
  for (const item of by > 0 ? sheet.chosen.toReversed() : sheet.chosen) {
    const other = by > 0 ? item.nextSibling : item.previousSibling;
    if (!other || sheet.chosen.includes(other)) continue;
    if (by > 0) item.insertAbove(other);
    else item.insertBelow(other);
  }
}

function flip(sheet: VectorSheet, x: number, y: number): void {
  const { center } = sheet.boxOf()!;
  for (const item of sheet.chosen) item.scale(x, y, center);
}

/** A quarter to the right: less would move the middle of the box, and the drawing wander off. */
function turn(sheet: VectorSheet): void {
  const { center } = sheet.boxOf()!;
  for (const item of sheet.chosen) item.rotate(90, center);
}
