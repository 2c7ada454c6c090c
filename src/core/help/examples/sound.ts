import type { Example, Step } from '../example.ts';
import { move, repeat, say, wait } from '../steps.ts';

/** The notes are above. */
const LOW = { y: -80 } as const;
const LEFT = { ...LOW, x: -150 } as const;
const bubbles: Step = ['sound_playuntildone', '@bubbles'];

export const SOUND = {
  sound_playuntildone: { at: LEFT, script: [repeat(3, bubbles, move(80))] },
  sound_play: { at: LEFT, script: [['sound_play', '@fanfare'], repeat(6, move(40), wait(0.3))] },
  sound_stopallsounds: { at: LOW, script: [['sound_play', '@fanfare'], wait(0.8), ['sound_stopallsounds'], say('@hush'), wait(1.2)] },
  sound_changeeffectby: { at: LOW, script: [repeat(4, bubbles, ['sound_changeeffectby', 'PITCH', 50])] },
  sound_seteffectto: { at: LOW, script: [['sound_seteffectto', 'PAN', -100], bubbles, ['sound_seteffectto', 'PAN', 100], bubbles] },
  sound_cleareffects: { at: LOW, script: [['sound_seteffectto', 'PITCH', 200], bubbles, ['sound_cleareffects'], bubbles] },
  sound_changevolumeby: { at: LOW, script: [repeat(4, bubbles, ['sound_changevolumeby', -25])] },
  sound_setvolumeto: { at: LOW, script: [['sound_setvolumeto', 20], bubbles, ['sound_setvolumeto', 100], bubbles] },
  sound_volume: { at: LOW, script: [repeat(4, ['sound_changevolumeby', -20], say(['sound_volume']), wait(0.8))] },
} as const satisfies Readonly<Record<string, Example>>;
