import type { Example, Step } from '../example.ts';
import { forever, LEFT, move, repeat, say, touchesCrab, wait } from '../steps.ts';

const myself: Step = ['control_create_clone_of', '_myself_'];
const HERE: Step = ['motion_gotoxy', 110, 60];

export const CONTROL = {
  control_wait: { at: LEFT, script: [repeat(4, move(60), wait(1))] },
  control_repeat: { at: LEFT, script: [repeat(4, move(60), wait(0.5))] },
  control_forever: { seconds: 5, script: [forever(move(8), ['motion_ifonedgebounce'])] },
  control_if: { at: LEFT, crab: {}, script: [repeat(6, move(40), ['control_if', touchesCrab, [say('@speech.hello')]], wait(0.5))] },
  control_if_else: { at: LEFT, crab: {}, script: [repeat(7, ['control_if_else', touchesCrab, [say('@speech.hello')], [move(40)]], wait(0.5))] },
  control_wait_until: { at: LEFT, crab: { script: [repeat(8, ['motion_changexby', -25], wait(0.4))] }, script: [['control_wait_until', touchesCrab], say('@speech.hello'), wait(1.5)] },
  control_repeat_until: { at: LEFT, crab: {}, script: [['control_repeat_until', touchesCrab, [move(15), wait(0.2)]], say('@speech.hello'), wait(1.5)] },
  control_stop: { script: [['event_whenflagclicked'], wait(2), ['control_stop', 'all']], more: [[['event_whenflagclicked'], forever(['motion_turnright', 10])]] },
  control_start_as_clone: { at: { x: -100 }, script: [['control_start_as_clone'], HERE, say('@clone'), wait(1.5)], more: [[['event_whenflagclicked'], wait(1), myself]] },
  control_create_clone_of: { at: LEFT, script: [repeat(4, myself, move(80), wait(0.6))] },
  control_delete_this_clone: { at: { x: -100 }, script: [['control_start_as_clone'], HERE, say('@clone'), wait(1.5), ['control_delete_this_clone']], more: [[['event_whenflagclicked'], myself, wait(3)]] },
} as const satisfies Readonly<Record<string, Example>>;
