/** The drawers of the library: each once, with the emoji on its label (assets/sprites/<icon>.svg) and its name. */
import type { TextKey } from '../../core/text/translate.ts';

export const LIBRARY_CATEGORIES = {
  characters: { icon: 'person-superhero', name: 'library.group.characters' },
  sea: { icon: 'octopus', name: 'library.group.sea' },
  animals: { icon: 'fox', name: 'library.group.animals' },
  people: { icon: 'person-mage', name: 'library.group.people' },
  faces: { icon: 'grinning-face', name: 'library.group.faces' },
  food: { icon: 'strawberry', name: 'library.group.food' },
  nature: { icon: 'deciduous-tree', name: 'library.group.nature' },
  sky: { icon: 'ringed-planet', name: 'library.group.sky' },
  vehicles: { icon: 'racing-car', name: 'library.group.vehicles' },
  places: { icon: 'castle', name: 'library.group.places' },
  sport: { icon: 'soccer-ball', name: 'library.group.sport' },
  music: { icon: 'guitar', name: 'library.group.music' },
  school: { icon: 'pencil', name: 'library.group.school' },
  things: { icon: 'key', name: 'library.group.things' },
  party: { icon: 'wrapped-gift', name: 'library.group.party' },
  home: { icon: 'couch-and-lamp', name: 'library.group.home' },
  dreams: { icon: 'unicorn', name: 'library.group.dreams' },
  'sound.animals': { icon: 'cat', name: 'soundGroup.animals' },
  'sound.people': { icon: 'child', name: 'soundGroup.people' },
  'sound.nature': { icon: 'cloud-with-rain', name: 'soundGroup.nature' },
  'sound.machines': { icon: 'gear', name: 'soundGroup.machines' },
  'sound.music': { icon: 'musical-notes', name: 'soundGroup.music' },
  'sound.percussion': { icon: 'drum', name: 'soundGroup.percussion' },
  'sound.games': { icon: 'video-game', name: 'soundGroup.games' },
  'sound.space': { icon: 'flying-saucer', name: 'soundGroup.space' },
  'sound.alarms': { icon: 'bell', name: 'soundGroup.alarms' },
  patterns: { icon: 'puzzle-piece', name: 'library.group.patterns' },
} as const satisfies Readonly<Record<string, { readonly icon: string; readonly name: TextKey }>>;

export type LibraryCategory = keyof typeof LIBRARY_CATEGORIES;

export const isLibraryCategory = (name: string): name is LibraryCategory => Object.hasOwn(LIBRARY_CATEGORIES, name);
