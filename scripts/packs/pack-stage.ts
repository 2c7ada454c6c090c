/** The stage's geometry for all the projects of a pack: each costume is decoded once. */
import type { AuditServices } from '../../src/core/lesson/audit/audit-projects.ts';
import { createNodeDecoder, stageOf } from '../node-pictures.ts';

export async function createAuditServices(): Promise<AuditServices> {
  const assets = new Map<string, Uint8Array>();
  const stage = stageOf(assets, await createNodeDecoder());
  return {
    stageFor(bundle) {
      for (const [name, bytes] of bundle.assets) assets.set(name, bytes);
      return stage;
    },
  };
}
