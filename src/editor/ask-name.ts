/** Asks a child for a name in the page itself: Electron has no `window.prompt`. */
import type { Translate } from '../core/text/translate.ts';

/** The trimmed name, or null when nothing was chosen. `isTaken` names are not accepted, and the dialog says so. */
export function askName(host: HTMLElement, translate: Translate, question: string, isTaken: (name: string) => boolean): Promise<string | null> {
  const dialog = document.createElement('dialog');
  dialog.className = 'pc-ask';
  const form = document.createElement('form');
  form.method = 'dialog';
  const input = document.createElement('input');
  input.maxLength = 60;
  input.autocomplete = 'off';
  const label = document.createElement('label');
  label.append(question, input);
  const problem = document.createElement('p');
  problem.role = 'status';
  form.append(label, problem, choice(translate('editor.ask.cancel'), 'button'), choice(translate('editor.ask.accept'), 'submit'));
  dialog.append(form);
  host.append(dialog);
  return new Promise((resolve) => {
    const end = (name: string | null): void => { dialog.remove(); resolve(name); };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const name = input.value.trim();
      if (name === '') { input.focus(); return; }
      if (isTaken(name)) problem.textContent = translate('editor.ask.taken');
      else end(name);
    });
    form.querySelector('button[type=button]')?.addEventListener('click', () => { end(null); });
    input.addEventListener('input', () => { problem.textContent = ''; });
    dialog.addEventListener('cancel', () => { end(null); });
    dialog.showModal();
    input.focus();
  });
}

function choice(words: string, type: 'button' | 'submit'): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = type;
  button.textContent = words;
  return button;
}
