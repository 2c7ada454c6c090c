/** Entry of the file worker: the assets of one job, the job, one answer. */
import { buffersOf, doFileJob, type FileJob } from '../core/sb2/file-job.ts';
import type { FromFileWorker, ToFileWorker } from '../core/sb2/file-messages.ts';
import { createDoors, FileRefused } from './doors.ts';

declare const self: DedicatedWorkerGlobalScope;

const assets = new Map<string, Uint8Array>();
const tell = (message: FromFileWorker, transfer: Transferable[] = []): void => { self.postMessage(message, transfer); };
const doors = createDoors((part) => { tell({ type: 'progress', part }); });

self.onmessage = ({ data }: MessageEvent<ToFileWorker>) => {
  if (data.type === 'job') {
    void work(data.job);
    return;
  }
  const asset = assets.get(data.name) ?? new Uint8Array(data.size);
  asset.set(data.bytes, data.at);
  assets.set(data.name, asset);
};

async function work(job: FileJob): Promise<void> {
  try {
    const given = await doFileJob(job, assets, doors);
    tell({ type: 'answer', given }, buffersOf(given));
  } catch (error) {
    if (error instanceof FileRefused) tell({ type: 'refused', message: error.message });
    else tell({ type: 'broken', reason: String(error) });
  }
}
