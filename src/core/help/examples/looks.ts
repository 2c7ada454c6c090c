import type { Example, Step } from '../example.ts';
import { move, repeat, say, wait } from '../steps.ts';

const nextCostume: Step = ['looks_nextcostume'];
const nextBackdrop: Step = ['looks_nextbackdrop'];
/** Before Scopi, whose middle it hides. */
const IN_FRONT = { at: { x: 30, y: -10 } } as const;

export const LOOKS = {
  looks_sayforsecs: { at: { x: -60 }, script: [['looks_sayforsecs', '@speech.hello', 2], move(100), wait(0.5)] },
  looks_say: { at: { x: -60 }, script: [say('@speech.hello'), wait(1), move(100), wait(1)] },
  looks_thinkforsecs: { at: { x: -60 }, script: [['looks_thinkforsecs', '@speech.hmm', 2], move(100), wait(0.5)] },
  looks_think: { at: { x: -60 }, script: [['looks_think', '@speech.hmm'], wait(1), move(100), wait(1)] },
  looks_switchcostumeto: { script: [repeat(3, ['looks_switchcostumeto', '@happy'], wait(0.7), ['looks_switchcostumeto', '@dive'], wait(0.7))] },
  looks_nextcostume: { script: [repeat(9, nextCostume, wait(0.4))] },
  looks_switchbackdropto: { script: [wait(0.5), ['looks_switchbackdropto', '@beach'], wait(1.2), ['looks_switchbackdropto', '@sea'], wait(1)] },
  looks_switchbackdroptoandwait: {
    isOfStage: true, script: [['looks_switchbackdroptoandwait', '@beach'], ['looks_switchbackdropto', '@sea']],
    more: [[['event_whenbackdropswitchesto', '@beach'], ['looks_sayforsecs', '@sun', 2]]],
  },
  looks_nextbackdrop: { script: [repeat(4, nextBackdrop, wait(1))] },
  looks_changesizeby: { script: [repeat(6, ['looks_changesizeby', 15], wait(0.5))] },
  looks_setsizeto: { script: [['looks_setsizeto', 40], wait(1), ['looks_setsizeto', 160], wait(1), ['looks_setsizeto', 80], wait(1)] },
  looks_changeeffectby: { script: [repeat(8, ['looks_changeeffectby', 'COLOR', 25], wait(0.4))] },
  looks_seteffectto: { script: [['looks_seteffectto', 'GHOST', 70], wait(1), ['looks_seteffectto', 'GHOST', 0], wait(1)] },
  looks_cleargraphiceffects: { script: [['looks_seteffectto', 'WHIRL', 200], wait(1.2), ['looks_cleargraphiceffects'], wait(1)] },
  looks_show: { script: [['looks_hide'], wait(1.2), ['looks_show'], wait(1.2)] },
  looks_hide: { script: [wait(1), ['looks_hide'], wait(1.2), ['looks_show'], wait(0.5)] },
  looks_gotofrontback: { crab: IN_FRONT, script: [wait(1), ['looks_gotofrontback', 'front'], wait(1.2), ['looks_gotofrontback', 'back'], wait(1)] },
  looks_goforwardbackwardlayers: { crab: IN_FRONT, script: [wait(1), ['looks_goforwardbackwardlayers', 'forward', 1], wait(1.2), ['looks_goforwardbackwardlayers', 'backward', 1], wait(1)] },
  looks_costumenumbername: { script: [repeat(3, say(['looks_costumenumbername', 'number']), wait(1), nextCostume)] },
  looks_backdropnumbername: { script: [repeat(4, say(['looks_backdropnumbername', 'name']), wait(1), nextBackdrop)] },
  looks_size: { script: [repeat(4, ['looks_changesizeby', 15], say(['looks_size']), wait(0.8))] },
} as const satisfies Readonly<Record<string, Example>>;
