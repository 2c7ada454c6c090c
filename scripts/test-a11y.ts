/** `npm run test:a11y`: what the end-to-end tests hold of accessibility: axe on every screen in every colouring, a session without a mouse, one without dragging, zoom and reflow. The last line has the figures. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'periscode-a11y-'));
const file = join(folder, 'figures');
const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'test.ts'), 'e2e', 'a11y-'], { stdio: 'inherit', env: { ...process.env, PERISCODE_A11Y_FIGURES: file } });
try {
  const { screens, ways, looks, problems } = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, number>>;
  process.stdout.write(`${screens} screens × ${ways} colourings: ${looks} looks by axe, ${problems} problems; without a mouse, without dragging, 200 % and 320 px: ${status === 0 ? 'all passed' : 'NOT all passed'}\n`);
} catch {
  process.stdout.write('The screens were not looked through: see above.\n');
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 1;
