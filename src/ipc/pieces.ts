/** Bytes on their way to the main process: a long file goes piece by piece, because neither side has time for the whole at once. */
import { pieceAddress } from './addresses.ts';

/** One request. The answer to the PUT says what the whole is called; a refusal of any ends it. */
export interface Piece { readonly address: string; readonly method: 'POST' | 'PUT'; readonly bytes: Uint8Array<ArrayBuffer> }

const PIECE_BYTES = 1 << 20;

/** To be sent one after the other. */
export function* piecesOf(address: string, bytes: Uint8Array): Iterable<Piece> {
  for (let at = 0; at === 0 || at < bytes.length; at += PIECE_BYTES) {
    const method = at + PIECE_BYTES < bytes.length ? 'POST' : 'PUT';
    yield { address: pieceAddress(address, at), method, bytes: new Uint8Array(bytes.subarray(at, at + PIECE_BYTES)) };
  }
}
