/** Names of keys as the blocks know them: by what the key prints, and by its place where French keyboards print something else. */
export interface PressedKey { readonly key: string; readonly code: string }

const NAMED: Readonly<Record<string, string>> = {
  ' ': 'space', 'Spacebar': 'space',
  'ArrowUp': 'up arrow', 'ArrowDown': 'down arrow', 'ArrowLeft': 'left arrow', 'ArrowRight': 'right arrow',
  'Enter': 'enter', 'Escape': 'escape', 'Backspace': 'backspace', 'Delete': 'delete', 'Tab': 'tab',
  'Shift': 'shift', 'Insert': 'insert', 'Home': 'home', 'End': 'end', 'PageUp': 'page up', 'PageDown': 'page down',
};
/** The digits' row prints & é " ' ( on AZERTY without Shift: the place counts as the digit too. */
const DIGIT_PLACE = /^(?:Digit|Numpad)(\d)$/u;

/** One name, two for a digit's key that prints something else, none for a key that programs cannot use. */
export function keyNames({ key, code }: PressedKey): readonly string[] {
  const printed = NAMED[key] ?? ([...key].length === 1 ? key.toLowerCase() : undefined);
  const digit = DIGIT_PLACE.exec(code)?.[1];
  return [...new Set([printed, digit].filter((name) => name !== undefined))];
}
