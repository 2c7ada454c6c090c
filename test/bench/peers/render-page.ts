/** In a page without a GPU: whole engines, each with its own renderer, run the same file in turn. */
/// <reference types="vite/client" />
import { countFastest, countShown } from './frame-count.ts';
import type { Wish } from './our-stage-worker.ts';
import OurStageWorker from './our-stage-worker.ts?worker&inline';
import type { PeerRenderer, RenderingVm } from './peer-vm.ts';

const ENGINES = ['ours', 'scratch', 'turbowarp'] as const;
export type EngineName = typeof ENGINES[number];
/** Frames a second: in the first seconds after the flag, as fast as it goes; then so in each round; and shown at its own pace of thirty ticks. */
export interface EngineRates { readonly first: number; readonly fastest: readonly number[]; readonly shown: number }

interface Engine {
  /** Frames a second. */
  fastest(forMs: number): number | Promise<number>;
  shown(forMs: number): Promise<number>;
}

declare global {
  interface Window {
    VirtualMachine: new () => RenderingVm;
    ScratchRender: new (canvas: HTMLCanvasElement) => PeerRenderer;
    ScratchStorage: { readonly ScratchStorage: new () => object };
    ScratchSVGRenderer: { readonly BitmapAdapter: new () => object };
  }
}

const [WIDTH, HEIGHT] = [480, 360];
const ROUNDS = 5;
const ROUND_MS = 1_000;
const FIRST_MS = 2_000;
/** Until what can be kept is kept. */
const WARM_UP_MS = 5_000;
const SHOWN_MS = 4_000;

function addPlace<E extends HTMLElement>(element: E): E {
  element.style.cssText = `width:${WIDTH}px;height:${HEIGHT}px;float:left`;
  document.body.append(element);
  return element;
}
const addCanvas = (): HTMLCanvasElement => addPlace(Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT }));

async function openOurs(file: Uint8Array): Promise<Engine> {
  const worker = new OurStageWorker();
  const ask = (wish: Wish, transfer: Transferable[] = []): Promise<number> => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<number>) => { resolve(data); };
    worker.onerror = ({ message }) => { reject(new Error(message)); };
    worker.postMessage(wish, transfer);
  });
  const canvas = addCanvas().transferControlToOffscreen();
  await ask({ do: 'open', file, canvas }, [canvas]);
  return { fastest: (forMs) => ask({ do: 'fastest', forMs }), shown: (forMs) => ask({ do: 'shown', forMs }) };
}

async function openScratch(file: Uint8Array): Promise<Engine> {
  const [vm, renderer] = [new window.VirtualMachine(), new window.ScratchRender(addCanvas())];
  renderer.resize(WIDTH, HEIGHT);
  vm.attachStorage(new window.ScratchStorage.ScratchStorage());
  vm.attachRenderer(renderer);
  vm.attachV2BitmapAdapter(new window.ScratchSVGRenderer.BitmapAdapter());
  return startPeer(vm, renderer, file);
}

async function openTurboWarp(file: Uint8Array): Promise<Engine> {
  const player = new window.Scaffolding.Scaffolding();
  player.setup();
  player.appendTo(addPlace(document.createElement('div')));
  return startPeer(player.vm, player.renderer, file);
}

async function startPeer(vm: RenderingVm, renderer: PeerRenderer, file: Uint8Array): Promise<Engine> {
  await vm.loadProject(file.slice().buffer);
  vm.runtime.currentStepTime = 1000 / 30;
  vm.greenFlag();
  const pixel = new Uint8Array(4);
  // As ours: what is read must have been drawn.
  const step = (): void => {
    vm.runtime._step();
    renderer.gl.readPixels(0, 0, 1, 1, renderer.gl.RGBA, renderer.gl.UNSIGNED_BYTE, pixel);
  };
  return { fastest: (forMs) => countFastest(step, forMs), shown: (forMs) => countAtOwnPace(vm, renderer, forMs) };
}

async function countAtOwnPace(vm: RenderingVm, renderer: PeerRenderer, forMs: number): Promise<number> {
  const draw = renderer.draw.bind(renderer);
  const frames = await countShown((drawn) => {
    renderer.draw = () => {
      draw();
      drawn();
    };
    vm.start();
  }, forMs);
  vm.quit();
  return frames;
}

const OPENERS: Readonly<Record<EngineName, (file: Uint8Array) => Promise<Engine>>> = { ours: openOurs, scratch: openScratch, turbowarp: openTurboWarp };

async function compareEngines(): Promise<Record<EngineName, EngineRates>> {
  const file = Uint8Array.from(atob(window.benchFile), (letter) => letter.charCodeAt(0));
  const engines: { readonly name: EngineName; readonly engine: Engine; readonly first: number; readonly fastest: number[] }[] = [];
  for (const name of ENGINES) {
    const engine = await OPENERS[name](file);
    engines.push({ name, engine, first: await engine.fastest(FIRST_MS), fastest: [] });
    await engine.fastest(WARM_UP_MS);
  }
  for (let round = 0; round < ROUNDS; round++) for (const { engine, fastest } of engines) fastest.push(await engine.fastest(ROUND_MS));
  const rates: [EngineName, EngineRates][] = [];
  for (const { name, engine, first, fastest } of engines) rates.push([name, { first, fastest, shown: await engine.shown(SHOWN_MS) }]);
  return Object.fromEntries(rates) as Record<EngineName, EngineRates>;
}

// The window that shows this page asks for `measure`.
Object.assign(window, { measure: compareEngines });
