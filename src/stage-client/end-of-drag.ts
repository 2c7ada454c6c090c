/**
 * A finger that moves quickly over what cannot be scrolled is still taken for the beginning of a scroll: it would go on unseen, and the next
 * tap, wherever it is, would only end it.
 */
export function endDragsWithFinger(element: HTMLElement, signal?: AbortSignal): void {
  element.addEventListener('touchmove', (event) => { if (event.cancelable) event.preventDefault(); }, { passive: false, ...(signal ? { signal } : {}) });
}
