/** Loudspeaker, microphone, camera and keyboard of this laptop: one each for the whole app, as the animator set them. */
import { createContext } from '@lit/context';
import { Loudspeaker } from '../audio/loudspeaker.ts';
import { Microphone } from '../audio/microphone.ts';
import type { LaptopSettings } from '../ipc/contract.ts';
import { Camera } from './camera.ts';

export interface Devices { readonly loudspeaker: Loudspeaker; readonly microphone: Microphone; readonly camera: Camera; readonly keyboard: { areLettersArrows: boolean } }

export const devicesContext = createContext<Devices>(Symbol('devices'));

export function createDevices(settings: LaptopSettings): Devices {
  const loudspeaker = new Loudspeaker();
  const devices = { loudspeaker, microphone: new Microphone(loudspeaker), camera: new Camera(), keyboard: { areLettersArrows: false } };
  applySettings(devices, settings);
  return devices;
}

export function applySettings({ loudspeaker, microphone, camera }: Pick<Devices, 'loudspeaker' | 'microphone' | 'camera'>, { mostVolume, isMicrophoneAllowed, isCameraAllowed }: LaptopSettings): void {
  loudspeaker.limit(mostVolume);
  microphone.isAllowed = isMicrophoneAllowed;
  camera.isAllowed = isCameraAllowed;
}
