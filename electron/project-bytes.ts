/** Answers the addresses of `src/ipc/addresses.ts`: bytes of files and of kept pictures and sounds, in and out, in pieces. */
import { open, type FileHandle } from 'node:fs/promises';
import type { Translate } from '../src/core/text/translate.ts';
import { placeOf, type BytesPlace } from '../src/ipc/addresses.ts';
import type { Arrival, ArrivingBytes } from './arriving-bytes.ts';
import { receiveAsset } from './asset-arrival.ts';
import type { HandedFiles } from './handed-files.ts';
import { readingRefused } from './opened-files.ts';
import { Refusal } from './refusal.ts';
import { receiveFile } from './saved-file.ts';
import type { Storage } from './storage/open-storage.ts';

export interface BytesNeeds {
  readonly files: HandedFiles;
  readonly arriving: ArrivingBytes;
  readonly classes: Storage['classes'];
  readonly t: Translate;
  readonly log: (line: string) => void;
}

const PIECE_BYTES = 1 << 20;
const NOT_FOUND = 404;
/** The body is a sentence for the person. */
const REFUSED = 409;

/** Null when the address is none of these. Never rejects. */
export async function answerBytes(request: Request, needs: BytesNeeds): Promise<Response | null> {
  const place = placeOf(request.url);
  if (!place) return null;
  try {
    return await answerPlace(request, place, needs) ?? new Response(null, { status: NOT_FOUND });
  } catch (error) {
    needs.log(`bytes refused: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
    return new Response(error instanceof Refusal ? error.message : needs.t('window.unexpected'), { status: REFUSED });
  }
}

function answerPlace(request: Request, place: BytesPlace, needs: BytesNeeds): Promise<Response | null> {
  if (request.method === 'GET') return readPlace(place, needs);
  return request.method === 'PUT' || request.method === 'POST' ? takePiece(request, place, needs) : Promise.resolve(null);
}

async function readPlace(place: BytesPlace, { files, classes, t }: BytesNeeds): Promise<Response | null> {
  if (place.kind === 'asset') return readAsset((at) => classes.use(place.classId, ({ assets }) => assets.readPart(place.name, at)));
  const file = files.find(place.token);
  return file?.use === 'read' ? streamFile(file.path, t) : null;
}

/** Answers the last piece with what the whole is called now. */
async function takePiece(request: Request, place: BytesPlace, needs: BytesNeeds): Promise<Response | null> {
  const begin = arrivalAt(place, needs);
  if (!begin) return null;
  const { at, ...rest } = place;
  return new Response(await needs.arriving.take(JSON.stringify(rest), { at, isLast: request.method === 'PUT', bytes: await bodyOf(request) }, begin));
}

function arrivalAt(place: BytesPlace, { files, classes, t }: BytesNeeds): (() => Promise<Arrival<string>>) | null {
  if (place.kind === 'asset') return async () => receiveAsset(classes, place.classId, place.name);
  const file = files.find(place.token);
  if (!file || file.use === 'read') return null;
  const { path, use } = file;
  return () => receiveFile(path, use, t);
}

/** `readPart` gives the part that begins at a byte. A long one is read while it is sent. */
function readAsset(readPart: (at: number) => Uint8Array<ArrayBuffer> | null): Response | null {
  const first = readPart(0);
  const second = first && first.length > 0 ? readPart(first.length) : null;
  if (!first || !second) return first && new Response(first);
  let next: Uint8Array<ArrayBuffer> | null = first;
  let at = 0;
  return new Response(new ReadableStream<Uint8Array>({
    pull(controller) {
      if (!next) return controller.close();
      controller.enqueue(next);
      at += next.length;
      next = readPart(at);
    },
  }, { highWaterMark: 1 }));
}

/** Piece by piece: neither side waits for the whole. */
async function streamFile(path: string, t: Translate): Promise<Response> {
  try {
    const file = await open(path);
    const { size } = await file.stat();
    return new Response(piecesOf(file), { headers: { 'Content-Length': String(size) } });
  } catch (error) {
    throw readingRefused(error, path, t);
  }
}

const piecesOf = (file: FileHandle): ReadableStream<Uint8Array> => new ReadableStream({
  async pull(controller) {
    const { bytesRead, buffer } = await file.read(new Uint8Array(PIECE_BYTES));
    if (bytesRead > 0) {
      controller.enqueue(buffer.subarray(0, bytesRead));
      return;
    }
    await file.close();
    controller.close();
  },
  cancel: () => file.close(),
}, { highWaterMark: 1 });

/** Without a copy when it came in one piece, as it does. */
async function bodyOf(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of request.body ?? []) pieces.push(piece);
  return pieces.length === 1 ? pieces[0]! : new Uint8Array(Buffer.concat(pieces));
}
