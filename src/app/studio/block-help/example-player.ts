/** Plays an example on a stage of its own, with what somebody would do meanwhile. Nothing is heard unless it is asked for. */
import type { Loudspeaker } from '../../../audio/loudspeaker.ts';
import { Emitter } from '../../../core/base/emitter.ts';
import { MOST_SECONDS, type Example, type Say } from '../../../core/help/example.ts';
import type { ProjectBundle } from '../../../core/project/project.ts';
import type { ScriptedInput } from '../../../core/runtime/run-headless.ts';
import type { StageClient } from '../../../stage-client/stage-client.ts';
import { createStage, type StageWithSound } from '../create-stage.ts';

/** A click is a press that lasts so long. */
const CLICK_MS = 250;
/** An answer stands there before it is sent. */
const TYPED_MS = 900;
const HEARD_EVERY_MS = 333;

export type Act = ScriptedInput | { readonly do: 'loudness'; readonly level: number };

/** It has begun, has come to its end, or was stopped before. */
export type Turn = 'begun' | 'over' | 'stopped';

interface Subject {
  readonly example: Example;
  readonly bundle: ProjectBundle;
  readonly say: Say;
  readonly language: string;
  readonly loudspeaker: Loudspeaker;
}

export class ExamplePlayer {
  /** What somebody does, at the moment it is done. */
  readonly acted = new Emitter<Act>();
  readonly turned = new Emitter<Turn>();
  isLoud = false;
  readonly #subject: Subject;
  readonly #sound: StageWithSound;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #isPlaying = false;
  #begins = false;
  /** Since it has begun. */
  #hasRun = false;
  #mouse = { x: 0, y: 0 };

  constructor(subject: Subject) {
    this.#subject = subject;
    const { loudspeaker, language, bundle } = subject;
    const isLoud = (): boolean => this.isLoud;
    this.#sound = createStage({
      loudspeaker: { open: () => (isLoud() ? loudspeaker.open() : null), get level() { return isLoud() ? loudspeaker.level : 0; } },
      keyboard: { areLettersArrows: false }, language, bytesOf: (md5ext) => bundle.assets.get(md5ext), onSilent: () => undefined, onBroken: () => undefined,
    });
    this.stage.told.loaded.on(() => { if (this.#begins) this.#begin(); });
    this.stage.told.running.on(({ isRunning }) => {
      if (!isRunning && this.#hasRun && this.#subject.example.seconds === undefined) this.#end('over');
      this.#hasRun ||= isRunning;
    });
  }

  get stage(): StageClient { return this.#sound.stage; }

  /** As it is before anything has happened. */
  show(): void {
    this.stop();
    this.stage.load(this.#subject.bundle);
  }

  /** From the beginning. */
  play(): void {
    this.show();
    this.#begins = true;
  }

  stop(): void {
    this.#begins = false;
    if (this.#isPlaying) this.#stop('stopped');
  }

  dispose(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#sound.dispose();
  }

  #begin(): void {
    this.#begins = false;
    [this.#isPlaying, this.#hasRun] = [true, false];
    this.#mouse = { x: 0, y: 0 };
    this.turned.emit('begun');
    this.stage.flag();
    const { input = [], loudness = [], seconds = MOST_SECONDS } = this.#subject.example;
    for (const one of input) this.#later(one.atMs, () => { this.#act(one); });
    loudness.forEach((level, i) => { this.#later(i * HEARD_EVERY_MS, () => { this.#hear(level); }); });
    this.#later(seconds * 1000, () => { this.#stop('over'); });
  }

  #stop(turn: Turn): void {
    this.stage.stop();
    this.#end(turn);
  }

  #end(turn: Turn): void {
    if (!this.#isPlaying) return;
    this.#isPlaying = false;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.turned.emit(turn);
  }

  #later(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, ms);
    this.#timers.add(timer);
  }

  #hear(level: number): void {
    this.stage.tellLoudness(level);
    this.acted.emit({ do: 'loudness', level });
  }

  #act(one: ScriptedInput): void {
    if (one.do === 'mouse') this.#point(one.x, one.y, one.isDown ?? false);
    if (one.do === 'click') this.#click();
    if (one.do === 'key') {
      this.stage.press(one.key, one.isDown);
      this.acted.emit(one);
    }
    if (one.do === 'answer') {
      const text = this.#subject.say(one.text);
      this.acted.emit({ ...one, text });
      this.#later(TYPED_MS, () => { this.stage.answer(text); });
    }
  }

  #click(): void {
    const { x, y } = this.#mouse;
    this.#point(x, y, true);
    this.#later(CLICK_MS, () => { this.#point(x, y, false); });
  }

  #point(x: number, y: number, isDown: boolean): void {
    this.#mouse = { x, y };
    this.stage.pointTo(x, y, isDown);
    this.acted.emit({ atMs: 0, do: 'mouse', x, y, isDown });
  }
}
