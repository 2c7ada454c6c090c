/** `npm run audit`: what the registry knows of weaknesses in the packages that are shipped. It needs the network, reports, and judges nothing: a new weakness is no reason for a change to fail. */
import { spawnSync } from 'node:child_process';

interface Audit { readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>; readonly error?: { readonly summary?: string }; readonly message?: string }

/** A line for each weak package, the gravest said first by npm itself. */
export function auditLines(json: string): string[] {
  const { vulnerabilities, error, message } = readAudit(json);
  if (!vulnerabilities) return [`The registry gave no answer: ${error?.summary || message || 'nothing that could be read'}`];
  const found = Object.entries(vulnerabilities).map(([name, { severity, range }]) => `${severity}: ${name} ${range}`);
  return found.length === 0 ? ['No known weakness in what is shipped.'] : found;
}

function readAudit(json: string): Audit {
  try {
    return JSON.parse(json) as Audit;
  } catch {
    return {};
  }
}

if (import.meta.main) {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' });
  process.stdout.write(`${auditLines(stdout).join('\n')}\n`);
}
