/** What the packs' drawings are called, in the words of the children who see them as costumes, and how large they are on the stage. */

/** An emoji's name, its side in stage units, and whether it is turned round: sprites face right, where direction 90 leads. */
export type Emoji = readonly [icon: string, side: number, isTurnedRound?: true];

export const EMOJI: Readonly<Record<string, Emoji>> = {
  crabe: ['crab', 84],
  poisson: ['tropical-fish', 76, true],
  poulpe: ['octopus', 88],
  'poisson-ballon': ['blowfish', 80, true],
  parasol: ['beach-with-umbrella', 100],
  diamant: ['gem-stone', 64],
  coquillage: ['spiral-shell', 60],
};

/** Width and height of our own drawings in `drawings/`; one that is not here is a backdrop. */
export const OWN: Readonly<Record<string, readonly [width: number, height: number]>> = {
  scopi: [120, 115],
  coffre: [92, 80],
  phare: [76, 130],
};
