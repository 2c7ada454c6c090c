/** Says words with the voices of the operating system. Without one it is silent and over at once, and says so the first time. */
import type { Voice, VoiceName } from '../core/runtime/ports.ts';

export interface SpeakRequest { readonly playId: number; readonly words: string; readonly voice: Voice; readonly volume: number }

interface Sound { readonly pitch: number; readonly rate: number }
const SOUNDS: Readonly<Record<VoiceName, Sound>> = {
  alto: { pitch: 1.1, rate: 1 }, tenor: { pitch: 0.75, rate: 0.95 }, squeak: { pitch: 1.9, rate: 1.15 },
  giant: { pitch: 0.1, rate: 0.75 }, kitten: { pitch: 2, rate: 1.1 },
};
/** Some systems never tell the end of what they say: a program does not wait for longer than it could take. */
const MOST_SECONDS = 10;
const SECONDS_A_LETTER = 0.3;

/** All that a kitten says, once for each word. */
const MEOW: Readonly<Record<string, string>> = { fr: 'miaou', en: 'meow' };

export interface SpeakerEnds {
  /** Called once for each request that ended by itself or could not be said. */
  readonly onEnd: (playId: number) => void;
  /** Called once: this computer has no voice for the language. */
  readonly onSilent: () => void;
}

/** The part of `window.speechSynthesis` that is used. */
export interface Voices { getVoices(): SpeechSynthesisVoice[]; speak(words: SpeechSynthesisUtterance): void; cancel(): void }

export class Speaker {
  readonly #voices: Voices | undefined;
  readonly #language: string;
  readonly #level: () => number;
  readonly #ends: SpeakerEnds;
  readonly #speaking = new Set<number>();
  #hasToldSilence = false;

  /** `language` is that of the page, for projects that name none; `level` 0–1 of what is spoken now: voices do not pass through Web Audio. */
  constructor(voices: Voices | undefined, language: string, level: () => number, ends: SpeakerEnds) {
    this.#voices = voices;
    this.#language = language;
    this.#level = level;
    this.#ends = ends;
    // The first call asks the system for its list, which arrives a little later.
    voices?.getVoices();
  }

  speak({ playId, words, voice, volume }: SpeakRequest): void {
    const language = voice.language ?? this.#language;
    const found = this.#find(language);
    if (!this.#voices || !found) {
      this.#tellSilence();
      this.#ends.onEnd(playId);
      return;
    }
    const utterance = new SpeechSynthesisUtterance(voice.name === 'kitten' ? meows(words, language) : words);
    Object.assign(utterance, { voice: found, lang: found.lang, volume: (volume / 100) * this.#level(), ...SOUNDS[voice.name] });
    utterance.onend = utterance.onerror = () => { this.#end(playId); };
    this.#speaking.add(playId);
    this.#voices.speak(utterance);
    setTimeout(() => { this.#end(playId); }, (this.#speaking.size * MOST_SECONDS + words.length * SECONDS_A_LETTER) * 1000);
  }

  stop(): void {
    const ids = [...this.#speaking];
    this.#speaking.clear();
    if (ids.length > 0) this.#voices?.cancel();
    for (const id of ids) this.#ends.onEnd(id);
  }

  #find(language: string): SpeechSynthesisVoice | undefined {
    const [wanted = ''] = language.toLowerCase().split('-');
    return this.#voices?.getVoices().find((voice) => voice.localService && voice.lang.toLowerCase().startsWith(wanted));
  }

  #tellSilence(): void {
    if (this.#hasToldSilence) return;
    this.#hasToldSilence = true;
    this.#ends.onSilent();
  }

  #end(playId: number): void {
    if (this.#speaking.delete(playId)) this.#ends.onEnd(playId);
  }
}

const meows = (words: string, language: string): string =>
  words.trim().split(/\s+/u).map(() => MEOW[language.slice(0, 2)] ?? 'miaou').join(' ');
