/** What the stage shows, in words: how it is now, and what is new since somebody was told. */
import { monitorLabel, type Labelled } from '../../core/blocks/monitor-label.ts';
import type { RuntimeEvent } from '../../core/runtime/ports.ts';
import type { Translate } from '../../core/text/translate.ts';

export interface ToldValue extends Labelled {
  readonly value: string | readonly string[];
  /** Of a list of which only the beginning is known. */
  readonly count?: number;
}

type Words = () => string;

/** Nobody listens to more at once. */
const MOST_NEWS = 3;
const MOST_TOLD = 6;
const LONGEST = 200;
/** The key of what is new of the program itself, which no sprite has. */
const PROGRAM = '';

export class StageStory {
  readonly #t: Translate;
  /** What each sprite says or thinks, by its name; of its clones too, the last counts. Put into words only when told: a game may say a thousand things a second. */
  readonly #bubbles = new Map<string, Words>();
  /** The last of each, the latest at the end. */
  readonly #news = new Map<string, Words>();
  #question = '';
  #isRunning = false;
  #values: readonly ToldValue[] = [];
  #lastNews = '';

  constructor(t: Translate) {
    this.#t = t;
  }

  hear(event: RuntimeEvent): void {
    if (event.kind === 'say' || event.kind === 'think') this.#hearWords(event.kind, event.target, event.text);
    if (event.kind === 'ask') this.#hearQuestion(event.target, event.text);
    if (event.kind === 'ask-over') this.#question = '';
    if (event.kind === 'stopped') {
      this.#bubbles.clear();
      this.#question = '';
    }
  }

  setRunning(isRunning: boolean): void {
    if (isRunning === this.#isRunning) return;
    this.#isRunning = isRunning;
    this.#tellNews(PROGRAM, () => this.#program);
  }

  setValues(values: readonly ToldValue[]): void {
    this.#values = values;
  }

  /** All of it. */
  now(): string {
    const bubbles = [...this.#bubbles.values()].slice(-MOST_TOLD).map((words) => words());
    const values = this.#values.slice(0, MOST_TOLD).map((shown) => this.#wordsOf(shown));
    return [this.#program, this.#question, ...bubbles, ...values].filter(Boolean).join(' ');
  }

  /** What is new; as before where it is the same again: it was told, and a loop may say it for ever. */
  takeNews(): string {
    const news = [...this.#news.values()].slice(-MOST_NEWS).map((words) => words()).join(' ');
    this.#news.clear();
    if (news !== '') this.#lastNews = news;
    return this.#lastNews;
  }

  get #program(): string { return this.#t(this.#isRunning ? 'stage.words.running' : 'stage.words.stopped'); }

  #hearWords(kind: 'say' | 'think', name: string, text: string): void {
    this.#bubbles.delete(name);
    if (text === '') return;
    const words = (): string => this.#t(`stage.words.${kind}`, { name, text: short(text) });
    this.#bubbles.set(name, words);
    this.#tellNews(name, words);
  }

  /** The field for the answer takes the focus, and its name is the question: it is no news. */
  #hearQuestion(name: string, text: string): void {
    this.#question = this.#t('stage.words.ask', { name, text: short(text) });
    this.#bubbles.delete(name);
    this.#news.delete(name);
  }

  #tellNews(key: string, words: Words): void {
    this.#news.delete(key);
    this.#news.set(key, words);
  }

  #wordsOf(shown: ToldValue): string {
    const name = monitorLabel(shown, this.#t);
    return typeof shown.value === 'string' ? this.#t('stage.words.value', { name, value: short(shown.value) }) : this.#t('stage.words.list', { name, count: shown.count ?? shown.value.length });
  }
}

const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
