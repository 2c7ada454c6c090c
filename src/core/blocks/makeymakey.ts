/** The one block of a foreign extension that needs no device: to the computer, a Makey Makey is a keyboard. */
import { expr, literal, type Expr, type Value } from '../emit/emit.ts';
import { callRuntime } from '../emit/script-api.ts';
import { defineBlock, menu, type Option } from './define-block.ts';

const ARROWS: ReadonlyMap<string, string> = new Map([['UP', 'up arrow'], ['DOWN', 'down arrow'], ['LEFT', 'left arrow'], ['RIGHT', 'right arrow']]);
const KEYS: readonly Option[] = [
  ['SPACE', 'key.space'], ['UP', 'key.up'], ['DOWN', 'key.down'], ['RIGHT', 'key.right'], ['LEFT', 'key.left'],
  ...[...'wasdfg'].map((letter): Option => [letter, `=${letter}`]),
];

/** A hat has no reporters in its slots: what is not written there is no key. */
const keyOf = ({ literal: key }: Value): Expr => literal(ARROWS.get(String(key)) ?? String(key ?? ''));

export const whenMakeyKeyPressed = defineBlock({
  opcode: 'makeymakey_whenMakeyKeyPressed', category: 'events', shape: 'hat', isHidden: true,
  hat: { event: 'key', restarts: false, isEdge: true },
  args: { KEY: menu('makeymakey_menu_KEY', 'KEY', 'SPACE', KEYS) },
  compile: ({ KEY }) => expr`${callRuntime('isKeyDown', keyOf(KEY))}`,
});
