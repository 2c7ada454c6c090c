/** Puts on the page, the loudspeaker and the keys what somebody chose for themselves: everything that looks at it reads the root's attributes. */
import type { Access } from '../core/classes/access.ts';
import type { Devices } from './devices.ts';

const WORN = ['font', 'text', 'blocks', 'colours', 'motion', 'voice'] as const;

/** `before`: what was worn until now; a sound that was put on or off by hand meanwhile stays so. */
export function dress({ loudspeaker, keyboard }: Pick<Devices, 'loudspeaker' | 'keyboard'>, access: Access, before: Access | null): void {
  for (const key of WORN) document.documentElement.dataset[key] = access[key];
  keyboard.areLettersArrows = access.keys === 'letters';
  if (access.sound !== (before?.sound ?? 'on')) loudspeaker.setVolume(loudspeaker.volume, access.sound === 'off');
}
