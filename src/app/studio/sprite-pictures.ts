/** The library's pictures as text; loaded only when the library is opened. */

const files = import.meta.glob<string>('../../../assets/sprites/*.svg', { query: '?raw', import: 'default', eager: true });

/** SVG text by sprite id. */
export const spritePictures: ReadonlyMap<string, string> = new Map(
  Object.entries(files).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1, -'.svg'.length), text]),
);

/** Side of every library picture, in stage units. */
export const SPRITE_SIZE = 96;
