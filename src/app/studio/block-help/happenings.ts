/** What is laid over the stage of an example: keys, mouse, notes, words said aloud, values. */
import { KEY_OPTIONS } from '../../../core/blocks/events.ts';
import type { Translate, TextKey } from '../../../core/text/translate.ts';
import { NOTHING_YET, type Happening, type Note } from '../../../ui/help/pc-block-help.ts';
import type { Act, ExamplePlayer } from './example-player.ts';

const DRUM_MS = 300;
/** A word, as long as it takes to read. */
const SPOKEN_MS = 1500;
/** Of notes, as MIDI counts: the lowest and the highest that are shown apart. */
const NOTES = { least: 48, most: 84 } as const;
/** Of the pitch effect. */
const MOST_PITCH = 200;

export class Happenings {
  readonly #translate: Translate;
  readonly #tell: (now: Happening) => void;
  #now: Happening = NOTHING_YET;
  #lastId = 0;

  constructor(player: ExamplePlayer, translate: Translate, tell: (now: Happening) => void) {
    this.#translate = translate;
    this.#tell = tell;
    const { told } = player.stage;
    player.acted.on((act) => { this.#see(act); });
    player.turned.on((turn) => { this.#change(turn === 'begun' ? { ...NOTHING_YET, monitors: this.#now.monitors } : { key: '', notes: [], spoken: '', typed: null, loudness: null }); });
    told.monitors.on(({ values }) => { this.#change({ monitors: values }); });
    told['play-sound'].on(({ durationMs, volume, pitch, pan }) => { this.#note(durationMs, volume, 0.5 + pitch / MOST_PITCH / 2, pan); });
    told['play-tone'].on(({ tone, volume, pan }) => {
      if (tone.kind === 'note') this.#note(tone.seconds * 1000, volume, (tone.note - NOTES.least) / (NOTES.most - NOTES.least), pan);
      else this.#note(DRUM_MS, volume, 0, pan);
    });
    told['stop-sounds'].on(() => { this.#change({ notes: [] }); });
    told.speak.on(({ words }) => {
      this.#change({ spoken: words });
      setTimeout(() => { if (this.#now.spoken === words) this.#change({ spoken: '' }); }, SPOKEN_MS);
    });
    told.event.on(({ event }) => {
      if (event.kind === 'ask') this.#change({ typed: '' });
      if (event.kind === 'ask-over') this.#change({ typed: null });
    });
  }

  #change(change: Partial<Happening>): void {
    this.#now = { ...this.#now, ...change };
    this.#tell(this.#now);
  }

  #see(act: Act): void {
    if (act.do === 'key') this.#change({ key: act.isDown ? this.#nameOf(act.key) : '' });
    if (act.do === 'mouse') this.#change({ pointer: { x: act.x, y: act.y, isDown: act.isDown ?? false } });
    if (act.do === 'answer') this.#change({ typed: act.text });
    if (act.do === 'loudness') this.#change({ loudness: act.level });
  }

  #nameOf(key: string): string {
    const label = KEY_OPTIONS.find(([value]) => value === key)?.[1] ?? key;
    return label.startsWith('=') ? label.slice(1) : this.#translate(label as TextKey);
  }

  #note(ms: number, volume: number, height: number, pan: number): void {
    const note: Note = { id: ++this.#lastId, x: within(0.5 + pan / 200), y: within(height), size: within(volume / 100) };
    this.#change({ notes: [...this.#now.notes, note] });
    setTimeout(() => { this.#change({ notes: this.#now.notes.filter((one) => one !== note) }); }, ms);
  }
}

const within = (part: number): number => Math.max(0, Math.min(1, part));
