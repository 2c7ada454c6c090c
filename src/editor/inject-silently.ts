/** Blockly makes an AudioContext for each workspace even when its sounds are off: each costs some 20 ms where there is no loudspeaker, and runs for ever once the page was clicked. */
import * as Blockly from 'blockly/core';

export function injectSilently(area: HTMLElement, options: Blockly.BlocklyOptions): Blockly.WorkspaceSvg {
  const { AudioContext } = window;
  Reflect.set(window, 'AudioContext', undefined);
  try {
    return Blockly.inject(area, { ...options, sounds: false });
  } finally {
    Reflect.set(window, 'AudioContext', AudioContext);
  }
}
