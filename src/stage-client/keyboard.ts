/** Forwards the keyboard to the stage, except what is typed into a field or meant for a button. */
import { keyNames } from './key-names.ts';

type Tell = (key: string, isDown: boolean) => void;

const FIELDS = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';
const PRESSED_BY_KEYS = 'button, a[href], summary, [role="button"], [role="tab"], [role="menuitem"], [role="option"]';
const PRESSING_KEYS: readonly string[] = ['space', 'enter'];
/** These would scroll the page while a child plays. */
const SCROLLING_KEYS: readonly string[] = ['space', 'up arrow', 'down arrow', 'left arrow', 'right arrow'];

/** Listens on `page` until the function returned is called. Keys held when the window is left count as released. */
export function forwardKeys(page: Window, tell: Tell, areLettersArrows: () => boolean): () => void {
  /** By place: what it was called when it went down, since Shift may change before it comes up. */
  const held = new Map<string, readonly string[]>();
  const down = (event: KeyboardEvent): void => {
    const names = namesFor(event, areLettersArrows());
    if (names.length === 0) return;
    held.set(event.code, names);
    if (isAtRest(event) && names.some((name) => SCROLLING_KEYS.includes(name))) event.preventDefault();
    for (const name of names) tell(name, true);
  };
  const release = (code: string): void => {
    for (const name of held.get(code) ?? []) tell(name, false);
    held.delete(code);
  };
  const up = (event: KeyboardEvent): void => release(event.code);
  const leave = (): void => { for (const code of [...held.keys()]) release(code); };
  page.addEventListener('keydown', down);
  page.addEventListener('keyup', up);
  page.addEventListener('blur', leave);
  return () => {
    leave();
    page.removeEventListener('keydown', down);
    page.removeEventListener('keyup', up);
    page.removeEventListener('blur', leave);
  };
}

function namesFor(event: KeyboardEvent, areLettersArrows: boolean): readonly string[] {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return [];
  const on = focusOf(event);
  if (on?.closest(FIELDS)) return [];
  const names = keyNames(event, areLettersArrows);
  return on?.closest(PRESSED_BY_KEYS) ? names.filter((name) => !PRESSING_KEYS.includes(name)) : names;
}

/** Nothing that scrolls or moves by keys has the focus. */
const isAtRest = (event: KeyboardEvent): boolean => focusOf(event)?.matches('body, html, canvas') ?? true;

/** The innermost element, through the shadow roots of Lit elements. */
function focusOf(event: KeyboardEvent): Element | null {
  const [innermost] = event.composedPath();
  return innermost instanceof Element ? innermost : null;
}
