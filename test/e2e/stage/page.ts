/// <reference types="vite/client" />
/** The stage alone on a page, with the real worker, for the test to drive: `stage` is its client, `heard` what it told. */
import wasmUrl from '@resvg/resvg-wasm/index_bg.wasm?url';
import fontUrl from '@fontsource/andika/files/andika-latin-400-normal.woff2?url';
import { Loudspeaker } from '../../../src/audio/loudspeaker.ts';
import { SoundPlayer } from '../../../src/audio/sound-player.ts';
import type { Project } from '../../../src/core/project/project.ts';
import { StageClient } from '../../../src/stage-client/stage-client.ts';
import type { FromStage } from '../../../src/stage-messages/messages.ts';
import StageWorker from '../../../src/stage-worker/worker.ts?worker&inline';

const bytesOf = async (url: string): Promise<ArrayBuffer> => (await fetch(url)).arrayBuffer();

/** Loads, then never answers again. */
const HANGING = `onmessage = ({ data }) => {
  if (data.type === 'start') postMessage({ type: 'ready' });
  if (data.type !== 'load') return;
  postMessage({ type: 'loaded', missing: [] });
  for (;;) {}
}`;
const hangs = (): Worker => new Worker(URL.createObjectURL(new Blob([HANGING])));

function open(isFirstWorkerStuck: boolean): StageLab {
  let workers = 0;
  const stage = new StageClient({
    createWorker: () => (++workers === 1 && isFirstWorkerStuck ? hangs() : new StageWorker()),
    resvgWasm: () => bytesOf(wasmUrl),
    fonts: async () => [new Uint8Array(await bytesOf(fontUrl))],
    seed: 1,
  });
  const heard: FromStage[] = [];
  for (const emitter of Object.values(stage.told)) emitter.on((message: FromStage) => { heard.push(message); });
  const troubles: string[] = [];
  stage.broken.on((reason) => troubles.push(reason));
  stage.stuck.on(() => troubles.push('stuck'));
  stage.attach(document.querySelector('canvas')!);
  const load = (projectJson: string, files: Readonly<Record<string, string>>): void => {
    const assets = new Map(Object.entries(files).map(([name, content]) => [name, contentOf(content)]));
    stage.load({ project: JSON.parse(projectJson) as Project, assets });
  };
  return { stage, heard, troubles, load };
}

/** Text, or bytes as `base64,…`. */
const contentOf = (content: string): Uint8Array => (content.startsWith('base64,') ? Uint8Array.from(atob(content.slice(7)), (c) => c.charCodeAt(0)) : new TextEncoder().encode(content));

/** How long a sound takes from its start to the word that it is over, in milliseconds. */
function playSound(bytes: readonly number[], durationMs: number): Promise<number> {
  const startMs = performance.now();
  return new Promise((resolve) => {
    const player = new SoundPlayer(new Loudspeaker(), { bytesOf: () => Uint8Array.from(bytes), onEnd: () => resolve(performance.now() - startMs), onBroken: () => undefined });
    player.play({ playId: 1, owner: 'Poisson', md5ext: 'a.wav', durationMs, volume: 50, pitch: 0, pan: 0 });
  });
}

export interface StageLab {
  readonly stage: StageClient;
  readonly heard: FromStage[];
  readonly troubles: readonly string[];
  load(projectJson: string, files: Readonly<Record<string, string>>): void;
}

declare global { interface Window { openStage: typeof open; playSound: typeof playSound; lab: StageLab } }
window.openStage = open;
window.playSound = playSound;
