/** Loudspeaker and microphone of this laptop: one each for the whole app, as the animator set them. */
import { createContext } from '@lit/context';
import { Loudspeaker } from '../audio/loudspeaker.ts';
import { Microphone } from '../audio/microphone.ts';
import type { LaptopSettings } from '../ipc/contract.ts';

export interface SoundRoom { readonly loudspeaker: Loudspeaker; readonly microphone: Microphone }

export const soundRoomContext = createContext<SoundRoom>(Symbol('sound-room'));

export function createSoundRoom(settings: LaptopSettings): SoundRoom {
  const loudspeaker = new Loudspeaker();
  const room = { loudspeaker, microphone: new Microphone(loudspeaker) };
  applySettings(room, settings);
  return room;
}

export function applySettings({ loudspeaker, microphone }: SoundRoom, { mostVolume, isMicrophoneAllowed }: LaptopSettings): void {
  loudspeaker.limit(mostVolume);
  microphone.isAllowed = isMicrophoneAllowed;
}
