/** Answers the addresses of `src/ipc/addresses.ts`: bytes of files and of kept pictures and sounds, in and out. */
import { open, type FileHandle } from 'node:fs/promises';
import type { Translate } from '../src/core/text/translate.ts';
import { placeOf, type BytesPlace } from '../src/ipc/addresses.ts';
import type { SavedKind } from '../src/ipc/contract.ts';
import type { HandedFile, HandedFiles } from './handed-files.ts';
import { readingRefused } from './opened-files.ts';
import { Refusal } from './refusal.ts';
import { saveFile } from './saved-file.ts';
import type { Storage } from './storage/open-storage.ts';

export interface BytesNeeds {
  readonly files: HandedFiles;
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

async function answerPlace(request: Request, place: BytesPlace, { files, classes, t }: BytesNeeds): Promise<Response | null> {
  if (place.kind === 'file') {
    const file = files.find(place.token);
    if (request.method === 'GET' && file?.use === 'read') return streamFile(file.path, t);
    return request.method === 'PUT' && file && file.use !== 'read' ? writeFile(file, file.use, request, t) : null;
  }
  const { classId, name } = place;
  if (request.method === 'GET') {
    const bytes = classes.use(classId, (store) => store.assets.read(name));
    return bytes && new Response(bytes);
  }
  if (request.method !== 'PUT') return null;
  const bytes = await bodyOf(request);
  return new Response(classes.use(classId, (store) => store.assets.keep(name, bytes)));
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

async function writeFile({ path }: HandedFile, kind: SavedKind, request: Request, t: Translate): Promise<Response> {
  await saveFile(path, kind, await bodyOf(request), t);
  return new Response();
}

/** Without a copy when it came in one piece, as it does. */
async function bodyOf(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of request.body ?? []) pieces.push(piece);
  return pieces.length === 1 ? pieces[0]! : new Uint8Array(Buffer.concat(pieces));
}
