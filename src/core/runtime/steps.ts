/** How a script is resumed. */

/**
 * A running script or custom block. It gives undefined at the end of a turn, the id of each block when it is looked at, and the steps of a block that
 * may call itself: those are to be taken before it goes on. (With `yield*` each turn would go through all levels.)
 */
export type Steps = Generator<Step, void, undefined>;
type Step = string | undefined | Steps;

/** A custom block in warp that returns nothing, asked for its value all the same: to its end, however often it is interrupted. */
export function* toTheEnd(isInterrupted: boolean, goOn: () => boolean): Steps {
  if (isInterrupted) do yield; while (goOn());
}

/** Each generator function makes objects of its own kind, so that V8 would look up their one `next` anew for each of many scripts. */
const { next } = Object.getPrototypeOf(Object.getPrototypeOf((function* () { yield undefined; })())) as { next(this: Steps): IteratorResult<Step, void> };

export const resume = (steps: Steps): IteratorResult<Step, void> => next.call(steps);
