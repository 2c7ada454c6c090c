/** Reads and writes by address, and tells how far it is with a large file. */
import type { FileDoors } from '../core/sb2/file-job.ts';
import { piecesOf } from '../ipc/pieces.ts';
import { layOver } from '../pictures/lay-over.ts';

/** The main process, or the disk, refused: `message` is a sentence for the person. */
export class FileRefused extends Error {}

const NOT_FOUND = 404;

/** `tell` is given the part done of what is read at present, between 0 and 1. */
export const createDoors = (tell: (part: number) => void): FileDoors => ({
  layOver,
  async read(address) {
    const response = await fetch(address);
    if (response.status === NOT_FOUND) return null;
    if (!response.ok) throw new FileRefused(await response.text());
    const size = Number(response.headers.get('Content-Length') ?? 0);
    return size > 0 && response.body ? readPieces(response.body, size, tell) : new Uint8Array(await response.arrayBuffer());
  },
  async write(address, bytes) {
    for (const piece of piecesOf(address, bytes)) {
      // As a blob: tools that listen to requests, as tests do, would be given bare bytes as text.
      const response = await fetch(piece.address, { method: piece.method, body: new Blob([piece.bytes]) });
      if (!response.ok) throw new FileRefused(await response.text());
    }
  },
});

/** `size` is what is said beforehand; a file that grew or shrank meanwhile is taken as it is. */
async function readPieces(body: ReadableStream<Uint8Array>, size: number, tell: (part: number) => void): Promise<Uint8Array> {
  let bytes = new Uint8Array(size);
  let length = 0;
  for (const reader = body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, length);
    if (length + value.length > bytes.length) bytes = grown(bytes, length + value.length);
    bytes.set(value, length);
    length += value.length;
    tell(Math.min(1, length / size));
  }
}

function grown(bytes: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(least, bytes.length * 2));
  larger.set(bytes);
  return larger;
}
