/** The page's stage with its sound: one of each, for as long as a studio is open. */
import { Loudness } from '../../audio/loudness.ts';
import type { Loudspeaker } from '../../audio/loudspeaker.ts';
import type { Microphone } from '../../audio/microphone.ts';
import { SoundPlayer } from '../../audio/sound-player.ts';
import { Speaker } from '../../audio/speaker.ts';
import { StageClient } from '../../stage-client/stage-client.ts';
import type { WorkerSource } from '../../stage-client/worker-link.ts';

const FONTS = ['fonts/andika-latin-400-normal.woff2', 'fonts/andika-latin-700-normal.woff2'];

/** A note that somebody tries belongs to no sprite, and is this long. */
const TRYING = '';
const TRY_SECONDS = 0.5;

export interface StageWithSound {
  readonly stage: StageClient;
  /** Lets a note be heard as the piano plays it, for whoever chooses one. */
  hearNote(note: number): void;
  /** Another project: its sounds may be others under the same names. */
  forgetSounds(): void;
  dispose(): void;
}

export interface StageNeeds {
  readonly loudspeaker: Pick<Loudspeaker, 'open' | 'level'>;
  /** Without one nothing is heard of what is around. */
  readonly microphone?: Microphone;
  readonly keyboard: { readonly areLettersArrows: boolean };
  /** A sound of the project at work. */
  readonly bytesOf: (md5ext: string) => Uint8Array | undefined;
  readonly language: string;
  /** Called once when a program wants to speak and cannot. */
  readonly onSilent: () => void;
  /** Called once for each sound that is missing or can't be read. */
  readonly onBroken: (md5ext: string) => void;
}

export function createStage({ loudspeaker, microphone, keyboard, bytesOf, language, onSilent, onBroken }: StageNeeds): StageWithSound {
  const stage = new StageClient({ ...workerSource, areLettersArrows: () => keyboard.areLettersArrows });
  const sounds = new SoundPlayer(loudspeaker, { bytesOf, onEnd: (playId) => { stage.endSound(playId); }, onBroken });
  stage.told['play-sound'].on((message) => { sounds.play(message); });
  const speaker = new Speaker(globalThis.speechSynthesis, language, () => loudspeaker.level, { onEnd: (playId) => { stage.endSound(playId); }, onSilent });
  stage.told['play-tone'].on((message) => { sounds.playTone(message); });
  stage.told.speak.on((message) => { speaker.speak(message); });
  stage.told['mix-sound'].on(({ owner, ...mix }) => { sounds.setMix(owner, mix); });
  const loudness = microphone && new Loudness(microphone, (level) => { stage.tellLoudness(level); });
  stage.told['loudness-asked'].on(() => { loudness?.ask(); });
  stage.told['stop-sound'].on(({ playId }) => { sounds.stop(playId); });
  stage.told['stop-sounds'].on(() => {
    sounds.stopAll();
    speaker.stop();
  });
  return {
    stage,
    hearNote: (note) => { sounds.playTone({ owner: TRYING, tone: { kind: 'note', note, instrument: 1, seconds: TRY_SECONDS }, volume: 100, pitch: 0, pan: 0 }); },
    forgetSounds: () => { sounds.clear(); },
    dispose() {
      speaker.stop();
      loudness?.close();
      sounds.clear();
      stage.dispose();
    },
  };
}

const fetched = new Map<string, Promise<ArrayBuffer>>();

function fetchOnce(path: string): Promise<ArrayBuffer> {
  let bytes = fetched.get(path);
  if (!bytes) fetched.set(path, bytes = fetch(path).then((response) => response.arrayBuffer()));
  return bytes;
}

const resvgWasm = (): Promise<ArrayBuffer> => fetchOnce('resvg.wasm');
const fonts = async (): Promise<readonly Uint8Array[]> => (await Promise.all(FONTS.map(fetchOnce))).map((bytes) => new Uint8Array(bytes));

/** A stage's worker, for whoever runs projects. */
export const workerSource: WorkerSource = { createWorker: () => new Worker('./stage-worker.js', { type: 'module' }), resvgWasm, fonts };
