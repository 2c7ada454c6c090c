/** Bytes that the page itself sends to an address of the main process. */
import { piecesOf } from '../ipc/pieces.ts';
import { RequestRefused } from './platform.ts';

/** What the main process answers to the last piece. Rejects with `RequestRefused`. */
export async function sendBytes(address: string, whole: Uint8Array): Promise<string> {
  let answer = '';
  for (const { address: to, method, bytes } of piecesOf(address, whole)) {
    const response = await fetch(to, { method, body: new Blob([bytes]) });
    answer = await response.text();
    if (!response.ok) throw new RequestRefused(answer);
  }
  return answer;
}
