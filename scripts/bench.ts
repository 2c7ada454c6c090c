/** `npm run bench -- [NAME] [--json] [more options]`: measures something and prints it as text, or as one JSON object. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from '../test/bench/bench.ts';

const DEFAULT = 'runtime';
const folder = join(import.meta.dirname, '..', 'test', 'bench');
const names = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'bench.ts').map((file) => file.slice(0, -'.ts'.length));

const given = process.argv.slice(2);
const options = given.filter((word) => word.startsWith('--'));
const name = given.find((word) => !word.startsWith('--')) ?? DEFAULT;
if (!names.includes(name)) {
  process.stderr.write(`Say which: ${names.join(', ')}\n`);
  process.exit(1);
}
const { bench } = await import(join(folder, `${name}.ts`)) as { readonly bench: Bench };
const { lines, figures } = await bench(options);
process.stdout.write(options.includes('--json') ? `${JSON.stringify({ bench: name, ...figures })}\n` : `${lines.join('\n')}\n`);
