/** The packs we ship, by the name of their folder in lessons/: the scenes, answers and pictures of their lessons. */
import type { Answers } from './make-lesson.ts';
import { premierJeu } from './premier-jeu/lessons.ts';
import { dessineAvecDesMaths } from './dessine-avec-des-maths/lessons.ts';
import { musiqueEtRythme } from './musique-et-rythme/lessons.ts';
import { petitesMachines } from './petites-machines/lessons.ts';
import { premiersPas } from './premiers-pas/lessons.ts';
import { raconteUneHistoire } from './raconte-une-histoire/lessons.ts';

export const packs: Readonly<Record<string, readonly Answers[]>> = {
  'premiers-pas': premiersPas,
  'premier-jeu': premierJeu,
  'dessine-avec-des-maths': dessineAvecDesMaths,
  'raconte-une-histoire': raconteUneHistoire,
  'musique-et-rythme': musiqueEtRythme,
  'petites-machines': petitesMachines,
};
