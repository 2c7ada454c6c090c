/** Signs a pack's folder: every file with its size and hash in the manifest, and the signature over all of it. */
import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rawKey, signManifest } from '../../electron/packs/signature.ts';
import { readFolder } from './read-folder.ts';

/** The public key, to be put into `publishers.json` of the laptops that are to know it. The private key is made when there is none at `keyFile`. */
export function signPack(folder: string, keyFile: string): string {
  if (!existsSync(keyFile)) writeFileSync(keyFile, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  const key = readFileSync(keyFile, 'utf8');
  const files = [...readFolder(folder)].filter(([path]) => path !== 'pack.json').map(([path, bytes]) => ({ path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }));
  const manifest = JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8')) as object;
  writeFileSync(join(folder, 'pack.json'), signManifest(JSON.stringify({ ...manifest, files }), key));
  return rawKey(createPublicKey(key));
}
