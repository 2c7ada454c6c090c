/** What many examples are made of. */
import type { ScriptedInput } from '../runtime/run-headless.ts';
import type { Slot, Step } from './example.ts';

export const wait = (seconds: number): Step => ['control_wait', seconds];
export const say = (what: Slot): Step => ['looks_say', what];
export const move = (steps: number): Step => ['motion_movesteps', steps];
export const repeat = (times: number, ...steps: readonly Step[]): Step => ['control_repeat', times, steps];
export const forever = (...steps: readonly Step[]): Step => ['control_forever', steps];
/** Yes or no, aloud. */
export const tell = (condition: Step): Step => ['control_if_else', condition, [say('@yes')], [say('@no')]];
export const touchesCrab: Step = ['sensing_touchingobject', '@crab'];
export const x: Step = ['motion_xposition'];

export const LEFT = { x: -150 } as const;

/** The mouse goes along in a straight line. */
export const mousePath = (fromMs: number, toMs: number, from: readonly [number, number], to: readonly [number, number], isDown = false): ScriptedInput[] => {
  const turns = Math.round((toMs - fromMs) / 100);
  return Array.from({ length: turns + 1 }, (_, i): ScriptedInput => {
    const part = i / turns;
    return { atMs: fromMs + i * 100, do: 'mouse', x: Math.round(from[0] + (to[0] - from[0]) * part), y: Math.round(from[1] + (to[1] - from[1]) * part), isDown };
  });
};
export const keyPress = (key: string, fromMs: number, toMs: number): ScriptedInput[] => [{ atMs: fromMs, do: 'key', key, isDown: true }, { atMs: toMs, do: 'key', key, isDown: false }];
export const clickAt = (sprite: string, atMs: number, place: readonly [number, number]): ScriptedInput[] => [...mousePath(atMs - 500, atMs - 100, [120, -120], place), { atMs, do: 'click', sprite }];
