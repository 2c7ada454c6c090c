import { endDragsWithFinger } from '../stage-client/end-of-drag.ts';

/** Keys on the screen: held as long as a finger is on them. */
export function listenToTouchKeys(keys: Iterable<HTMLElement>, tell: (key: string, isDown: boolean) => void): void {
  for (const button of keys) {
    const key = button.dataset['key'] ?? '';
    let isDown = false;
    const hold = (down: boolean) => (event: Event): void => {
      event.preventDefault();
      if (isDown === down) return;
      isDown = down;
      button.classList.toggle('held', down);
      tell(key, down);
    };
    button.addEventListener('pointerdown', hold(true));
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) button.addEventListener(end, hold(false));
    endDragsWithFinger(button);
    // A finger that rests on a key must not open a menu over the game.
    button.addEventListener('contextmenu', (event) => { event.preventDefault(); });
    // Pressed by the keyboard or a screen reader: down and up at once.
    button.addEventListener('click', (event) => {
      if (event.detail !== 0) return;
      tell(key, true);
      setTimeout(() => { tell(key, false); }, PRESSED_MS);
    });
  }
}

/** Long enough for a program that asks in every tick. */
const PRESSED_MS = 100;
