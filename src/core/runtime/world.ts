/** What a target may ask of the running project around it. */
import type { Random } from '../base/random.ts';
import type { Box, DrawnTarget, PenPort, RuntimeEvent, SoundPort, StageQueries } from './ports.ts';
import type { Point } from './fence.ts';
import type { ThreadOwner } from './thread.ts';

export interface World {
  readonly stage: StageQueries;
  readonly random: Random;
  readonly sound: SoundPort;
  readonly pen: PenPort;
  readonly senses: Senses;
  /** Something changed on screen, whether or not it ends the tick. */
  isRedrawWanted: boolean;
  /** Something visible changed: the tick ends after this pass. */
  requestRedraw(): void;
  tell(event: RuntimeEvent): void;
  /** `_mouse_`, `_random_` or a sprite's name. */
  findPlace(name: string): Point | undefined;
  /** Forward when positive; ±Infinity goes all the way. */
  moveLayer(target: ThreadOwner, layers: number): void;
  removeClone(target: ThreadOwner): void;
}

export interface Senses {
  isTouching(target: DrawnTarget, what: string, box: Box): boolean;
  isTouchingColor(target: DrawnTarget, colour: string | number): boolean;
  isColorTouchingColor(target: DrawnTarget, mine: string | number, theirs: string | number): boolean;
}
