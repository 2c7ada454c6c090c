/** Runs a command where windows can open: as it is with a display, under Xvfb without one. */
import { spawn } from 'node:child_process';

/** The smallest laptop the app is made for. */
const SCREEN = '1366x768x24';

export const hasDisplay = (): boolean => process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** Ask for Xvfb even where there is a display: tests must not depend on the screen of the machine. */
  readonly isAlwaysVirtual?: boolean;
  /** Other accounts of the machine may open windows on the virtual screen: for trying the app as somebody else. */
  readonly isOpenToOthers?: boolean;
}

/** Runs to the end, passing on Ctrl+C; gives the exit status. */
export function runWithDisplay(command: string, args: readonly string[], { env, isAlwaysVirtual = false, isOpenToOthers = false }: RunOptions = {}): Promise<number> {
  const isVirtual = process.platform === 'linux' && (isAlwaysVirtual || !hasDisplay());
  const [file, all] = isVirtual ? ['xvfb-run', ['-a', '-s', `-screen 0 ${SCREEN}${isOpenToOthers ? ' -ac' : ''}`, command, ...args]] : [command, [...args]];
  return new Promise((resolve, reject) => {
    const child = spawn(file, all, { stdio: 'inherit', env: { ...process.env, ...env } });
    const stop = (): void => { child.kill('SIGTERM'); };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, stop);
      resolve(code ?? (signal ? 130 : 1));
    });
  });
}

/** Runs `work` of the script that calls it on the test screen: the script starts itself again under Xvfb where there is one to start. */
export async function onTestScreen(work: () => Promise<void>): Promise<void> {
  if (process.platform !== 'linux' || process.env['PERISCODE_ON_TEST_SCREEN']) return work();
  process.exitCode = await runWithDisplay(process.execPath, process.argv.slice(1), { isAlwaysVirtual: true, env: { PERISCODE_ON_TEST_SCREEN: '1' } });
}
