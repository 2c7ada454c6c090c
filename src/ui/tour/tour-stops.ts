/** The tour of the app for animators, described once: its stops in their order. The words of each are `tour.<id>` and `tour.<id>.title`. */
import type { AnimatorRoom } from '../animator/pc-animator-home.ts';

/** Where a stop is: a room of the animator's space, its page of a class, or where children are. */
export type TourPlace = AnimatorRoom | 'class' | 'names' | 'sessions' | 'studio';

export const TOUR_STOPS = [
  { id: 'welcome', place: 'classes', anchor: ['pc-animator', 'pc-animator-home', '[role="tablist"]'] },
  { id: 'class', place: 'classes', anchor: ['pc-animator', 'pc-animator-home', 'pc-class-list', 'pc-button[icon="plus"]'] },
  { id: 'packs', place: 'packs', anchor: ['pc-animator', 'pc-animator-home', 'pc-pack-list', '.beside > div'] },
  { id: 'roster', place: 'class', anchor: ['pc-animator', 'pc-class-page', '.top'] },
  { id: 'names', place: 'names', anchor: ['pc-names', '.grid'] },
  { id: 'sessions', place: 'sessions', anchor: ['pc-sessions', 'pc-sea-chart', 'button'] },
  { id: 'lesson', place: 'studio', anchor: ['pc-step-bar', '.say'] },
  { id: 'check', place: 'studio', anchor: ['pc-step-bar', '.check'] },
  { id: 'table', place: 'class', anchor: ['pc-animator', 'pc-class-page', 'pc-progress-table'] },
  { id: 'help', place: 'class', anchor: ['pc-animator', 'pc-class-page', 'pc-help-panel'] },
  { id: 'bag', place: 'class', anchor: ['pc-animator', 'pc-class-page', 'pc-class-bag'] },
  { id: 'end', place: 'classes', anchor: ['pc-animator', 'pc-animator-home', 'pc-help-button'] },
] as const satisfies readonly { readonly id: string; readonly place: TourPlace; /** The way to the control, from the page on through shadow roots. */ readonly anchor: readonly string[] }[];

export type TourStop = (typeof TOUR_STOPS)[number];

/** The stop of that name; the first where there is none: it may be of another version. */
export const stopIndexOf = (id: string | null): number => Math.max(0, TOUR_STOPS.findIndex((stop) => stop.id === id));

/** The control at the end of the way; null as long as it is not there. */
export function anchorOf(way: readonly string[], page: ParentNode): HTMLElement | null {
  let found: Element | null = null;
  for (const selector of way) {
    found = (found ? found.shadowRoot ?? found : page).querySelector(selector);
    if (!found) return null;
  }
  return found instanceof HTMLElement ? found : null;
}
