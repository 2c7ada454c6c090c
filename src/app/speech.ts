/** Reads aloud with the computer's own voices. */
import type { Locale } from '../core/text/translate.ts';
import type { Speech } from '../ui/kit/speech-context.ts';

/** Slower than a grown-up speaks: beginning readers follow with a finger. */
const RATE = 0.9;

export function createSpeech(locale: Locale): Speech {
  const { speechSynthesis } = globalThis;
  // The first call asks the system for its list, which arrives a little later.
  speechSynthesis.getVoices();
  const voice = () => speechSynthesis.getVoices().find((v) => v.lang.toLowerCase().startsWith(locale) && v.localService);
  return {
    speak(text) {
      const found = voice();
      if (!found) return false;
      const words = new SpeechSynthesisUtterance(text);
      words.voice = found;
      words.lang = found.lang;
      words.rate = RATE;
      speechSynthesis.cancel();
      speechSynthesis.speak(words);
      return true;
    },
    stop: () => speechSynthesis.cancel(),
  };
}
