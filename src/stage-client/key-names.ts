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

/** Z, Q, S and D of AZERTY, by their place: W, A, S and D of QWERTY. */
const ARROW_PLACES: Readonly<Record<string, string | undefined>> = { KeyW: 'up arrow', KeyA: 'left arrow', KeyS: 'down arrow', KeyD: 'right arrow' };

/** One name, two for a key that counts by its place too, none for a key that programs cannot use. */
export function keyNames({ key, code }: PressedKey, areLettersArrows = false): readonly string[] {
  const printed = NAMED[key] ?? ([...key].length === 1 ? key.toLowerCase() : undefined);
  const digit = DIGIT_PLACE.exec(code)?.[1];
  const arrow = areLettersArrows ? ARROW_PLACES[code] : undefined;
  return [...new Set([printed, digit, arrow].filter((name) => name !== undefined))];
}
