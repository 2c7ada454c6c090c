import type { InputState } from '../core/runtime/ports.ts';
import { STAGE_HEIGHT, STAGE_WIDTH } from '../core/stage/transform.ts';

/** What mouse and keyboard do now, as the messages of the page told. */
export class StageInput implements InputState {
  readonly #keys = new Set<string>();
  readonly loudness = -1;
  readonly username = '';
  mouseX = 0;
  mouseY = 0;
  isMouseDown = false;

  moveMouse(x: number, y: number, isDown: boolean): void {
    this.mouseX = clamp(Math.round(x), STAGE_WIDTH / 2);
    this.mouseY = clamp(Math.round(y), STAGE_HEIGHT / 2);
    this.isMouseDown = isDown;
  }

  setKey(key: string, isDown: boolean): void {
    if (isDown) this.#keys.add(key);
    else this.#keys.delete(key);
  }

  isKeyDown(key: string): boolean {
    return key === 'any' ? this.#keys.size > 0 : this.#keys.has(key);
  }
}

const clamp = (value: number, most: number): number => Math.max(-most, Math.min(most, value));
