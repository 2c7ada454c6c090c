/** What the blocks of text to speech do: each target has its voice, the project has one language. */
import type { ScriptSpeech } from '../emit/script-api.ts';
import type { VoiceName } from './ports.ts';
import type { RuntimeTarget } from './target.ts';
import type { Thread } from './thread.ts';
import type { World } from './world.ts';

const VOICES: readonly VoiceName[] = ['alto', 'tenor', 'squeak', 'giant', 'kitten'];
/** As Scratch cuts them. */
const MOST_LETTERS = 128;

export class SpeechTools implements ScriptSpeech {
  readonly #world: Pick<World, 'sound' | 'tell'>;
  /** Null until a block or the file says: then that of the page. */
  language: string | null = null;

  constructor(world: Pick<World, 'sound' | 'tell'>) {
    this.#world = world;
  }

  speak(thread: Thread, target: RuntimeTarget, words: string): boolean {
    if (words.trim() === '') return false;
    this.#world.tell({ kind: 'sound', target: target.name, text: `speak ${words}` });
    let isOver = false;
    const end = (): void => {
      isOver = true;
      thread.resume();
    };
    thread.block();
    this.#world.sound.speak(target.id, words.slice(0, MOST_LETTERS), { name: target.voice, language: this.language }, target, end);
    return !isOver;
  }

  /** By name, or by number going round; what is neither changes nothing. */
  setVoice(target: RuntimeTarget, wanted: string): void {
    const named = VOICES.find((voice) => voice === wanted.toLowerCase());
    const number = Math.round(Number(wanted)) - 1;
    const counted = wanted.trim() !== '' && Number.isFinite(number) ? VOICES.at(number % VOICES.length) : undefined;
    target.voice = named ?? counted ?? target.voice;
  }

  setLanguage(language: string): void { this.language = language.toLowerCase(); }
}
