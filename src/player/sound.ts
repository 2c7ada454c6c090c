/** What is heard. Phones let nothing be heard before the first tap. */
import { Loudspeaker } from '../audio/loudspeaker.ts';
import { SoundPlayer } from '../audio/sound-player.ts';
import { Speaker } from '../audio/speaker.ts';
import type { Heard } from './open-stage.ts';

export function createSound(bytesOf: (md5ext: string) => Uint8Array | undefined, language: string, onEnd: (playId: number) => void): Heard {
  const loudspeaker = new Loudspeaker();
  const sounds = new SoundPlayer(loudspeaker, { bytesOf, onEnd, onBroken: () => undefined });
  const speaker = new Speaker(globalThis.speechSynthesis, language, () => loudspeaker.level, { onEnd, onSilent: () => undefined });
  for (const first of ['pointerup', 'keydown']) addEventListener(first, () => { loudspeaker.open(); }, { once: true });
  return {
    'play-sound': (message) => { sounds.play(message); },
    'play-tone': (message) => { sounds.playTone(message); },
    'speak': (message) => { speaker.speak(message); },
    'mix-sound': ({ owner, ...mix }) => { sounds.setMix(owner, mix); },
    'stop-sound': ({ playId }) => { sounds.stop(playId); },
    'stop-sounds': () => {
      sounds.stopAll();
      speaker.stop();
    },
  };
}
