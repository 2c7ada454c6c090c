/** A file let go over the studio: a sprite, a picture or a sound joins the project at work. */
import type { Target } from '../../core/project/project.ts';
import type { TextKey } from '../../core/text/translate.ts';
import { addCostume, addSound } from './asset-changes.ts';
import { importSpriteFile } from './import-sprite.ts';
import { createCostume } from './new-sprite.ts';
import { readPicture } from './picture-file.ts';
import type { ProjectFiles } from './project-files.ts';
import type { ProjectSession } from './project-session.ts';
import { MOST_SOUND_BYTES, readSound } from './sound-file.ts';
import { addSprite } from './sprite-changes.ts';

export interface DropPlace {
  readonly session: ProjectSession;
  /** Who gets the costume or the sound. */
  readonly target: Target;
  /** A picture becomes a costume where costumes are looked at, else a sprite. */
  readonly isInCostumes: boolean;
  /** A lesson may keep its sprites, costumes and sounds as they are. */
  readonly canAddSprites: boolean;
  readonly canEditAssets: boolean;
  readonly files: Pick<ProjectFiles, 'openSprite'>;
}

/** Whose name is given is a new sprite; `why` is a sentence for the child. */
export type Dropped =
  | { readonly kind: 'sprite'; readonly name: string }
  | { readonly kind: 'costume' | 'sound' }
  | { readonly kind: 'refused'; readonly why: TextKey };

type Taker = (file: File, place: DropPlace) => Promise<Dropped>;

const NOT_HERE: Dropped = { kind: 'refused', why: 'studio.drop.notHere' };

/** By what a file is called. */
const TAKERS: readonly (readonly [name: RegExp, take: Taker])[] = [
  [/\.sprite[23]$/iu, takeSprite],
  [/\.(?:svg|png|jpe?g|gif)$/iu, (file, place) => (place.isInCostumes ? takeCostume(file, place) : takePicture(file, place))],
  [/\.(?:wav|mp3)$/iu, takeSound],
];

export async function takeDropped(file: File, place: DropPlace): Promise<Dropped> {
  const take = TAKERS.find(([name]) => name.test(file.name))?.[1];
  return take ? take(file, place) : { kind: 'refused', why: 'studio.drop.unknown' };
}

async function takeSprite(file: File, { session, canAddSprites, files }: DropPlace): Promise<Dropped> {
  if (!canAddSprites) return NOT_HERE;
  const name = await importSpriteFile(session, file, files);
  return name === null ? { kind: 'refused', why: 'studio.library.refused' } : { kind: 'sprite', name };
}

async function takePicture(file: File, { session, canAddSprites }: DropPlace): Promise<Dropped> {
  if (!canAddSprites) return NOT_HERE;
  const picture = await readPicture(file);
  return picture ? { kind: 'sprite', name: addSprite(session, picture.name, [picture]) } : { kind: 'refused', why: 'studio.costume.refused' };
}

async function takeCostume(file: File, { session, target, canEditAssets }: DropPlace): Promise<Dropped> {
  if (!canEditAssets) return NOT_HERE;
  const picture = await readPicture(file);
  if (!picture) return { kind: 'refused', why: 'studio.costume.refused' };
  const costume = createCostume(picture);
  addCostume(session, target.name, costume, new Map([[costume.md5ext, picture.bytes]]));
  return { kind: 'costume' };
}

async function takeSound(file: File, { session, target, canEditAssets }: DropPlace): Promise<Dropped> {
  if (!canEditAssets) return NOT_HERE;
  const read = file.size > MOST_SOUND_BYTES ? null : await readSound(file.name, new Uint8Array(await file.arrayBuffer()));
  if (!read) return { kind: 'refused', why: 'studio.sound.refused' };
  addSound(session, target.name, read.sound, new Map([[read.sound.md5ext, read.bytes]]));
  return { kind: 'sound' };
}
