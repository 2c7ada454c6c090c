import type { Example } from '../example.ts';
import { clickAt, keyPress, LEFT, move, repeat, say, wait } from '../steps.ts';

const LATE = { seconds: 5 } as const;

export const EVENTS = {
  event_whenflagclicked: { at: LEFT, script: [['event_whenflagclicked'], repeat(4, move(60), wait(0.5))] },
  event_whenkeypressed: { ...LATE, input: [...keyPress('space', 1000, 1300), ...keyPress('space', 2600, 2900)], script: [['event_whenkeypressed', 'space'], ['motion_changeyby', 70], wait(0.4), ['motion_changeyby', -70]] },
  event_whenthisspriteclicked: { ...LATE, input: clickAt('Scopi', 1200, [0, 0]), script: [['event_whenthisspriteclicked'], ['looks_sayforsecs', '@speech.hello', 2]] },
  event_whenstageclicked: { ...LATE, input: clickAt('Stage', 1200, [150, 100]), isOfStage: true, script: [['event_whenstageclicked'], ['looks_nextbackdrop'], wait(1)] },
  event_whenbackdropswitchesto: { script: [['event_whenbackdropswitchesto', '@beach'], ['looks_sayforsecs', '@sun', 2]], more: [[['event_whenflagclicked'], wait(1), ['looks_switchbackdropto', '@beach']]] },
  event_whengreaterthan: { ...LATE, shows: 'sensing_timer', script: [['event_whengreaterthan', 'TIMER', 2], ['looks_sayforsecs', '@ding', 2]] },
  event_whenbroadcastreceived: { at: LEFT, crab: { script: [wait(1), say('@go'), ['event_broadcast', '@go']] }, script: [['event_whenbroadcastreceived', '@go'], repeat(5, move(30), wait(0.3))] },
  event_broadcast: { at: LEFT, crab: { script: [['event_whenbroadcastreceived', '@go'], repeat(4, ['motion_changexby', -30], wait(0.4))] }, script: [wait(1), ['event_broadcast', '@go'], say('@sent'), wait(2)] },
  event_broadcastandwait: { at: LEFT, crab: { script: [['event_whenbroadcastreceived', '@go'], ['motion_glidesecstoxy', 2, -20, 0]] }, script: [wait(0.5), ['event_broadcastandwait', '@go'], say('@thanks'), wait(1.5)] },
} as const satisfies Readonly<Record<string, Example>>;
