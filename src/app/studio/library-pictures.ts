/** What was chosen in the library, as costumes are made from. */
import { pageLocale } from '../../ui/kit/page-locale.ts';
import { libraryItems, readLibraryFile, type LibraryItem } from '../../ui/library/library-items.ts';
import type { Picture } from './new-sprite.ts';

/** The pictures of a sprite, a costume or a backdrop, in their order. Rejects when one cannot be read. */
export function readPictures({ pictures }: LibraryItem): Promise<readonly Picture[]> {
  return Promise.all(pictures.map(async ({ address, ...picture }) => ({ ...picture, format: 'svg' as const, bytes: await readLibraryFile(address) })));
}

/** Whom every creation begins with. Rejects when the library cannot be read. */
export async function readFirstSprite(): Promise<Picture> {
  const octopus = (await libraryItems('sprite', pageLocale())).find((sprite) => sprite.id === 'octopus');
  const [picture] = octopus ? await readPictures(octopus) : [];
  if (!picture) throw new Error('The library has no octopus');
  return picture;
}
