/** The dialog in which a child makes a custom block or changes it: its words and inputs in a row, and the block as it will be. */
import type { Translate } from '../core/text/translate.ts';
import { ask, tickBox } from './ask-name.ts';
import { iconSvg } from './icons.ts';
import type { ProcedurePart } from '../core/blocks/procedure-mutation.ts';

export interface ProcedureShape { readonly parts: readonly ProcedurePart[]; readonly isWarp: boolean }

export interface ProcedureQuestion {
  readonly shape: ProcedureShape;
  readonly question: string;
  readonly accept: string;
  newId(): string;
  /** Another block of the target already looks like this. */
  isTaken(shape: ProcedureShape): boolean;
  /** Shows the block in `element`; called anew at each change. */
  preview(element: HTMLElement, shape: ProcedureShape): void;
}

/** Null when nothing was chosen. Words without a letter are left out; inputs without a name get one. */
export async function askProcedure(host: HTMLElement, translate: Translate, { shape, question, accept, newId, isTaken, preview }: ProcedureQuestion): Promise<ProcedureShape | null> {
  let parts = [...shape.parts];
  const heading = document.createElement('h2');
  heading.textContent = question;
  const shown = document.createElement('div');
  shown.className = 'pc-preview';
  shown.ariaHidden = 'true';
  const row = document.createElement('div');
  row.className = 'pc-parts';
  const warp = tickBox(translate('editor.procedure.warp'));
  warp.box.checked = shape.isWarp;
  const problem = document.createElement('p');
  problem.role = 'status';
  const now = (): ProcedureShape => ({ parts: parts.filter((part) => 'input' in part || part.words.trim() !== ''), isWarp: warp.box.checked });
  const show = (): void => { problem.textContent = ''; preview(shown, now()); };
  const lay = (focused: number): void => {
    row.replaceChildren(...parts.map((part, i) => partRow(part, translate, {
      change: (changed) => { parts[i] = changed; show(); },
      remove: () => { parts = parts.toSpliced(i, 1); lay(Math.max(0, i - 1)); },
    })));
    row.querySelectorAll('input')[focused]?.focus();
    show();
  };
  const add = (part: ProcedurePart): void => { parts = [...parts, part]; lay(parts.length - 1); };
  const adding = document.createElement('div');
  adding.className = 'pc-adding';
  const input = (isBoolean: boolean): void => { add({ input: { id: newId(), isBoolean, name: nextName(parts, translate(isBoolean ? 'editor.procedure.yes' : 'editor.procedure.value')) } }); };
  adding.append(
    addButton(translate('editor.procedure.addValue'), () => { input(false); }),
    addButton(translate('editor.procedure.addBoolean'), () => { input(true); }),
    addButton(translate('editor.procedure.addWords'), () => { add({ words: '' }); }),
  );
  const answer = ask<ProcedureShape>(host, [heading, shown, row, adding, warp.label, problem], [translate('editor.ask.cancel'), accept], () => {
    const made = now();
    if (!made.parts.some((part) => 'words' in part)) { row.querySelector('input')?.focus(); return null; }
    if (!isTaken(made)) return made;
    problem.textContent = translate('editor.ask.taken');
    return null;
  }, 'pc-procedure');
  lay(0);
  return answer;
}

/** "valeur", "valeur 2": two inputs of one name could not be told apart. */
function nextName(parts: readonly ProcedurePart[], words: string): string {
  const taken = new Set(parts.map((part) => ('input' in part ? part.input.name : '')));
  for (let i = 1; ; i++) {
    const name = i === 1 ? words : `${words} ${i}`;
    if (!taken.has(name)) return name;
  }
}

interface PartActs { change(part: ProcedurePart): void; remove(): void }

function partRow(part: ProcedurePart, translate: Translate, { change, remove }: PartActs): HTMLElement {
  const row = document.createElement('div');
  row.className = 'pc-part';
  const label = document.createElement('label');
  const field = document.createElement('input');
  field.maxLength = 40;
  field.autocomplete = 'off';
  field.value = 'input' in part ? part.input.name : part.words;
  field.addEventListener('input', () => {
    change('input' in part ? { input: { ...part.input, name: field.value.trim() || part.input.name } } : { words: field.value });
  });
  label.append(translate('input' in part ? (part.input.isBoolean ? 'editor.procedure.isBoolean' : 'editor.procedure.isValue') : 'editor.procedure.isWords'), field);
  const button = document.createElement('button');
  button.type = 'button';
  button.ariaLabel = button.title = translate('editor.procedure.removePart', { name: field.value });
  button.innerHTML = iconSvg('trash', 22, 2.2);
  button.addEventListener('click', remove);
  row.append(label, button);
  return row;
}

function addButton(words: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.innerHTML = iconSvg('plus', 18, 2.6);
  button.append(words);
  button.addEventListener('click', act);
  return button;
}
