/** What a reporter gave, in a bubble under it: until somebody presses something, or a moment has passed. */
const SHOWN_MS = 3000;
const MOST_LETTERS = 330;

export class ValueBubble {
  readonly element = document.createElement('div');
  #hiding: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.element.className = 'pc-value';
    this.element.role = 'status';
    this.element.hidden = true;
  }

  /** `beside` is on the screen, in the same area as the bubble. */
  show(beside: SVGElement, text: string): void {
    const area = this.element.parentElement?.getBoundingClientRect();
    if (!area) return;
    const { left, bottom } = beside.getBoundingClientRect();
    this.element.textContent = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text || ' ';
    this.element.hidden = false;
    const x = Math.min(left - area.left, area.width - this.element.offsetWidth - 8);
    const y = Math.min(bottom - area.top + 8, area.height - this.element.offsetHeight - 8);
    this.element.style.transform = `translate(${Math.round(Math.max(8, x))}px, ${Math.round(y)}px)`;
    clearTimeout(this.#hiding);
    this.#hiding = setTimeout(() => { this.hide(); }, SHOWN_MS);
    this.element.ownerDocument.addEventListener('pointerdown', () => { this.hide(); }, { once: true, capture: true });
  }

  hide(): void {
    clearTimeout(this.#hiding);
    this.element.hidden = true;
  }
}
