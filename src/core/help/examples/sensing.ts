import type { Example, Step } from '../example.ts';
import { forever, keyPress, LEFT, mousePath, move, repeat, say, tell, touchesCrab, wait } from '../steps.ts';

const timer: Step = ['operator_round', ['sensing_timer']];
const question: Step = ['sensing_askandwait', '@speech.question'];
const ANSWER = [{ atMs: 2500, do: 'answer', text: '@lina' }] as const;
const turnOver: readonly Step[] = [['looks_switchcostumeto', '@happy']];
/** The crab's shell, and Scopi's belly. */
const SHELL = '#f2735a';
const BELLY = '#d9573f';

const approach = (condition: Step): Example => ({ at: LEFT, crab: {}, script: [repeat(6, move(40), tell(condition), wait(0.6))] });

export const SENSING = {
  sensing_touchingobject: approach(touchesCrab),
  sensing_touchingcolor: approach(['sensing_touchingcolor', SHELL]),
  sensing_coloristouchingcolor: approach(['sensing_coloristouchingcolor', BELLY, SHELL]),
  sensing_distanceto: { at: LEFT, crab: {}, script: [repeat(5, move(40), say(['sensing_distanceto', '@crab']), wait(0.8))] },
  sensing_askandwait: { input: ANSWER, script: [question, say(['operator_join', '@hi', ['sensing_answer']]), wait(2)] },
  sensing_answer: { input: ANSWER, script: [question, say(['sensing_answer']), wait(2)] },
  sensing_keypressed: { at: LEFT, seconds: 5, input: keyPress('right arrow', 1000, 3000), script: [forever(['control_if', ['sensing_keypressed', 'right arrow'], [move(5)]])] },
  sensing_mousedown: { seconds: 5, input: [...mousePath(500, 1000, [120, -120], [60, -60]), ...mousePath(1200, 2600, [60, -60], [60, -60], true), ...mousePath(2700, 2800, [60, -60], [60, -60])], script: [forever(['control_if_else', ['sensing_mousedown'], turnOver, [['looks_switchcostumeto', '@dive']]])] },
  sensing_mousex: { seconds: 5, input: mousePath(800, 4000, [-180, -80], [180, -80]), script: [forever(['motion_setx', ['sensing_mousex']], say(['sensing_mousex']))] },
  sensing_mousey: { seconds: 5, input: mousePath(800, 4000, [120, -120], [120, 120]), script: [forever(['motion_sety', ['sensing_mousey']], say(['sensing_mousey']))] },
  sensing_setdragmode: { seconds: 6, input: [...mousePath(500, 1200, [120, -120], [0, 0]), ...mousePath(1500, 3500, [0, 0], [130, 70], true), ...mousePath(3600, 3700, [130, 70], [130, 70])], script: [['sensing_setdragmode', 'draggable'], say('@takeMe'), wait(5)] },
  sensing_loudness: { loudness: [5, 12, 40, 70, 55, 20, 8, 30, 80, 40, 10], script: [repeat(12, say(['sensing_loudness']), wait(0.4))] },
  sensing_timer: { script: [repeat(5, say(timer), wait(1))] },
  sensing_resettimer: { shows: 'sensing_timer', script: [repeat(3, wait(2), ['sensing_resettimer'])] },
  sensing_of: { crab: { at: { y: -90 }, script: [repeat(8, ['motion_changexby', -30], wait(0.6))] }, script: [repeat(8, say(['sensing_of', 'x position', '@crab']), wait(0.6))] },
  sensing_current: { script: [say(['sensing_current', 'HOUR']), wait(1.5), say(['sensing_current', 'MINUTE']), wait(1.5)] },
  sensing_dayssince2000: { script: [say(['operator_round', ['sensing_dayssince2000']]), wait(2.5)] },
  sensing_username: { script: [say(['operator_join', '@hi', ['sensing_username']]), wait(2.5)] },
} as const satisfies Readonly<Record<string, Example>>;
