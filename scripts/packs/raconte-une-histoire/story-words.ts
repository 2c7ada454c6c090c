/** What the scripts of a story say again and again. */
import { b, type Stack, type Written } from '../script-words.ts';

export const flag = b('event_whenflagclicked');
export const say = (MESSAGE: string, SECS = 2): Written => b('looks_sayforsecs', { MESSAGE, SECS });
export const think = (MESSAGE: string, SECS = 2): Written => b('looks_thinkforsecs', { MESSAGE, SECS });
export const wait = (DURATION: number): Written => b('control_wait', { DURATION });
export const repeat = (TIMES: number, ...SUBSTACK: Stack): Written => b('control_repeat', { TIMES, SUBSTACK });
export const forever = (...SUBSTACK: Stack): Written => b('control_forever', { SUBSTACK });
export const goTo = (X: number, Y: number): Written => b('motion_gotoxy', { X, Y });
export const glide = (SECS: number, X: number, Y: number): Written => b('motion_glidesecstoxy', { SECS, X, Y });
export const glideTo = (SECS: number, TO: string): Written => b('motion_glideto', { SECS, TO });
export const costume = (COSTUME: string): Written => b('looks_switchcostumeto', { COSTUME });
export const nextCostume = b('looks_nextcostume');
export const backdrop = (BACKDROP: string): Written => b('looks_switchbackdropto', { BACKDROP });
export const whenBackdrop = (BACKDROP: string): Written => b('event_whenbackdropswitchesto', { BACKDROP });
export const send = (BROADCAST_INPUT: string): Written => b('event_broadcast', { BROADCAST_INPUT });
export const sendAndWait = (BROADCAST_INPUT: string): Written => b('event_broadcastandwait', { BROADCAST_INPUT });
export const whenReceived = (BROADCAST_OPTION: string): Written => b('event_whenbroadcastreceived', { BROADCAST_OPTION });
export const sound = (SOUND_MENU: string): Written => b('sound_play', { SOUND_MENU });
export const show = b('looks_show');
export const hide = b('looks_hide');

/** The ids of a character's costumes in the library: `poses('pacha', 'stand', 'walk-1')`. */
export const poses = (character: string, ...ids: readonly string[]): readonly string[] => ids.map((id) => `${character}/${id}`);
export const WALK = ['walk-1', 'walk-2', 'walk-3', 'walk-4'] as const;
export const FLY = ['fly-1', 'fly-2', 'fly-3', 'fly-4'] as const;
