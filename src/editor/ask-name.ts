/** Asks a child in the page itself, for Electron has no `window.prompt`: for a name, or whether to go on. */
import type { Translate } from '../core/text/translate.ts';

export interface NameQuestion {
  readonly question: string;
  /** The name now. */
  readonly name?: string;
  readonly accept: string;
  /** Words beside a box to tick: the thing is for this sprite only. */
  readonly own?: string;
  /** Such names are not accepted, and the dialog says so. */
  isTaken(name: string, isOwn: boolean): boolean;
}

export interface NameAnswer { readonly name: string; readonly isOwn: boolean }

/** The trimmed name, or null when nothing was chosen. */
export function askName(host: HTMLElement, translate: Translate, { question, name = '', accept, own, isTaken }: NameQuestion): Promise<NameAnswer | null> {
  const input = document.createElement('input');
  input.maxLength = 60;
  input.autocomplete = 'off';
  input.value = name;
  const label = document.createElement('label');
  label.append(question, input);
  const tick = own === undefined ? null : tickBox(own);
  const problem = document.createElement('p');
  problem.role = 'status';
  const answer = ask<NameAnswer>(host, [label, ...(tick ? [tick.label] : []), problem], [translate('editor.ask.cancel'), accept], () => {
    const answered = { name: input.value.trim(), isOwn: tick?.box.checked ?? false };
    if (answered.name === '') { input.focus(); return null; }
    if (!isTaken(answered.name, answered.isOwn)) return answered;
    problem.textContent = translate('editor.ask.taken');
    return null;
  });
  input.addEventListener('input', () => { problem.textContent = ''; });
  input.focus();
  input.select();
  return answer;
}

/** True when the child wants it; the other way has the focus. */
export async function askToGoOn(host: HTMLElement, { question, cancel, accept }: { readonly question: string; readonly cancel: string; readonly accept: string }): Promise<boolean> {
  const words = document.createElement('p');
  words.textContent = question;
  const answer = ask<true>(host, [words], [cancel, accept], () => true, 'pc-warns');
  host.querySelector<HTMLElement>('dialog.pc-warns button[type=button]')?.focus();
  return (await answer) ?? false;
}

/** One thing to know, one button. */
export async function tell(host: HTMLElement, words: string, accept: string): Promise<void> {
  const paragraph = document.createElement('p');
  paragraph.textContent = words;
  await ask<true>(host, [paragraph], [accept], () => true);
}

/** A dialog with the safe way first and the other last; `read` gives null while the answer will not do. */
export function ask<T>(host: HTMLElement, content: readonly HTMLElement[], ways: readonly string[], read: () => T | null, className = ''): Promise<T | null> {
  const dialog = document.createElement('dialog');
  dialog.className = `pc-ask ${className}`;
  const form = document.createElement('form');
  form.method = 'dialog';
  const buttons = document.createElement('div');
  buttons.className = 'pc-ways';
  buttons.append(...ways.map((words, i) => choice(words, i === ways.length - 1 ? 'submit' : 'button')));
  form.append(...content, buttons);
  dialog.append(form);
  host.append(dialog);
  return new Promise((resolve) => {
    const end = (answer: T | null): void => { dialog.remove(); resolve(answer); };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const answer = read();
      if (answer !== null) end(answer);
    });
    if (ways.length > 1) buttons.firstElementChild?.addEventListener('click', () => { end(null); });
    dialog.addEventListener('cancel', () => { end(null); });
    dialog.showModal();
  });
}

export function tickBox(words: string): { readonly label: HTMLLabelElement; readonly box: HTMLInputElement } {
  const label = document.createElement('label');
  label.className = 'pc-tick';
  const box = document.createElement('input');
  box.type = 'checkbox';
  label.append(box, words);
  return { label, box };
}

function choice(words: string, type: 'button' | 'submit'): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = type;
  button.textContent = words;
  return button;
}
