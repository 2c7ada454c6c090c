/** The field over the palette in which a child types what a block says. Escape leaves it, Enter goes to the blocks found. */
import type { Translate } from '../core/text/translate.ts';

export interface SearchActs {
  /** Null: the search is over. */
  readonly onTyped: (words: string | null) => void;
  readonly onEnter: () => void;
}

export class SearchBox {
  readonly element = document.createElement('div');
  readonly #input = document.createElement('input');
  readonly #status = document.createElement('p');
  readonly #none: string;
  readonly #acts: SearchActs;

  constructor(translate: Translate, acts: SearchActs) {
    this.#acts = acts;
    this.#none = translate('editor.search.none');
    this.element.className = 'pc-search';
    this.element.role = 'search';
    this.element.hidden = true;
    this.#input.type = 'text';
    this.#input.ariaLabel = this.#input.placeholder = translate('editor.search.label');
    this.#status.role = 'status';
    const close = document.createElement('button');
    close.type = 'button';
    close.ariaLabel = close.title = translate('editor.search.leave');
    close.textContent = '×';
    close.addEventListener('click', () => { this.leave(); });
    this.#input.addEventListener('input', () => { acts.onTyped(this.#input.value); });
    this.element.addEventListener('keydown', (event) => { this.#onKey(event); });
    this.element.append(this.#input, close, this.#status);
  }

  get isOpen(): boolean { return !this.element.hidden; }

  open(): void {
    this.element.hidden = false;
    this.#input.focus();
    this.#input.select();
    this.#acts.onTyped(this.#input.value);
  }

  leave(): void {
    if (!this.isOpen) return;
    this.element.hidden = true;
    this.#input.value = '';
    this.#acts.onTyped(null);
  }

  tellFound(isAny: boolean): void { this.#status.textContent = isAny ? '' : this.#none; }

  /** Blockly's own shortcuts are not for what is typed here. */
  #onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') this.leave();
    if (event.key === 'Enter' || event.key === 'ArrowDown') this.#acts.onEnter();
  }
}
