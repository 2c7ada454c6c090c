/** The sprites a child can add: each once, here; the pictures lie in assets/sprites/<id>.svg (scripts/extract-sprites.ts), the names in the texts. */
import type { TextKey, Translate } from '../../core/text/translate.ts';

export type SpriteGroup = 'sea' | 'animals' | 'people' | 'machines' | 'sky' | 'things';

export interface LibrarySprite {
  /** The picture's name in Fluent Emoji Flat. */
  readonly id: string;
  readonly group: SpriteGroup;
  /** "Poulpe|pieuvre": the name, then other words that find it. */
  readonly words: TextKey;
}

const inGroup = (group: SpriteGroup, ...sprites: readonly (readonly [id: string, words: TextKey])[]): readonly LibrarySprite[] =>
  sprites.map(([id, words]) => ({ id, group, words }));

export const SPRITE_LIBRARY: readonly LibrarySprite[] = [
  ...inGroup('sea', ['octopus', 'sprite.octopus'], ['tropical-fish', 'sprite.fish'], ['dolphin', 'sprite.dolphin'], ['spouting-whale', 'sprite.whale'],
    ['crab', 'sprite.crab'], ['turtle', 'sprite.turtle'], ['shark', 'sprite.shark'], ['penguin', 'sprite.penguin'], ['spiral-shell', 'sprite.shell']),
  ...inGroup('animals', ['cat', 'sprite.cat'], ['dog', 'sprite.dog'], ['rabbit', 'sprite.rabbit'], ['fox', 'sprite.fox'], ['lion', 'sprite.lion'],
    ['monkey', 'sprite.monkey'], ['frog', 'sprite.frog'], ['hedgehog', 'sprite.hedgehog'], ['unicorn', 'sprite.unicorn'], ['butterfly', 'sprite.butterfly'],
    ['honeybee', 'sprite.bee'], ['lady-beetle', 'sprite.ladybird'], ['t-rex', 'sprite.dinosaur'], ['dragon', 'sprite.dragon']),
  ...inGroup('people', ['person-superhero', 'sprite.superhero'], ['person-mage', 'sprite.mage'], ['robot', 'sprite.robot'], ['alien', 'sprite.alien'], ['ghost', 'sprite.ghost'], ['snowman', 'sprite.snowman']),
  ...inGroup('machines', ['rocket', 'sprite.rocket'], ['flying-saucer', 'sprite.saucer'], ['racing-car', 'sprite.car'], ['sailboat', 'sprite.boat'], ['helicopter', 'sprite.helicopter'], ['balloon', 'sprite.balloon']),
  ...inGroup('sky', ['sun-with-face', 'sprite.sun'], ['glowing-star', 'sprite.star'], ['cloud', 'sprite.cloud'], ['rainbow', 'sprite.rainbow']),
  ...inGroup('things', ['soccer-ball', 'sprite.ball'], ['red-apple', 'sprite.apple'], ['strawberry', 'sprite.strawberry'], ['birthday-cake', 'sprite.cake'], ['key', 'sprite.key'], ['crown', 'sprite.crown'],
    ['gem-stone', 'sprite.gem'], ['wrapped-gift', 'sprite.gift'], ['deciduous-tree', 'sprite.tree'], ['house', 'sprite.house'], ['heart-suit', 'sprite.heart']),
];

/** How the sprite is called in the language of `t`. */
export const spriteName = (sprite: LibrarySprite, t: Translate): string => t(sprite.words).split('|')[0] ?? '';

/** The sprites one of whose words begins as `query` does; accents and capitals do not matter. All of them when nothing is asked. */
export function searchSprites(query: string, t: Translate): readonly LibrarySprite[] {
  const wanted = plain(query).split(/\s+/u).filter((word) => word !== '');
  return SPRITE_LIBRARY.filter((sprite) => {
    const words = plain(`${t(sprite.words)} ${t(`sprite.group.${sprite.group}`)}`).split(/[^\p{L}\p{N}]+/u);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  });
}

/** Lower case, without accents, œ as two letters. */
const plain = (text: string): string => text.toLowerCase().replaceAll('œ', 'oe').normalize('NFD').replace(/\p{M}/gu, '');
