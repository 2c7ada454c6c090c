/** Who vouches for a pack: an Ed25519 signature over the whole manifest, whose list of files vouches for every byte. */
import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { isJsonObject, type Json, type JsonObject } from '../../src/core/base/json.ts';
import type { Manifest } from '../../src/core/lesson/pack-schema.ts';

/** Whose keys are known: those of Périscode's own authors, and those that IT puts into `publishers.json`. */
export interface Publisher { readonly name: string; /** Raw Ed25519 key in base64, 32 bytes. */ readonly publicKey: string }

/** `none`: not signed. `broken`: signed, and not by this signature or not with every file named. */
export type SignatureState = 'none' | 'good' | 'broken';

/** DER of "Ed25519 public key", before the 32 bytes. */
const SPKI_START = Buffer.from('302a300506032b6570032100', 'hex');

/** `text` is that of `pack.json`, and `manifest` what was read of it. */
export function signatureState(text: string, { signature, files }: Manifest): SignatureState {
  if (!signature) return 'none';
  if (!files) return 'broken';
  try {
    return verify(null, signedBytes(text), publicKeyOf(signature.publicKey), Buffer.from(signature.value, 'base64')) ? 'good' : 'broken';
  } catch {
    return 'broken';
  }
}

/** The name of the known publisher of a soundly signed pack; null of any other. */
export const publisherOf = ({ signature }: Manifest, known: readonly Publisher[]): string | null => known.find(({ publicKey }) => publicKey === signature?.publicKey)?.name ?? null;

/** The text of a signed `pack.json`. @throws Error when the key is not an Ed25519 private key in PEM */
export function signManifest(text: string, privateKeyPem: string): string {
  const privateKey = createPrivateKey(privateKeyPem);
  const unsigned = { ...JSON.parse(text) as JsonObject, signature: { algorithm: 'ed25519', publicKey: rawKey(createPublicKey(privateKey)), value: '' } };
  const value = sign(null, signedBytes(JSON.stringify(unsigned)), privateKey).toString('base64');
  return `${JSON.stringify({ ...unsigned, signature: { ...unsigned.signature, value } }, null, 2)}\n`;
}

export const rawKey = (publicKey: KeyObject): string => publicKey.export({ type: 'spki', format: 'der' }).subarray(SPKI_START.length).toString('base64');

const publicKeyOf = (raw: string): KeyObject => createPublicKey({ key: Buffer.concat([SPKI_START, Buffer.from(raw, 'base64')]), type: 'spki', format: 'der' });

/** Everything but the signature's value, in an order of its own: neither spaces nor the order of keys count. */
function signedBytes(text: string): Buffer {
  const json = JSON.parse(text.replace(/^\uFEFF/u, '')) as JsonObject;
  const signature = json['signature'];
  return Buffer.from(canonical({ ...json, signature: isJsonObject(signature) ? { ...signature, value: '' } : null }));
}

function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((each: Json) => canonical(each)).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key]!)}`).join(',')}}`;
}
