/** A note, chosen on a small piano; each key is heard when it is pressed. Any number may be its value. */
import * as Blockly from 'blockly/core';
import { contextOf } from '../editor-context.ts';
import { FieldChoice, type ChoiceConfig } from './field-choice.ts';

const LOWEST = 48;
const HIGHEST = 84;
const MIDDLE = 60;
const BLACK: ReadonlySet<number> = new Set([1, 3, 6, 8, 10]);
/** Arrows go by a key, up and down by an octave. */
const STEPS: Readonly<Record<string, number | undefined>> = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: 12, ArrowDown: -12 };

export class FieldNote extends FieldChoice {
  static override readonly type = 'field_note_piano';

  static override fromJson(config: ChoiceConfig & Blockly.FieldDropdownFromJsonConfig): FieldNote {
    return new FieldNote(config);
  }

  protected override showEditor_(): void {
    Blockly.DropDownDiv.clearContent();
    Blockly.DropDownDiv.setColour('#ffffff', '#7FC6DA');
    const piano = this.#piano();
    Blockly.DropDownDiv.getContentDiv().append(piano);
    Blockly.DropDownDiv.showPositionedByField(this as Blockly.Field);
    keyOf(piano, nearestNote(this.getValue()))?.focus();
  }

  #piano(): HTMLElement {
    const words = new Map(this.getOptions(true).flatMap(([label, value]) => (typeof label === 'string' ? [[value, label] as const] : [])));
    const piano = document.createElement('div');
    piano.className = 'pc-piano';
    piano.role = 'group';
    piano.ariaLabel = contextOf(this.getSourceBlock()?.workspace)?.translate('editor.piano') ?? '';
    for (let note = LOWEST; note <= HIGHEST; note++) piano.append(this.#key(note, words.get(String(note)) ?? String(note)));
    piano.addEventListener('keydown', (event) => { walk(event, piano); });
    return piano;
  }

  /** `words`: "sol♯ (68)". */
  #key(note: number, words: string): HTMLElement {
    const key = document.createElement('button');
    const isBlack = BLACK.has(note % 12);
    key.type = 'button';
    // The arrows go from key to key: all of them together are one stop of the tab key.
    key.tabIndex = note === nearestNote(this.getValue()) ? 0 : -1;
    key.dataset['note'] = String(note);
    key.className = isBlack ? 'is-black' : 'is-white';
    key.ariaLabel = key.title = words;
    key.ariaPressed = String(String(note) === this.getValue());
    if (!isBlack) key.textContent = words.split(' ')[0] ?? '';
    key.addEventListener('click', () => { this.#choose(note, key); });
    return key;
  }

  /** It stays open: one tries several before one is right. */
  #choose(note: number, key: HTMLElement): void {
    this.setValue(String(note));
    for (const each of key.parentElement?.querySelectorAll('button') ?? []) {
      each.ariaPressed = String(each === key);
      each.tabIndex = each === key ? 0 : -1;
    }
    contextOf(this.getSourceBlock()?.workspace)?.hearNote(note);
  }
}

const keyOf = (piano: HTMLElement, note: number): HTMLElement | null => piano.querySelector<HTMLElement>(`[data-note="${note}"]`);

/** The key to begin at: programs may hold notes that no key has. */
function nearestNote(value: string | null): number {
  const note = Number(value === '' || value === null ? Number.NaN : value);
  return Number.isNaN(note) ? MIDDLE : Math.min(HIGHEST, Math.max(LOWEST, Math.round(note)));
}

function walk(event: KeyboardEvent, piano: HTMLElement): void {
  const step = STEPS[event.key];
  const note = event.target instanceof HTMLElement ? Number(event.target.dataset['note']) : Number.NaN;
  if (step === undefined || Number.isNaN(note)) return;
  event.preventDefault();
  event.stopPropagation();
  const key = keyOf(piano, note + step);
  key?.focus();
  key?.click();
}
