/** The file of a class bag: a readable header, then its content, sealed by a hash or, with a password, encrypted. */
import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import * as v from 'valibot';
import { Timestamp } from '../../src/core/progress/progress-event.ts';

/** "Périscode bag": no other file begins so. */
const MAGIC = Buffer.from('PERIBAG\n', 'latin1');
const LENGTH_BYTES = 4;
const MOST_HEADER_BYTES = 64 * 1024;
/** 2: backpacks. */
export const BAG_FORMAT_VERSION = 2;

const Hex = v.pipe(v.string(), v.regex(/^[0-9a-f]+$/u), v.maxLength(256));

/** Everything but the content: who made the bag of what. It is vouched for by the seal like the content. */
export const BagHeader = v.object({
  formatVersion: v.number(),
  classId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/u)),
  className: v.pipe(v.string(), v.maxLength(200)),
  laptopId: v.pipe(v.string(), v.maxLength(80)),
  laptopLabel: v.pipe(v.string(), v.maxLength(80)),
  /** By that laptop's clock, for showing only. */
  madeAtMs: Timestamp,
  /** It holds what is one child's, to go on elsewhere: it does not tell how far its laptop has got. */
  isOneChild: v.boolean(),
});
export type BagHeader = v.InferOutput<typeof BagHeader>;

/** AES-256-GCM under a key made from the password with scrypt. */
const Lock = v.object({ salt: Hex, nonce: Hex, tag: Hex });
const Sealed = v.object({ header: BagHeader, size: v.number(), sha256: v.optional(Hex), lock: v.optional(Lock) });
type Sealed = v.InferOutput<typeof Sealed>;

export type BagTrouble = 'not-a-bag' | 'cut' | 'damaged' | 'newer' | 'needs-password' | 'wrong-password';

/** Nothing of a bag in trouble is taken. */
export class BagProblem extends Error {
  readonly trouble: BagTrouble;

  constructor(trouble: BagTrouble) {
    super(`bag: ${trouble}`);
    this.trouble = trouble;
  }
}

const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };
const KEY_BYTES = 32;
const keyOf = (password: string, salt: Buffer): Buffer => scryptSync(password.normalize('NFC'), salt, KEY_BYTES, SCRYPT);

export function sealBag(header: BagHeader, content: Uint8Array, password?: string): Buffer {
  if (password === undefined) return join({ header, size: content.length, sha256: hashOf(header, content) }, content);
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', keyOf(password, salt), nonce).setAAD(Buffer.from(JSON.stringify(header)));
  const locked = Buffer.concat([cipher.update(content), cipher.final()]);
  return join({ header, size: locked.length, lock: { salt: salt.toString('hex'), nonce: nonce.toString('hex'), tag: cipher.getAuthTag().toString('hex') } }, locked);
}

/** As much of a bag as its header can take. */
export function readStart(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(MAGIC.length + LENGTH_BYTES + MOST_HEADER_BYTES);
    return start.subarray(0, readSync(file, start, 0, start.length, 0));
  } finally {
    closeSync(file);
  }
}

/** What can be said of a bag before its password is known. @throws BagProblem */
export const readHeader = (bytes: Uint8Array): BagHeader & { readonly isLocked: boolean } => {
  const { sealed: { header, lock } } = split(bytes);
  return { ...header, isLocked: lock !== undefined };
};

/** The content as it was put in. @throws BagProblem */
export function openBag(bytes: Uint8Array, password?: string): { readonly header: BagHeader; readonly content: Uint8Array } {
  const { sealed: { header, size, sha256, lock }, content } = split(bytes);
  if (content.length < size) throw new BagProblem('cut');
  if (content.length > size) throw new BagProblem('damaged');
  if (lock) return { header, content: unlock(header, lock, content, password) };
  if (sha256 !== hashOf(header, content)) throw new BagProblem('damaged');
  return { header, content };
}

function unlock(header: BagHeader, { salt, nonce, tag }: v.InferOutput<typeof Lock>, content: Uint8Array, password: string | undefined): Uint8Array {
  if (password === undefined) throw new BagProblem('needs-password');
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(password, Buffer.from(salt, 'hex')), Buffer.from(nonce, 'hex'), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(JSON.stringify(header))).setAuthTag(Buffer.from(tag, 'hex'));
    return Buffer.concat([decipher.update(content), decipher.final()]);
  } catch (error) {
    throw Object.assign(new BagProblem('wrong-password'), { cause: error });
  }
}

const hashOf = (header: BagHeader, content: Uint8Array): string => createHash('sha256').update(JSON.stringify(header)).update(content).digest('hex');

function join(sealed: Sealed, content: Uint8Array): Buffer {
  const text = Buffer.from(JSON.stringify(sealed));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(text.length);
  return Buffer.concat([MAGIC, length, text, content]);
}

function split(bytes: Uint8Array): { readonly sealed: Sealed; readonly content: Uint8Array } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = MAGIC.length + LENGTH_BYTES;
  const magic = buffer.subarray(0, MAGIC.length);
  if (!MAGIC.subarray(0, magic.length).equals(magic) || magic.length === 0) throw new BagProblem('not-a-bag');
  if (buffer.length < start) throw new BagProblem('cut');
  const length = buffer.readUInt32BE(MAGIC.length);
  if (length > MOST_HEADER_BYTES) throw new BagProblem('damaged');
  if (buffer.length < start + length) throw new BagProblem('cut');
  return { sealed: readSealed(buffer.subarray(start, start + length)), content: buffer.subarray(start + length) };
}

function readSealed(text: Buffer): Sealed {
  let value: unknown;
  try {
    value = JSON.parse(text.toString('utf8'));
  } catch (error) {
    throw Object.assign(new BagProblem('damaged'), { cause: error });
  }
  const parsed = v.safeParse(Sealed, value);
  if (!parsed.success) throw new BagProblem('damaged');
  if (parsed.output.header.formatVersion > BAG_FORMAT_VERSION) throw new BagProblem('newer');
  return parsed.output;
}
