/** The values shown on the stage, laid over it; sliders can be moved. */
import type { MonitorValue } from '../stage-messages/messages.ts';

/** Stage pixels in the size of a letter there: see `player.css`. */
const LETTER = 14;

type Slide = (shown: MonitorValue, value: number) => void;

/** `words`: what the reporters shown are called, by id; and under no id how the name of a sprite's own is written. */
export function showMonitors(over: HTMLElement, values: readonly MonitorValue[], words: Readonly<Record<string, string>>, slide: Slide): void {
  const sliding = document.activeElement instanceof HTMLInputElement && over.contains(document.activeElement) ? document.activeElement.dataset['id'] : undefined;
  const kept = sliding === undefined ? null : over.querySelector(`[data-id="${CSS.escape(sliding)}"].monitor`);
  over.replaceChildren(...values.map((shown) => {
    // The hand that moves a slider must not lose it.
    if (kept instanceof HTMLElement && shown.id === sliding) return refresh(kept, shown);
    return monitorOf(shown, words, slide);
  }));
  if (sliding !== undefined) over.querySelector<HTMLInputElement>(`input[data-id="${CSS.escape(sliding)}"]`)?.focus();
}

function refresh(kept: HTMLElement, { value }: MonitorValue): HTMLElement {
  kept.querySelector('b')!.textContent = String(value);
  return kept;
}

function monitorOf(shown: MonitorValue, words: Readonly<Record<string, string>>, slide: Slide): HTMLElement {
  const { id, mode, value, x, y, width, height } = shown;
  const label = labelOf(shown, words);
  const box = element('div', `monitor ${mode}`);
  box.dataset['id'] = id;
  box.style.left = `${x / LETTER}em`;
  box.style.top = `${y / LETTER}em`;
  if (typeof value !== 'string') {
    box.style.width = `${(width || 100) / LETTER}em`;
    box.style.height = `${(height || 200) / LETTER}em`;
    box.append(element('span', '', label), listOf(value));
  } else {
    if (mode !== 'large') box.append(element('span', '', label));
    box.append(element('b', '', value));
    if (mode === 'slider') box.append(sliderOf(shown, label, slide));
  }
  return box;
}

function labelOf({ id, sprite, name }: MonitorValue, words: Readonly<Record<string, string>>): string {
  const own = words[id] ?? name;
  return sprite === null ? own : (words[''] ?? '').replace(/\{(?:sprite|name)\}/gu, (part) => (part === '{sprite}' ? sprite : own));
}

function listOf(items: readonly string[]): HTMLElement {
  const list = element('ol', '');
  list.append(...items.map((item) => element('li', '', item)));
  return list;
}

function sliderOf(shown: MonitorValue, label: string, slide: Slide): HTMLElement {
  const { min, max, isWhole } = shown.slider ?? { min: 0, max: 100, isWhole: true };
  const input = document.createElement('input');
  Object.assign(input, { type: 'range', min: String(min), max: String(max), step: isWhole ? '1' : '0.01', value: String(shown.value), ariaLabel: label });
  input.dataset['id'] = shown.id;
  input.addEventListener('input', () => { slide(shown, Number(input.value)); });
  return input;
}

function element(name: string, className: string, text = ''): HTMLElement {
  return Object.assign(document.createElement(name), { className, textContent: text });
}
