/** Where a bubble stands beside what it speaks of. */
export interface Box { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
export interface Size { readonly width: number; readonly height: number }

const GAP = 16;
const EDGE = 8;

/** Below, above, right or left of it, the first that has room; else in the corner at the bottom right, over it. Without anything to speak of, in the middle. */
export function placeBubble(about: Box | null, bubble: Size, window: Size): { readonly left: number; readonly top: number } {
  const most = { left: Math.max(EDGE, window.width - bubble.width - EDGE), top: Math.max(EDGE, window.height - bubble.height - EDGE) };
  if (!about) return { left: most.left / 2, top: most.top / 2 };
  const isIn = ({ left, top }: { left: number; top: number }): boolean => left >= EDGE && top >= EDGE && left <= most.left && top <= most.top;
  const within = (at: number, end: number): number => Math.min(Math.max(EDGE, at), end);
  const across = within(about.left + (about.width - bubble.width) / 2, most.left);
  const along = within(about.top + (about.height - bubble.height) / 2, most.top);
  const places = [
    { left: across, top: about.top + about.height + GAP }, { left: across, top: about.top - bubble.height - GAP },
    { left: about.left + about.width + GAP, top: along }, { left: about.left - bubble.width - GAP, top: along },
  ];
  return places.find(isIn) ?? most;
}
