/** One worker and the messages to and from it. The worker cannot fetch: the decoders' bytes are the first thing it is given. */
import type { FromStage, ToStage } from '../stage-messages/messages.ts';

export interface WorkerSource {
  readonly createWorker: () => Worker;
  readonly resvgWasm: () => Promise<ArrayBuffer>;
  readonly fonts: () => Promise<readonly Uint8Array[]>;
}

export class WorkerLink {
  readonly #worker: Worker;
  readonly #started: Promise<void>;
  #isOver = false;

  constructor(source: WorkerSource, seed: number, onMessage: (message: FromStage) => void, onBroken: (reason: string) => void) {
    this.#worker = source.createWorker();
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromStage>) => { if (!this.#isOver) onMessage(data); });
    this.#worker.addEventListener('error', (event) => { if (!this.#isOver) onBroken(event.message); });
    this.#started = this.#start(source, seed);
    this.#started.catch((reason: unknown) => { if (!this.#isOver) onBroken(String(reason)); });
  }

  /** In order; what is sent before the decoders' bytes have come waits for them. */
  send(message: ToStage, transfer: Transferable[] = []): void {
    this.#started.then(() => { if (!this.#isOver) this.#worker.postMessage(message, transfer); }, () => undefined);
  }

  end(): void {
    this.#isOver = true;
    this.#worker.terminate();
  }

  async #start({ resvgWasm, fonts }: WorkerSource, seed: number): Promise<void> {
    const start: ToStage = { type: 'start', resvgWasm: await resvgWasm(), fonts: await fonts(), seed };
    this.#worker.postMessage(start);
  }
}
