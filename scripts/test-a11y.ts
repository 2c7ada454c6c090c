/**
 * `npm run test:a11y [-- NAME…]`: what the end-to-end tests hold of accessibility: axe on every screen in every colouring, a session without a
 * mouse, one without dragging, zoom and reflow; with names, only those files. The last line has the figures.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'periscode-a11y-'));
const file = join(folder, 'figures');
const names = process.argv.slice(2);
const [filters, what] = names.length > 0 ? [names, names.join(', ')] : [['a11y-'], 'without a mouse, without dragging, 200 % and 320 px'];
const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'test.ts'), 'e2e', ...filters], { stdio: 'inherit', env: { ...process.env, PERISCODE_A11Y_FIGURES: file } });

function screensSeen(): string {
  if (!existsSync(file)) return 'The screens were not looked through';
  const { screens, ways, looks, problems } = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, number>>;
  return `${screens} screens × ${ways} colourings: ${looks} looks by axe, ${problems} problems`;
}

process.stdout.write(`${screensSeen()}; ${what}: ${status === 0 ? 'all passed' : 'NOT all passed'}\n`);
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 1;
