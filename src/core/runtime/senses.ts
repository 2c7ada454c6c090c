/** Touching: turns the words of blocks into questions for the stage port. */
import { toNumber } from '../base/cast.ts';
import { STAGE_HALF_HEIGHT, STAGE_HALF_WIDTH } from './fence.ts';
import type { Box, DrawnTarget, InputState, StageQueries } from './ports.ts';
import type { Senses } from './world.ts';

export function createSenses(stage: StageQueries, input: InputState, scene: () => readonly DrawnTarget[]): Senses {
  return {
    isTouching(target, what, box) {
      if (what === '_edge_') return isOverEdge(box);
      if (!target.isVisible || target.isStage) return false;
      if (what === '_mouse_') return stage.isTouchingPoint(target, input.mouseX, input.mouseY);
      return scene().some((other) => other !== target && other.isVisible && !other.isStage && other.name === what && stage.isTouchingTarget(target, other));
    },
    isTouchingColor: (target, colour) => stage.isTouchingColor(target, parseColour(colour), scene()),
    isColorTouchingColor: (target, mine, theirs) => stage.isColorTouchingColor(target, parseColour(mine), parseColour(theirs), scene()),
  };
}

const isOverEdge = ({ left, right, top, bottom }: Box): boolean =>
  left < -STAGE_HALF_WIDTH || right > STAGE_HALF_WIDTH || top > STAGE_HALF_HEIGHT || bottom < -STAGE_HALF_HEIGHT;

/** `#rrggbb`, `#rgb`, or a number whose low 24 bits are red, green and blue; anything else is black. */
export function parseColour(colour: string | number | boolean): number {
  if (typeof colour !== 'string' || !colour.startsWith('#')) return toNumber(colour) & 0xffffff;
  const digits = colour.slice(1);
  const long = digits.length === 3 ? [...digits].map((d) => d + d).join('') : digits;
  return /^[0-9a-f]{6}$/iu.test(long) ? Number.parseInt(long, 16) : 0;
}
