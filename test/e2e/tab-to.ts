/** Walking by the Tab key alone. */
import type { Page } from 'playwright';

/** What screen readers say of the control that has the focus, seen through shadow roots. */
export const focusedWords = (page: Page): Promise<string> => page.evaluate(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element) return '';
  const slotted = [...element.querySelectorAll('slot')].flatMap((slot) => slot.assignedNodes({ flatten: true })).map((node) => node.textContent ?? '');
  return element.ariaLabel || [element.textContent ?? '', ...slotted].join(' ');
});

/** More stops than any screen has. */
const MOST_STOPS = 90;

/** Presses Tab until the focus is on a control with these words, and no more than `longest` letters: a list is none. */
export async function tabTo(page: Page, words: string | RegExp, key = 'Tab'): Promise<void> {
  const seen: string[] = [];
  for (let i = 0; i < MOST_STOPS; i++) {
    await page.keyboard.press(key);
    const focused = (await focusedWords(page)).replace(/\s+/gu, ' ').trim();
    if (focused.length < 400 && (typeof words === 'string' ? focused.includes(words) : words.test(focused))) return;
    seen.push(focused.slice(0, 40));
  }
  throw new Error(`Tab never reached “${String(words)}”, but: ${seen.join(' | ')}`);
}
