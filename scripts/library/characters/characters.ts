/** All characters of ours, in the order they are shown. */
import type { Character } from './character.ts';
import { createChild } from './child.ts';
import { FLYERS } from './flyers.ts';
import { DRAGON_CHARACTER, FOUR_LEGGED } from './four-legged.ts';
import { MACHINES, SCOPI } from './machines.ts';
import { SEA_ANIMALS } from './sea-animals.ts';

const SKIN = { pale: { skin: '#FBD3B4', cheek: '#F7A896' }, tan: { skin: '#E3A878', cheek: '#D9805E' }, brown: { skin: '#A86F47', cheek: '#8F4F36' }, dark: { skin: '#8D5B3C', cheek: '#B06A4A' } } as const;

export const CHARACTERS: readonly Character[] = [
  SCOPI,
  ...FOUR_LEGGED,
  DRAGON_CHARACTER,
  createChild('lila', 'Lila|fille enfant marcher sauter école', 'Lila|girl child kid walk jump school',
    { ...SKIN.dark, hair: '#2B1A14', style: 'curls', shirt: '#FFC83D', shirtShade: '#E0A100', trousers: '#1287A8', trousersShade: '#0B5A7A', shoes: '#F2735A' }),
  createChild('tom', 'Tom|garçon enfant marcher sauter école roux', 'Tom|boy child kid walk jump school',
    { ...SKIN.pale, hair: '#C4562E', style: 'spiky', shirt: '#3FA66B', shirtShade: '#25794F', trousers: '#42586D', trousersShade: '#2C4258', shoes: '#FFC83D' }),
  createChild('mei', 'Mei|fille enfant marcher sauter école', 'Mei|girl child kid walk jump school',
    { ...SKIN.pale, hair: '#1F2430', style: 'bob', shirt: '#F2735A', shirtShade: '#D9573F', trousers: '#7B4FDE', trousersShade: '#5B34B4', shoes: '#FFFFFF', hasSkirt: true }),
  createChild('noe', 'Noé|garçon enfant marcher sauter école lunettes', 'Noah|boy child kid walk jump school glasses',
    { ...SKIN.brown, hair: '#2B1A14', style: 'short', shirt: '#7FC6DA', shirtShade: '#1287A8', trousers: '#8A5A00', trousersShade: '#6B4500', shoes: '#25794F', hasGlasses: true }),
  createChild('amina', 'Amina|fille enfant marcher sauter école foulard', 'Amina|girl child kid walk jump school headscarf',
    { ...SKIN.tan, hair: '#B23CA8', style: 'scarf', shirt: '#FFC83D', shirtShade: '#E0A100', trousers: '#2E6BD3', trousersShade: '#1F4FA6', shoes: '#F2735A' }),
  createChild('leo', 'Léo|garçon enfant marcher sauter casquette', 'Leo|boy child kid walk jump cap',
    { ...SKIN.tan, hair: '#2E6BD3', style: 'cap', shirt: '#F0603C', shirtShade: '#C4432E', trousers: '#10263D', trousersShade: '#0A1A2A', shoes: '#7FC6DA' }),
  ...SEA_ANIMALS,
  ...FLYERS,
  ...MACHINES,
];
