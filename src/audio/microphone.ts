/** Listens, when the animator allows it: to record a sound, or to say how loud it is around. */
import type { Loudspeaker } from './loudspeaker.ts';
import { decodeAudio, type Samples } from './decode-audio.ts';

/** Samples of which the level is taken. */
const WINDOW = 1024;
/** A level falls by no more than this from one reading to the next. */
const FALL = 0.6;
const LOUD = 130;

export interface Recording {
  /** How loud it is now, 0–100. */
  level(): number;
  /** Ends it; null when nothing could be kept. */
  stop(): Promise<Samples | null>;
}

interface Ear { readonly stream: MediaStream; readonly source: MediaStreamAudioSourceNode; readonly analyser: AnalyserNode }

export class Microphone {
  readonly #loudspeaker: Pick<Loudspeaker, 'open'>;
  /** As the animator decided; the main process is asked again and has the last word. */
  isAllowed = false;

  constructor(loudspeaker: Pick<Loudspeaker, 'open'>) {
    this.#loudspeaker = loudspeaker;
  }

  /** Begins to record; null without permission or microphone. */
  async record(): Promise<Recording | null> {
    const ear = await this.#listen();
    if (!ear) return null;
    const recorder = new MediaRecorder(ear.stream);
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => { parts.push(data); };
    recorder.start();
    return {
      level: levelOf(ear.analyser),
      stop: async () => {
        if (recorder.state !== 'inactive') await new Promise((resolve) => { recorder.onstop = resolve; recorder.stop(); });
        close(ear);
        return decodeAudio(new Uint8Array(await new Blob(parts).arrayBuffer()));
      },
    };
  }

  /** Hears how loud it is until `close`; null without permission or microphone. */
  async open(): Promise<{ level(): number; close(): void } | null> {
    const ear = await this.#listen();
    return ear && { level: levelOf(ear.analyser), close: () => { close(ear); } };
  }

  async #listen(): Promise<Ear | null> {
    const context = this.isAllowed ? this.#loudspeaker.open()?.context : undefined;
    if (!context) return null;
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const ear: Ear = { stream, source: context.createMediaStreamSource(stream), analyser: new AnalyserNode(context, { fftSize: WINDOW }) };
      ear.source.connect(ear.analyser);
      return ear;
    } catch {
      return null;
    }
  }
}

function close({ stream, source }: Ear): void {
  source.disconnect();
  for (const track of stream.getTracks()) track.stop();
}

function levelOf(analyser: AnalyserNode): () => number {
  const samples = new Float32Array(WINDOW);
  let before = 0;
  return () => {
    analyser.getFloatTimeDomainData(samples);
    before = Math.max(Math.sqrt(samples.reduce((sum, s) => sum + s * s, 0) / WINDOW), before * FALL);
    return Math.min(100, Math.round(LOUD * Math.sqrt(before)));
  };
}
