/** What is made elsewhere, where GitHub and Windows are: its settings, as far as they can be proved here. */
import { Packager, type Configuration } from 'electron-builder';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builderConfig } from '../../../scripts/dist/builder-config.ts';

const root = join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const config = builderConfig({ appFolder: '/a', electronFolder: '/e', electronVersion: '45.0.0', iconsFolder: '/i', outputFolder: '/o' });
const workflow = read('.github/workflows/release.yml');
const { scripts, engines } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>>; engines: { node: string } };
/** As electron-builder does before it packs anything. */
const validate = (settings: Configuration): Promise<void> => new Packager({ config: settings, projectDir: root }).validateConfig();

test('electron-builder’s own schema takes the settings, and refuses what it does not know', async () => {
  await validate(config);
  const withUnknown: object = { ...config.nsis, perMachin: true };
  await expect(validate({ ...config, nsis: withUnknown })).rejects.toThrow(/configuration\.nsis/u);
});

test('Windows: for the whole machine, in silence, in both languages, and the children’s work stays', () => {
  expect(config.nsis).toMatchObject({ oneClick: false, perMachine: true, createDesktopShortcut: true, createStartMenuShortcut: true, deleteAppDataOnUninstall: false, installerLanguages: ['fr_FR', 'en_US'] });
  expect(config.msi).toMatchObject({ perMachine: true });
  expect(config.portable).toMatchObject({ requestExecutionLevel: 'user' });
  expect(config).toMatchObject({ electronLanguages: ['fr', 'en-US'], asar: true, publish: null, npmRebuild: false });
  const installer = readFileSync(String(config.nsis?.include), 'utf8');
  expect(installer).toContain('icacls.exe" "$APPDATA\\Periscode" /grant "*S-1-5-32-545:(OI)(CI)M"');
  expect(installer.indexOf('RMDir')).toBeGreaterThan(installer.indexOf('"/PURGE"'));
});

test('the workflow runs commands that there are, asks for packages that are set up, and takes up what they are called', () => {
  const commands = [...workflow.matchAll(/npm run ([\w:]+)/gu)].map(([, name]) => name!);
  expect(commands.length).toBeGreaterThan(2);
  for (const command of commands) expect(scripts).toHaveProperty([command]);
  const targets = [...workflow.matchAll(/dist -- --release ([\w ]+)$/gmu)].flatMap(([, words]) => words!.split(' '));
  expect(targets).toEqual(['AppImage', 'nsis', 'msi', 'portable']);
  for (const target of ['nsis', 'msi', 'portable'] as const) expect(config[target]?.artifactName).toMatch(/^Periscode-\$\{version\}/u);
  // The step that installs in silence looks for the installer by the end of its name.
  expect(workflow).toContain(`*${String(config.nsis?.artifactName).split('${version}')[1]!.replace('${ext}', 'exe')}`);
  for (const ending of ['deb', 'tar.gz', 'AppImage', 'exe', 'msi']) expect(workflow).toContain(`release/*.${ending}`);
});

test('nothing of a workflow is written to without need, and every job ends', () => {
  expect(/^permissions:\n {2}contents: read$/mu.test(workflow)).toBe(true);
  const jobs = workflow.split(/^ {2}(?=\w+:$)/gmu).filter((job) => job.includes('runs-on:'));
  expect(jobs).toHaveLength(3);
  for (const job of jobs.filter((text) => text.includes('npm ci'))) expect(job).toMatch(/timeout-minutes: \d+/u);
  for (const [, version] of workflow.matchAll(/node-version: (\d+)/gu)) expect(Number(version)).toBeGreaterThanOrEqual(Number(/\d+/u.exec(engines.node)?.[0]));
  expect([...workflow.matchAll(/uses: (\S+)/gu)].every(([, action]) => /^actions\/[\w-]+@v\d+$/u.test(action!))).toBe(true);
});
