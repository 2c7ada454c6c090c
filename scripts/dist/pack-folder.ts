/** Packs an app's folder with an Electron into a folder that runs, by electron-builder; nothing is fetched for it. */
import { Arch, build, Platform as Target } from 'electron-builder';
import { join } from 'node:path';
import { builderConfig, type Packing } from './builder-config.ts';
import type { Platform } from './stage-app.ts';

/** Returns the packed folder. `targets` beside it, such as `nsis`, are written into the output folder. */
export async function packFolder(packing: Packing, platform: Platform, targets: readonly string[] = ['dir']): Promise<string> {
  const target = platform === 'win32' ? Target.WINDOWS : Target.LINUX;
  await build({ targets: target.createTarget([...targets], Arch.x64), config: builderConfig(packing), projectDir: packing.appFolder, publish: 'never' });
  return join(packing.outputFolder, platform === 'win32' ? 'win-unpacked' : 'linux-unpacked');
}
