/** The Debian package and the archive, made of a packed folder by the system's own tools: nothing is fetched. */
import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LIBRARIES } from '../system-packages.ts';
import { ICON_SIZES } from './icons.ts';
import { bytesIn } from './files-in.ts';

const linuxFolder = join(import.meta.dirname, 'linux');
/** Chromium's sandbox where the kernel allows no namespaces to users: it must be root's, with this mode, or nothing starts. */
const SANDBOX_MODE = 0o4755;

export interface LinuxPackaging {
  readonly packedFolder: string;
  readonly iconsFolder: string;
  readonly version: string;
  readonly description: string;
  /** Made beside the packages and taken away. */
  readonly workFolder: string;
  /** Slow and small for those who download it, or quick for a trial. */
  readonly compression: 'xz' | 'gzip';
}

/** Writes the `.deb` at `file`. */
export async function makeDeb(file: string, packaging: LinuxPackaging): Promise<void> {
  const tree = join(packaging.workFolder, 'deb');
  await rm(tree, { recursive: true, force: true });
  await layOut(tree, packaging);
  const compression = packaging.compression === 'xz' ? ['-Zxz', '-z6'] : ['-Zgzip', '-z1'];
  run('dpkg-deb', ['--root-owner-group', ...compression, '--build', tree, file]);
  await rm(tree, { recursive: true });
}

async function layOut(tree: string, { packedFolder, iconsFolder, version, description }: LinuxPackaging): Promise<void> {
  const app = join(tree, 'opt', 'periscode');
  const share = join(tree, 'usr', 'share');
  await cp(packedFolder, app, { recursive: true });
  await chmod(join(app, 'chrome-sandbox'), SANDBOX_MODE);
  await put(join(linuxFolder, 'periscode.desktop'), join(share, 'applications'), 'periscode.desktop');
  await put(join(linuxFolder, 'periscode.xml'), join(share, 'mime', 'packages'), 'periscode.xml');
  await put(join(packedFolder, 'licences', 'docs-THIRD-PARTY.md'), join(share, 'doc', 'periscode'), 'THIRD-PARTY.md');
  for (const size of ICON_SIZES) await put(join(iconsFolder, `${size}x${size}.png`), join(share, 'icons', 'hicolor', `${size}x${size}`, 'apps'), 'periscode.png');
  for (const script of ['postinst', 'postrm']) {
    await put(join(linuxFolder, script), join(tree, 'DEBIAN'), script);
    await chmod(join(tree, 'DEBIAN', script), 0o755);
  }
  await writeFile(join(tree, 'DEBIAN', 'control'), controlOf({ version, description, kilobytes: Math.ceil(bytesIn(tree) / 1024) }));
  run('chmod', ['-R', 'u+rwX,go+rX,go-w', tree]);
}

async function put(from: string, folder: string, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(from, join(folder, name));
}

/** The libraries under the names they have here and on newer systems. */
export const controlOf = ({ version, description, kilobytes }: { readonly version: string; readonly description: string; readonly kilobytes: number }): string => `Package: periscode
Version: ${version}
Architecture: amd64
Maintainer: Périscode <periscode@localhost>
Installed-Size: ${kilobytes}
Depends: ${LIBRARIES.map(({ names }) => names.join(' | ')).join(', ')}
Recommends: speech-dispatcher, espeak-ng
Section: education
Priority: optional
Description: ${description}
 Blocks, lessons and checks in French, for children of 6 to 11. It never opens
 a network connection. The children's work is kept in /var/lib/periscode, which
 removing the package keeps and purging it deletes.
`;

/** Writes the archive at `file`: one folder `periscode-<version>` that runs where it is unpacked. */
export async function makeTarball(file: string, { packedFolder, version, compression }: Pick<LinuxPackaging, 'packedFolder' | 'version' | 'compression'>): Promise<void> {
  const level = compression === 'xz' ? '-9' : '-1';
  run('tar', ['--create', `--use-compress-program=gzip ${level}`, '--owner=0', '--group=0', '--sort=name', `--transform=s,^\\.,periscode-${version},`, `--file=${file}`, '-C', packedFolder, '.']);
}

function run(command: string, args: readonly string[]): void {
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} did not succeed: ${error?.message ?? stderr}`);
}
