/** What is used of the other engines, which have the same face. */
import { SquareRenderer } from './square-renderer.ts';

export interface PeerTarget { readonly isStage: boolean; renderer: unknown; initDrawable(layer: string): void }

export interface PeerVm {
  readonly runtime: {
    currentStepTime: number;
    readonly threads: readonly unknown[];
    readonly targets: readonly PeerTarget[];
    on(event: 'SAY', listener: (target: unknown, kind: string, text: unknown) => void): void;
    _step(): void;
  };
  attachRenderer(renderer: SquareRenderer): void;
  loadProject(bytes: ArrayBuffer): Promise<void>;
  greenFlag(): void;
}

/** The same engines with all that they draw with. */
export interface RenderingVm {
  readonly runtime: { currentStepTime: number; _step(): void };
  attachRenderer(renderer: PeerRenderer): void;
  attachStorage(storage: object): void;
  attachV2BitmapAdapter(adapter: object): void;
  loadProject(bytes: ArrayBuffer): Promise<void>;
  greenFlag(): void;
  start(): void;
  quit(): void;
}
/** What draws with WebGL. */
export interface PeerRenderer { readonly gl: WebGLRenderingContext; resize(width: number, height: number): void; draw(): void }
/** All of the packager's player. */
interface Player { readonly vm: RenderingVm; readonly renderer: PeerRenderer; setup(): void; appendTo(element: Element): void }

declare global {
  interface Window {
    /** The file in Base64, put there by a script of its own. */
    benchFile: string;
    Scaffolding: { readonly VM: new () => PeerVm; readonly Scaffolding: new () => Player };
  }
}

/** Without a screen. Each call of what it gives presses the flag, runs to the end as fast as can be and tells the last bubble. */
export async function loadPeer(vm: PeerVm, bytes: ArrayBuffer): Promise<() => string> {
  await vm.loadProject(bytes);
  // Only now, so that costumes need not be drawn to be loaded.
  const renderer = new SquareRenderer();
  vm.attachRenderer(renderer);
  for (const target of vm.runtime.targets) {
    target.renderer = renderer;
    target.initDrawable(target.isStage ? 'background' : 'sprite');
  }
  return createRun(vm);
}

function createRun(vm: PeerVm): () => string {
  const { runtime } = vm;
  let said = '';
  runtime.on('SAY', (_target, _kind, text) => { if (text !== '') said = String(text); });
  runtime.currentStepTime = 1000 / 30;
  return () => {
    said = '';
    vm.greenFlag();
    do runtime._step(); while (runtime.threads.length > 0);
    return said;
  };
}
