import type { Example, Step } from '../example.ts';
import { LEFT, move, repeat, say, tell, touchesCrab, wait, x } from '../steps.ts';

const result = (...steps: readonly Step[]): Example => ({ script: steps.flatMap((step) => [say(step), wait(1.5)]) });
/** Scopi swims from the left to the right and says of each place whether it is so. */
const along = (condition: Step): Example => ({ at: LEFT, script: [repeat(5, move(60), tell(condition), wait(0.7))] });
const isPast = (place: number): Step => ['operator_gt', x, place];
const isBefore = (place: number): Step => ['operator_lt', x, place];

export const OPERATORS = {
  operator_add: result(['operator_add', 3, 4], ['operator_add', 10, 5]),
  operator_subtract: result(['operator_subtract', 9, 4], ['operator_subtract', 4, 9]),
  operator_multiply: result(['operator_multiply', 3, 4], ['operator_multiply', 10, 5]),
  operator_divide: result(['operator_divide', 12, 3], ['operator_divide', 7, 2]),
  operator_random: { script: [repeat(5, say(['operator_random', 1, 6]), wait(0.8))] },
  operator_lt: along(isBefore(0)),
  operator_equals: { script: [repeat(4, ['looks_nextcostume'], tell(['operator_equals', ['looks_costumenumbername', 'number'], 2]), wait(0.9))] },
  operator_gt: along(isPast(0)),
  operator_and: along(['operator_and', isPast(-70), isBefore(70)]),
  operator_or: along(['operator_or', isBefore(-70), isPast(70)]),
  operator_not: { at: LEFT, crab: {}, script: [repeat(6, move(40), tell(['operator_not', touchesCrab]), wait(0.6))] },
  operator_join: result(['operator_join', '@hi', '@lina']),
  operator_letter_of: result(['operator_letter_of', 1, '@boat'], ['operator_letter_of', 2, '@boat']),
  operator_length: result(['operator_length', '@boat']),
  operator_contains: { script: [tell(['operator_contains', '@boat', 'a']), wait(1.5), tell(['operator_contains', '@boat', 'z']), wait(1.5)] },
  operator_mod: result(['operator_mod', 7, 3], ['operator_mod', 8, 2]),
  operator_round: result(['operator_round', 3.7], ['operator_round', 3.2]),
  operator_mathop: result(['operator_mathop', 'sqrt', 9], ['operator_mathop', 'abs', -5]),
} as const satisfies Readonly<Record<string, Example>>;
