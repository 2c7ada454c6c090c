/** Kiosk mode: the whole screen, no menu, and no way out but through the animator's space. */
import { app, Menu, type BrowserWindow, type Input } from 'electron';
import { MENU_KEYS } from '../src/core/text/keys.ts';
import { refuseClose } from './app-window.ts';

export class Kiosk {
  readonly #menu: Menu;
  #window: BrowserWindow | null = null;
  #isOn = false;
  #isLeaving = false;

  /** `menu`: what is there while the mode is off. */
  constructor(menu: Menu) {
    this.#menu = menu;
    Menu.setApplicationMenu(menu);
  }

  guard(window: BrowserWindow): void {
    this.#window = window;
    const isClosed = (): boolean => this.#isOn && !this.#isLeaving;
    window.on('close', (event) => { if (isClosed()) refuseClose(window, event); });
    window.on('leave-full-screen', () => { if (isClosed()) window.setKiosk(true); });
    window.on('minimize', () => { if (isClosed()) window.restore(); });
    window.webContents.on('before-input-event', (event, input) => { if (isClosed() && isWayOut(input)) event.preventDefault(); });
    // The computer is being switched off.
    window.on('session-end', () => { this.#isLeaving = true; });
    this.#apply();
  }

  set(isOn: boolean): void {
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    this.#apply();
  }

  /** In kiosk mode the window stays as it is. `isKiosk()` is not asked: on Linux it answers for any full screen. */
  setFullScreen(isFullScreen: boolean): void {
    if (!this.#isOn) this.#window?.setFullScreen(isFullScreen);
  }

  leave(): void {
    this.#isLeaving = true;
    app.quit();
  }

  #apply(): void {
    if (!this.#window || (!this.#isOn && !this.#window.isKiosk())) return;
    Menu.setApplicationMenu(this.#isOn ? null : this.#menu);
    this.#window.setKiosk(this.#isOn);
  }
}

/** Escape is the page's own: it closes a question, never the whole screen. */
const isWayOut = ({ key, alt, control, meta }: Input): boolean => key === MENU_KEYS.full || (alt && ['F4', 'Tab', ' '].includes(key)) || ((control || meta) && ['q', 'w', 'm', 'n', 't', 'r'].includes(key.toLowerCase()));
