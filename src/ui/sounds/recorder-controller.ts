/** Records for the sound editor: what the microphone hears, until it is finished, without the silence at both ends. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { trimSilence } from '../../core/sound/edit.ts';
import type { Samples } from '../kit/loudspeaker-context.ts';
import type { Microphone } from '../kit/microphone-context.ts';

/** Longer recordings would fill the project. */
const MOST_SECONDS = 60;
const LEVEL_EVERY_MS = 60;

type Recording = NonNullable<Awaited<ReturnType<Microphone['record']>>>;

export class RecorderController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onEnd: (recorded: Samples | null) => void;
  #recording: Recording | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #startMs = 0;
  level = 0;
  seconds = 0;

  /** `onEnd` is given what was heard; null when it was nothing or there is no microphone. */
  constructor(host: ReactiveControllerHost, onEnd: (recorded: Samples | null) => void) {
    this.#host = host;
    this.#onEnd = onEnd;
    host.addController(this);
  }

  get isRecording(): boolean { return this.#recording !== null; }

  hostConnected(): void { /* Nothing until somebody records. */ }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    void this.#recording?.stop();
    this.#recording = null;
  }

  async start(microphone: Microphone): Promise<void> {
    if (this.#recording) return;
    this.#recording = await microphone.record();
    if (!this.#recording) {
      this.#onEnd(null);
      return;
    }
    this.#startMs = performance.now();
    this.#timer = setInterval(() => { this.#look(); }, LEVEL_EVERY_MS);
    this.#host.requestUpdate();
  }

  async stop(): Promise<void> {
    const recording = this.#recording;
    this.#recording = null;
    clearInterval(this.#timer);
    this.level = this.seconds = 0;
    this.#host.requestUpdate();
    const heard = await recording?.stop();
    const samples = heard ? trimSilence(heard.samples, heard.rate) : null;
    this.#onEnd(heard && samples && samples.length > 0 ? { rate: heard.rate, samples } : null);
  }

  #look(): void {
    this.level = this.#recording?.level() ?? 0;
    this.seconds = (performance.now() - this.#startMs) / 1000;
    this.#host.requestUpdate();
    if (this.seconds >= MOST_SECONDS) void this.stop();
  }
}
