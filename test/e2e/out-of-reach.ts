/** What a person cannot bring to the eye on the page as it is. */
import type { Page } from 'playwright';

/** Controls and words that no scrolling brings to the eye. What scrolls may do so in one direction of its own: a table does, a page that must be moved both ways does not. */
export const outOfReach = (page: Page): Promise<string[]> => page.evaluate(() => {
  const within = (a: DOMRect, b: { left: number; right: number; top: number; bottom: number }): boolean => a.left >= b.left - 3 && a.right <= b.right + 3 && a.top >= b.top - 3 && a.bottom <= b.bottom + 3;
  const hostOf = (root: Node): Element | null => (root instanceof ShadowRoot ? root.host : null);
  const parentOf = (element: Element): Element | null => element.assignedSlot ?? element.parentElement ?? hostOf(element.getRootNode());
  const isReached = (element: Element): boolean => {
    let box = element.getBoundingClientRect();
    for (let above = parentOf(element); above && above !== document.documentElement; above = parentOf(above)) {
      const { overflowX, overflowY, position } = getComputedStyle(above);
      const edges = above.getBoundingClientRect();
      const scrolls = [overflowX, overflowY].some((way) => way === 'auto' || way === 'scroll') && (above.scrollHeight > above.clientHeight || above.scrollWidth > above.clientWidth);
      const scrollsBothWays = scrolls && above.scrollHeight > above.clientHeight + 1 && above.scrollWidth > above.clientWidth + 1;
      if (scrollsBothWays && (box.right > edges.right + 3 || box.left < edges.left - 3)) return false;
      if (scrolls) box = edges;
      else if (overflowX === 'hidden' && !within(box, edges)) return false;
      if (position === 'fixed' || above instanceof HTMLDialogElement) break;
    }
    return within(box, { left: 0, right: innerWidth, top: 0, bottom: innerHeight });
  };
  const all = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  const modal = all(document).find((element) => element instanceof HTMLDialogElement && element.open);
  const isSeen = (element: Element): boolean => element.getBoundingClientRect().width > 4 && element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
  const holds = (element: Element): boolean => { for (let at: Element | null = element; at; at = parentOf(at)) if (at === modal) return true; return !modal; };
  return all(document).filter((element) => element.matches('button, input, select, textarea, a, h1, h2, p, legend, th, [role="tab"]') && isSeen(element) && holds(element) && !isReached(element))
    .map((element) => `${element.tagName.toLowerCase()} ${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 40)} ${JSON.stringify(element.getBoundingClientRect())}`);
});
