/** Asks which family of blocks to add to the project, in the page itself. */
import type { ExtensionCategory } from '../core/blocks/define-block.ts';
import type { Wording } from './blockly-definitions.ts';
import { CATEGORY_ICONS, iconSvg } from './icons.ts';
import { paintDisc } from './theme.ts';

/** Null when none was chosen. */
export function chooseExtension(host: HTMLElement, { translate, colours }: Pick<Wording, 'translate' | 'colours'>, offered: readonly ExtensionCategory[]): Promise<ExtensionCategory | null> {
  const dialog = document.createElement('dialog');
  dialog.className = 'pc-ask pc-extensions';
  const heading = document.createElement('h2');
  heading.id = 'pc-extensions-heading';
  heading.textContent = translate('editor.extensions.choose');
  dialog.setAttribute('aria-labelledby', heading.id);
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = translate('editor.ask.cancel');
  host.append(dialog);
  return new Promise((resolve) => {
    const end = (chosen: ExtensionCategory | null): void => {
      dialog.remove();
      resolve(chosen);
    };
    dialog.append(heading, ...offered.map((extension) => card(extension, { translate, colours }, () => { end(extension); })), close);
    close.addEventListener('click', () => { end(null); });
    dialog.addEventListener('cancel', () => { end(null); });
    dialog.showModal();
  });
}

function card(extension: ExtensionCategory, { translate, colours }: Pick<Wording, 'translate' | 'colours'>, choose: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'pc-extension';
  paintDisc(button, extension, colours);
  button.innerHTML = `<span class="pc-disc">${iconSvg(CATEGORY_ICONS[extension], 20)}</span>`;
  const name = document.createElement('strong');
  name.textContent = translate(`editor.category.${extension}`);
  const words = document.createElement('span');
  words.textContent = translate(`editor.extensions.${extension}`);
  button.append(name, words);
  button.addEventListener('click', choose);
  return button;
}
