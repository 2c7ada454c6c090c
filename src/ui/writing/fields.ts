/** Fields of the forms that write a pack. */
import { css, html, nothing } from 'lit';

export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly placeholder?: string;
  /** More than one: a box of so many lines. */
  readonly rows?: number;
  onText(text: string): void;
}

const textOf = (event: Event): string => (event.target as HTMLInputElement | HTMLTextAreaElement).value;

export const textField = ({ id, label, value, hint, placeholder, rows = 1, onText }: TextField) => html`<div class="field"><label for=${id}>${label}</label>
  ${rows > 1 ? html`<textarea id=${id} rows=${rows} .value=${value} placeholder=${placeholder ?? nothing} @input=${(event: Event) => { onText(textOf(event)); }}></textarea>`
    : html`<input id=${id} type="text" autocomplete="off" .value=${value} placeholder=${placeholder ?? nothing} @input=${(event: Event) => { onText(textOf(event)); }}>`}
  ${hint ? html`<small>${hint}</small>` : nothing}</div>`;

export interface LinesField { readonly id: string; readonly label: string; readonly texts: readonly string[]; readonly hint?: string; readonly most: number; lineLabel(number: number): string; onTexts(texts: readonly string[]): void }

/** Several lines, and an empty one to go on with; one that is emptied goes away. */
export function linesField({ id, label, texts, hint, most, lineLabel, onTexts }: LinesField) {
  const shown = texts.length < most ? [...texts, ''] : texts;
  return html`<div class="field" role="group" aria-label=${label}><span class="label">${label}</span>
    ${shown.map((text, i) => html`<input id="${id}-${i}" type="text" autocomplete="off" aria-label=${lineLabel(i + 1)} .value=${text} @change=${(event: Event) => { onTexts(replaced(shown, i, textOf(event))); }}>`)}
    ${hint ? html`<small>${hint}</small>` : nothing}</div>`;
}

const replaced = (texts: readonly string[], at: number, text: string): readonly string[] => texts.map((one, i) => (i === at ? text : one)).filter((one) => one.trim() !== '');

export const numberField = (id: string, label: string, value: number, least: number, most: number, onNumber: (value: number) => void) => html`<div class="field short"><label for=${id}>${label}</label>
  <input id=${id} type="number" min=${least} max=${most} .value=${String(value)} @change=${(event: Event) => { onNumber(Math.min(most, Math.max(least, Math.round((event.target as HTMLInputElement).valueAsNumber || least)))); }}></div>`;

export const choiceField = (id: string, label: string, isChosen: boolean, onChoice: (isChosen: boolean) => void) => html`<label class="choice" for=${id}>
  <input id=${id} type="checkbox" .checked=${isChosen} @change=${(event: Event) => { onChoice((event.target as HTMLInputElement).checked); }}>${label}</label>`;

export const formStyles = css`
  .form { display: flex; flex-direction: column; gap: 16px; }
  .row { display: flex; flex-wrap: wrap; gap: 16px; align-items: end; }
  .row > .field { flex: 1; min-width: 200px; }
  .row > .short { flex: 0 0 150px; min-width: 0; }
  .field > input + input { margin-top: 2px; }
  .choice { display: flex; align-items: center; gap: 10px; min-height: 44px; cursor: pointer; }
  .choice input { width: 22px; height: 22px; min-height: 0; flex: none; accent-color: var(--pc-action); }
  h2 { font-size: 1.375rem; }
  h3 { font: 700 var(--pc-text-m)/1.3 var(--pc-font-body); }
  .quiet { color: var(--pc-text-soft); line-height: 1.35; }
`;
