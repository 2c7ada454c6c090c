import type { Example, Step } from '../example.ts';
import { repeat, say, tell, wait } from '../steps.ts';

const POINTS = '@points';
const FRUIT = '@fruit';
/** Beside the list. */
const ASIDE = { x: 60 } as const;

const addPoint: Step = ['data_changevariableby', POINTS, 1];
const withList = (...script: readonly Step[]): Example => ({ at: ASIDE, script: [wait(1), ...script, wait(1.5)] });

export const DATA = {
  data_variable: { script: [repeat(4, addPoint, say(['data_variable', POINTS]), wait(0.8))] },
  data_setvariableto: { script: [['data_setvariableto', POINTS, 5], wait(1.2), ['data_setvariableto', POINTS, 0], wait(1.2)] },
  data_changevariableby: { script: [repeat(6, addPoint, wait(0.6))] },
  data_showvariable: { isHidden: true, values: { [POINTS]: 7 }, script: [wait(1.2), ['data_showvariable', POINTS], wait(1.5)] },
  data_hidevariable: { values: { [POINTS]: 7 }, script: [wait(1.2), ['data_hidevariable', POINTS], wait(1.5)] },
  data_listcontents: withList(say(['data_listcontents', FRUIT])),
  data_addtolist: withList(['data_addtolist', '@cherry', FRUIT]),
  data_deleteoflist: withList(['data_deleteoflist', 1, FRUIT]),
  data_deletealloflist: withList(['data_deletealloflist', FRUIT]),
  data_insertatlist: withList(['data_insertatlist', '@cherry', 1, FRUIT]),
  data_replaceitemoflist: withList(['data_replaceitemoflist', 1, FRUIT, '@cherry']),
  data_itemoflist: withList(say(['data_itemoflist', 2, FRUIT])),
  data_itemnumoflist: withList(say(['data_itemnumoflist', '@pear', FRUIT])),
  data_lengthoflist: withList(say(['data_lengthoflist', FRUIT])),
  data_listcontainsitem: withList(tell(['data_listcontainsitem', FRUIT, '@pear'])),
  data_showlist: { at: ASIDE, isHidden: true, script: [wait(1.2), ['data_showlist', FRUIT], wait(1.5)] },
  data_hidelist: { at: ASIDE, script: [wait(1.2), ['data_hidelist', FRUIT], wait(1.5)] },
} as const satisfies Readonly<Record<string, Example>>;
