/** The column of categories: a disc of the colour, its icon and its word. A press brings the palette there. */
import type { Category } from '../core/blocks/define-block.ts';
import type { Colours } from '../core/classes/access.ts';
import type { TextKey, Translate } from '../core/text/translate.ts';
import { CATEGORY_ICONS, iconSvg, type IconName } from './icons.ts';
import { paintDisc } from './theme.ts';

export class CategoryRail {
  readonly element = document.createElement('nav');
  readonly #translate: Translate;
  readonly #colours: Colours;
  readonly #choose: (index: number) => void;
  readonly #add: () => void;
  readonly #search: HTMLButtonElement;
  #shown = '';

  constructor(translate: Translate, colours: Colours, choose: (index: number) => void, add: () => void, search: () => void) {
    this.#translate = translate;
    this.#colours = colours;
    this.#choose = choose;
    this.#add = add;
    this.#search = this.#action('pc-search-button', 'search', 'editor.search', search);
    this.element.className = 'pc-rail';
    this.element.ariaLabel = translate('editor.palette');
  }

  /** The same categories as before stay as they are, with the one marked. */
  show(categories: readonly Category[], canAdd: boolean): void {
    const shown = [...categories, canAdd].join();
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.element.replaceChildren(...categories.map((category, i) => this.#button(category, i)), ...(canAdd ? [this.#action('pc-add', 'plus', 'editor.extensions.add', this.#add)] : []), this.#search);
    this.mark(0);
  }

  mark(index: number): void {
    for (const [i, button] of [...this.element.children].entries()) {
      if (i === index) {
        button.setAttribute('aria-current', 'true');
        // More categories than fit: the one in view must be among those seen.
        button.scrollIntoView({ block: 'nearest' });
      } else button.removeAttribute('aria-current');
    }
  }

  /** To come back to when the search is over. */
  focusSearch(): void { this.#search.focus(); }

  #action(className: string, icon: IconName, words: TextKey, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = className;
    button.innerHTML = `<span class="pc-disc">${iconSvg(icon, 20)}</span>`;
    button.append(this.#translate(words));
    button.addEventListener('click', act);
    return button;
  }

  #button(category: Category, index: number): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['category'] = category;
    button.innerHTML = `<span class="pc-disc">${iconSvg(CATEGORY_ICONS[category], 20)}</span>`;
    button.append(this.#translate(`editor.category.${category}`));
    paintDisc(button, category, this.#colours);
    button.addEventListener('click', () => { this.#choose(index); });
    return button;
  }
}
