import type { FromStage, ToStage } from '../../../src/stage-messages/messages.ts';

/** A worker that keeps what it is sent and says what it is told to say. */
export class FakeWorker extends EventTarget {
  readonly received: ToStage[] = [];
  isEnded = false;

  postMessage(message: ToStage): void { this.received.push(message); }
  terminate(): void { this.isEnded = true; }
  say(message: FromStage): void { this.dispatchEvent(new MessageEvent('message', { data: message })); }
  get kinds(): string[] { return this.received.map((m) => m.type); }
}

/** Each worker made, in order; `Worker` in types only. */
export function fakeSource() {
  const made: FakeWorker[] = [];
  return {
    made,
    source: {
      createWorker: (): Worker => {
        const worker = new FakeWorker();
        made.push(worker);
        return worker as EventTarget as Worker;
      },
      resvgWasm: () => Promise.resolve(new ArrayBuffer(4)),
      fonts: () => Promise.resolve([]),
    },
  };
}
