import type { InputState } from '../core/runtime/ports.ts';
import { STAGE_HEIGHT, STAGE_WIDTH } from '../core/stage/transform.ts';

const ASK_EVERY_MS = 1000;

/** What mouse, keyboard and microphone do now, as the messages of the page told. */
export class StageInput implements InputState {
  readonly #keys = new Set<string>();
  readonly username = '';
  mouseX = 0;
  mouseY = 0;
  isMouseDown = false;
  #loudness = -1;
  #askedMs = -Infinity;
  readonly #askLoudness: () => void;
  readonly #nowMs: () => number;

  /** `askLoudness` is called at most once a second while a program reads the loudness. */
  constructor(askLoudness: () => void = () => undefined, nowMs: () => number = () => 0) {
    this.#askLoudness = askLoudness;
    this.#nowMs = nowMs;
  }

  get loudness(): number {
    if (this.#nowMs() - this.#askedMs >= ASK_EVERY_MS) {
      this.#askedMs = this.#nowMs();
      this.#askLoudness();
    }
    return this.#loudness;
  }

  hearLoudness(level: number): void { this.#loudness = level; }

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
