import type { Example, OwnBlock, Step } from '../example.ts';
import { LEFT, move, repeat, wait, x } from '../steps.ts';

const up = (height: string | Step, less: string | Step): readonly Step[] => [['motion_changeyby', height], wait(0.3), ['motion_changeyby', less], wait(0.3)];
const jump: OwnBlock = { words: '@jump', inputs: [], does: up('60', '-60') };
const HEIGHT: Step = ['argument_reporter_string_number', '@height'];
const jumpHigh: OwnBlock = { words: '@jumpHigh', inputs: ['@height'], does: up(HEIGHT, ['operator_subtract', 0, HEIGHT]) };
const swimIf: OwnBlock = { words: '@swimIf', inputs: ['@calm'], does: [['control_if', ['argument_reporter_boolean', '@calm'], [move(50)]], wait(0.5)] };

export const PROCEDURES = {
  procedures_definition: { own: jump, script: [repeat(3, ['procedures_call'])] },
  procedures_call: { at: LEFT, own: jump, script: [['procedures_call'], move(100), ['procedures_call']] },
  argument_reporter_string_number: { own: jumpHigh, script: [['procedures_call', 30], ['procedures_call', 100]] },
  argument_reporter_boolean: { at: LEFT, own: swimIf, script: [repeat(4, ['procedures_call', ['operator_lt', x, 0]])] },
} as const satisfies Readonly<Record<string, Example>>;
