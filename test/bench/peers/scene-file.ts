/** A scene of the stage's bench as the `.sb3` bytes that every engine reads, with its pictures as PNG files. */
import { encode } from 'fast-png';
import type { Costume, Project, Target } from '../../../src/core/project/project.ts';
import { writeBenchFile } from '../programs/bench-file.ts';
import { CROWD_PICTURES, decodeCrowd } from '../stage/crowd.ts';

/** What names an asset must look like the MD5 of something. */
const idOf = (number: number): string => number.toString(16).padStart(32, '0');
const fileOf = (number: number): string => `${idOf(number)}.png`;
const numberOf = ({ name }: Costume): number => CROWD_PICTURES.indexOf(name);
const BACKDROP = CROWD_PICTURES.length;

const white = encode({ width: 2, height: 2, channels: 4, data: new Uint8Array(16).fill(255) });
const assets = new Map([...CROWD_PICTURES.map((_, i) => [fileOf(i), encode({ ...decodeCrowd(Uint8Array.of(i)), data: decodeCrowd(Uint8Array.of(i)).rgba, channels: 4 })] as const), [fileOf(BACKDROP), white] as const]);

const backdrop: Costume = { assetId: idOf(BACKDROP), name: 'backdrop', md5ext: fileOf(BACKDROP), dataFormat: 'png', rotationCenterX: 1, rotationCenterY: 1, bitmapResolution: 1, rest: {} };
const withFile = (costume: Costume): Costume => ({ ...costume, assetId: idOf(numberOf(costume)), md5ext: fileOf(numberOf(costume)) });
const withFiles = (target: Target): Target => ({ ...target, costumes: target.isStage ? [backdrop] : target.costumes.map(withFile) });

/** Other engines load an extension only when the file names it. */
export const writeSceneFile = (project: Project): Uint8Array => writeBenchFile({ ...project, extensions: ['pen'], targets: project.targets.map(withFiles) }, assets);
