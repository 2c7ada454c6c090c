/** Entry of the file worker: one job, one answer. */
import { buffersOf, doFileJob, type FileJob } from '../core/sb2/file-job.ts';

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<FileJob>) => {
  const answer = doFileJob(data);
  self.postMessage(answer, buffersOf(answer));
};
