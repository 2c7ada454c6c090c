/** Puts an imported picture in the middle of the paper, small enough to be seen whole. */
import paperCore from 'paper/dist/paper-core';
import { PAPER } from '../drawn-costume.ts';
import type { ImportedPicture } from '../import-file.ts';
import { rasterOf } from './raster.ts';
import { readSvg } from './read-svg.ts';

/** Null when there is nothing to place. */
export async function pictureItem(picture: ImportedPicture): Promise<paper.Item | null> {
  const item = picture.kind === 'bitmap' ? rasterOf(picture.image) : await groupOf(picture.text);
  if (!item || !(item.bounds.width > 0 || item.bounds.height > 0)) return null;
  const scale = Math.min(1, PAPER.width / Math.max(1, item.bounds.width), PAPER.height / Math.max(1, item.bounds.height));
  item.scale(scale);
  item.position = new paperCore.Point(PAPER.middle);
  return item;
}

async function groupOf(text: string): Promise<paper.Item | null> {
  const items = await readSvg(text);
  if (!items || items.length === 0) return null;
  return items.length === 1 ? items[0]! : new paperCore.Group({ insert: false, children: [...items] });
}
