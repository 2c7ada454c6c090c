/** What is used of the other engines, which have the same face. */
export interface PeerTarget { readonly isStage: boolean; renderer: unknown; initDrawable(layer: string): void }

export interface PeerVm {
  readonly runtime: {
    currentStepTime: number;
    readonly threads: readonly unknown[];
    readonly targets: readonly PeerTarget[];
    renderer: { draw(): void } | null;
    on(event: 'SAY', listener: (target: unknown, kind: string, text: unknown) => void): void;
    _step(): void;
  };
  loadProject(bytes: ArrayBuffer): Promise<void>;
  greenFlag(): void;
}

/** Each call presses the flag, runs to the end as fast as can be and tells the last bubble. */
export function createPeerRun({ runtime, greenFlag }: { readonly runtime: PeerVm['runtime']; readonly greenFlag: () => void }): () => string {
  let said = '';
  runtime.on('SAY', (_target, _kind, text) => { if (text !== '') said = String(text); });
  runtime.currentStepTime = 1000 / 30;
  return () => {
    said = '';
    greenFlag();
    do runtime._step(); while (runtime.threads.length > 0);
    return said;
  };
}
