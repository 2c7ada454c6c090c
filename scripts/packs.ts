/**
 * `npm run packs -- check DIR… [--json] [--mutants]`: looks through lesson packs and runs all their answers. Exit status 1 when something
 * is to be mended. `--mutants` also takes each block out of each solution and counts how often a check notices.
 * `npm run packs -- sign DIR --key KEY.pem`: lists the pack's files in its manifest and signs it; the key is made when there is none.
 */
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { auditPack } from '../src/core/lesson/audit/audit-pack.ts';
import { createAuditServices } from './packs/pack-stage.ts';
import { formatAudit, jsonAudit } from './packs/print-audit.ts';
import { countMutants } from './packs/mutants.ts';
import { findPacks, readFolder } from './packs/read-folder.ts';
import { signPack } from './packs/sign-pack.ts';

const { values, positionals: [command, ...folders] } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, mutants: { type: 'boolean', default: false }, key: { type: 'string' } },
});

if (command === 'sign' && folders[0] !== undefined && values.key !== undefined) {
  console.log(signPack(folders[0], values.key));
} else if (command !== 'check' || folders.length === 0) {
  console.error('usage: npm run packs -- check DIR… [--json] [--mutants]\n       npm run packs -- sign DIR --key KEY.pem');
  process.exitCode = 1;
} else {
  const packs = folders.flatMap(findPacks);
  const services = await createAuditServices();
  const reports = packs.map((folder) => {
    const files = readFolder(folder);
    const start = performance.now();
    const audit = auditPack(files, services);
    const ms = performance.now() - start;
    const mutants = values.mutants ? countMutants(files, audit, services) : undefined;
    return { name: basename(folder), audit, ms, mutants };
  });
  if (values.json) console.log(JSON.stringify(reports.map(({ name, audit, ms, mutants }) => jsonAudit(name, audit, ms, mutants)), null, 2));
  else for (const { name, audit, mutants } of reports) console.log(formatAudit(name, audit, mutants));
  if (packs.length === 0) console.error(`no pack in ${folders.join(', ')}`);
  if (packs.length === 0 || reports.some(({ audit }) => audit.problems.length > 0)) process.exitCode = 1;
}
