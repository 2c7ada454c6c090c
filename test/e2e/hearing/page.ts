/** Everything that can be heard, heard by numbers on an offline context: nothing but the loudspeaker itself is missing. */
import { Loudspeaker } from '../../../src/audio/loudspeaker.ts';
import { SoundPlayer } from '../../../src/audio/sound-player.ts';
import { startTone } from '../../../src/audio/synth.ts';
import type { SoundMix, Tone } from '../../../src/core/runtime/ports.ts';
import { writeWav } from '../../../src/core/sound/wav.ts';
import { characterOf, endOf, hertzOf, loudestPiece, peakOf, RATE, rms } from './measure.ts';

const TONE_SECONDS = 3;
const SCENE_SECONDS = 2;
const OWNER = 'Poisson';

export interface HeardTone {
  readonly hertz: number;
  readonly peak: number;
  /** Of the tenth of a second in which it is loudest. */
  readonly level: number;
  /** When it is over: as heard, and as the synthesiser says; in seconds. */
  readonly heardS: number;
  readonly toldS: number;
  /** The loudest of its last milliseconds: a click, when it is not nearly nothing. */
  readonly lastLevel: number;
  readonly colour: readonly number[];
  readonly course: readonly number[];
}

async function hearTone(tone: Tone): Promise<HeardTone> {
  const context = new OfflineAudioContext(1, RATE * TONE_SECONDS, RATE);
  const toldS = startTone(context, context.destination, tone, 0);
  const samples = (await context.startRendering()).getChannelData(0);
  const loudest = loudestPiece(samples);
  return {
    hertz: hertzOf(loudest), peak: peakOf(samples), level: rms(loudest), heardS: endOf(samples), toldS,
    lastLevel: peakOf(samples.subarray(Math.round((toldS - 0.003) * RATE), Math.round(toldS * RATE))), ...characterOf(samples),
  };
}

/** What is played: the same sine `count` times at once, or a tone. */
export interface Scene {
  readonly sine?: { readonly hertz: number; readonly seconds: number; readonly level: number };
  readonly tone?: Tone;
  readonly count?: number;
  readonly mix?: Partial<SoundMix>;
  /** Set once they play. */
  readonly then?: Partial<SoundMix>;
  readonly volume?: number;
  readonly isMute?: boolean;
  readonly most?: number;
  /** Somebody mutes it then. */
  readonly muteAtS?: number;
}
export interface HeardSide { readonly level: number; readonly peak: number; readonly hertz: number; readonly seconds: number }
export interface HeardScene { readonly left: HeardSide; readonly right: HeardSide }

const PLAIN: SoundMix = { volume: 100, pitch: 0, pan: 0 };

/** Through the player and the loudspeaker, as the studio does it. */
async function hearScene(scene: Scene): Promise<HeardScene> {
  const context = new OfflineAudioContext(2, RATE * SCENE_SECONDS, RATE);
  const loudspeaker = speakerOn(context, scene);
  const player = new SoundPlayer(loudspeaker, { bytesOf: () => fileOf(scene), onEnd: () => undefined, onBroken: () => undefined });
  await start(player, scene);
  if (scene.then) player.setMix(OWNER, { ...PLAIN, ...scene.mix, ...scene.then });
  if (scene.muteAtS !== undefined) void context.suspend(scene.muteAtS).then(() => {
    loudspeaker.setVolume(100, true);
    return context.resume();
  });
  const buffer = await context.startRendering();
  player.clear();
  return { left: describe(buffer.getChannelData(0)), right: describe(buffer.getChannelData(1)) };
}

/** The loudspeaker makes its context itself: here it is given this one. */
function speakerOn(context: OfflineAudioContext, { volume = 100, isMute = false, most = 100 }: Scene): Loudspeaker {
  const real = globalThis.AudioContext;
  const loudspeaker = new Loudspeaker();
  loudspeaker.setVolume(volume, isMute);
  loudspeaker.limit(most);
  try {
    Object.assign(globalThis, { AudioContext: function offline() { return context; } });
    loudspeaker.open();
  } finally {
    Object.assign(globalThis, { AudioContext: real });
  }
  return loudspeaker;
}

const fileOf = ({ sine }: Scene): Uint8Array | undefined => sine && writeWav({ rate: RATE, samples: sineOf(sine) });

/** Until all of them play: sounds are decoded before. */
function start(player: SoundPlayer, { sine, tone, count = 1, mix }: Scene): Promise<void> {
  const started = sourcesStarted(sine ? count : 0);
  for (let playId = 0; playId < count; playId++) {
    if (tone) player.playTone({ owner: OWNER, tone, ...PLAIN, ...mix });
    // The project's word for how long it is does not count once it is decoded.
    else player.play({ playId, owner: OWNER, md5ext: 'a.wav', durationMs: 0, ...PLAIN, ...mix });
  }
  return started;
}

function sourcesStarted(count: number): Promise<void> {
  const proto = AudioBufferSourceNode.prototype;
  const { start: really } = proto;
  let left = count;
  return new Promise((resolve) => {
    if (left === 0) {
      resolve();
      return;
    }
    proto.start = function startAndTell(...when) {
      really.apply(this, when);
      if (--left > 0) return;
      proto.start = really;
      resolve();
    };
  });
}

const sineOf = ({ hertz, seconds, level }: NonNullable<Scene['sine']>): Float32Array<ArrayBuffer> =>
  Float32Array.from({ length: seconds * RATE }, (_, i) => level * Math.sin((2 * Math.PI * hertz * i) / RATE));

const describe = (samples: Float32Array): HeardSide => {
  const loudest = loudestPiece(samples);
  return { level: rms(loudest), peak: peakOf(samples), hertz: hertzOf(loudest), seconds: endOf(samples) };
};

export interface HeardBroken { readonly broken: readonly string[]; readonly ended: readonly number[]; readonly peak: number }

/** Plays files that are no sound, until each of these plays has ended. */
async function hearBroken(files: Readonly<Record<string, string>>, plays: readonly string[]): Promise<HeardBroken> {
  const context = new OfflineAudioContext(1, RATE, RATE);
  const broken: string[] = [];
  const ended: number[] = [];
  await new Promise<void>((resolve) => {
    const onEnd = (playId: number): void => { if (ended.push(playId) === plays.length) resolve(); };
    const bytesOf = (name: string): Uint8Array | undefined => (name in files ? new TextEncoder().encode(files[name]) : undefined);
    const player = new SoundPlayer(speakerOn(context, {}), { bytesOf, onEnd, onBroken: (name) => { broken.push(name); } });
    for (const [playId, md5ext] of plays.entries()) player.play({ playId, owner: OWNER, md5ext, durationMs: 50, ...PLAIN });
  });
  return { broken, ended, peak: peakOf((await context.startRendering()).getChannelData(0)) };
}

declare global { interface Window { hearTone: typeof hearTone; hearScene: typeof hearScene; hearBroken: typeof hearBroken } }
Object.assign(window, { hearTone, hearScene, hearBroken });
