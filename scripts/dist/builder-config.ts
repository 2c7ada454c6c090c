/** What electron-builder is told: the same for a release and for a trial, for Linux and for Windows. */
import type { AfterPackContext, Configuration } from 'electron-builder';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MODULES } from './stage-app.ts';

export const APP_NAME = 'Périscode';

/** Files that a double click opens with Périscode. */
const FILE_TYPES = [
  { ext: 'sb3', name: 'Projet de blocs', mimeType: 'application/x.scratch.sb3' },
  { ext: 'periscode-pack', name: 'Parcours Périscode', mimeType: 'application/x-periscode-pack' },
  { ext: 'periscode-classe', name: 'Classe Périscode', mimeType: 'application/x-periscode-classe' },
] as const;

/** Switched off in the executable itself: no command line and no variable turns the app into something else. */
export const FUSES = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
} as const;

export interface Packing {
  /** Holds the app as it is packed (`stageApp`). */
  readonly appFolder: string;
  readonly electronFolder: string;
  readonly electronVersion: string;
  readonly iconsFolder: string;
  readonly outputFolder: string;
}

const windows: Configuration = {
  win: { fileAssociations: FILE_TYPES.map(({ ext, name }) => ({ ext, name })) },
  nsis: {
    oneClick: false, perMachine: true, allowElevation: true, allowToChangeInstallationDirectory: false, selectPerMachineByDefault: true,
    createDesktopShortcut: true, createStartMenuShortcut: true, shortcutName: APP_NAME, uninstallDisplayName: APP_NAME,
    // The children's work is not this account's to delete: installer.nsh says when it goes.
    deleteAppDataOnUninstall: false, include: join(import.meta.dirname, 'windows', 'installer.nsh'),
    installerLanguages: ['fr_FR', 'en_US'], differentialPackage: false,
    artifactName: 'Periscode-${version}-installation.${ext}',
  },
  msi: { oneClick: false, perMachine: true, createDesktopShortcut: true, createStartMenuShortcut: true, shortcutName: APP_NAME, artifactName: 'Periscode-${version}.${ext}' },
  portable: { requestExecutionLevel: 'user', artifactName: 'Periscode-${version}-sans-installation.${ext}' },
};

export const builderConfig = ({ appFolder, electronFolder, electronVersion, iconsFolder, outputFolder }: Packing): Configuration => ({
  appId: 'fr.periscode.app',
  // The folder's and the executable's name: without an accent, for old tools. People see APP_NAME.
  productName: 'Periscode',
  executableName: 'periscode',
  copyright: 'EUPL-1.2',
  directories: { output: outputFolder, buildResources: iconsFolder },
  files: [{ from: '.', to: '.', filter: ['**/*', `!${MODULES}`] }, { from: MODULES, to: 'node_modules', filter: ['**/*'] }],
  asar: true,
  asarUnpack: ['**/*.node'],
  // What we owe to others is readable without opening an archive.
  extraFiles: ['LICENSE', 'docs/THIRD-PARTY.md', 'assets/LICENCES.md'].map((file) => ({ from: join(appFolder, file), to: join('licences', file.replace('/', '-')) })),
  electronDist: electronFolder, electronVersion,
  electronLanguages: ['fr', 'en-US'],
  electronFuses: FUSES,
  npmRebuild: false,
  publish: null,
  afterPack: withoutDefaultApp,
  linux: {
    icon: iconsFolder, category: 'Education', synopsis: 'Des ateliers de code pour les enfants, sans Internet',
    fileAssociations: FILE_TYPES.map(({ ext, name, mimeType }) => ({ ext, name, mimeType })),
    artifactName: 'periscode-${version}-x86_64.${ext}',
  },
  ...windows,
});

/** Electron's own welcome: of no use beside an app. */
async function withoutDefaultApp({ appOutDir }: AfterPackContext): Promise<void> {
  await rm(join(appOutDir, 'resources', 'default_app.asar'), { force: true });
}
