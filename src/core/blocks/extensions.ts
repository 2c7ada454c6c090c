/** The families of blocks that a project may add, and those of other editors that are only kept. */
import { isPrimitive, type Blocks, type Project } from '../project/project.ts';
import type { Category, ExtensionCategory } from './define-block.ts';

export const EXTENSIONS: readonly ExtensionCategory[] = ['pen', 'music', 'text2speech'];

/** They need a device or the Internet: their blocks do nothing here, and are saved back as they came. */
export const FOREIGN_EXTENSIONS = ['translate', 'videoSensing', 'makeymakey', 'microbit', 'ev3', 'boost', 'wedo2', 'gdxfor', 'faceSensing', 'wedo', 'picoboard'] as const;
export type ForeignExtension = (typeof FOREIGN_EXTENSIONS)[number];

export const isExtension = (category: Category): category is ExtensionCategory => (EXTENSIONS as readonly Category[]).includes(category);

/** `pen` of `pen_penDown`: an opcode begins with its family. */
const familyOf = (opcode: string): string => opcode.slice(0, Math.max(0, opcode.indexOf('_')));

export const foreignExtensionOf = (opcode: string): ForeignExtension | undefined => FOREIGN_EXTENSIONS.find((extension) => extension === familyOf(opcode));

/** Which of ours the project has: named in the file, or used by a block all the same. */
export function extensionsOf(project: Project): ReadonlySet<ExtensionCategory> {
  const used = new Set([...project.extensions, ...project.targets.flatMap(({ blocks }) => [...familiesIn(blocks)])]);
  return new Set(EXTENSIONS.filter((extension) => used.has(extension)));
}

/** Ours that `blocks` use and the project's file would not name. */
export function unnamedExtensions(project: Project, blocks: Blocks): readonly ExtensionCategory[] {
  const used = familiesIn(blocks);
  return EXTENSIONS.filter((extension) => used.has(extension) && !project.extensions.includes(extension));
}

function familiesIn(blocks: Blocks): Set<string> {
  const families = new Set<string>();
  for (const block of Object.values(blocks)) if (!isPrimitive(block)) families.add(familyOf(block.opcode));
  return families;
}
