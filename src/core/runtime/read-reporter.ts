/** The values of the reporters that a project may show on its stage, besides variables and lists. */
import type { Scalar } from '../project/project.ts';
import type { ScriptServices } from './script-services.ts';
import type { RuntimeTarget } from './target.ts';

type Params = Readonly<Record<string, unknown>>;

const OF_PROJECT: Readonly<Record<string, (services: ScriptServices, params: Params) => Scalar>> = {
  sensing_answer: (services) => services.answer(),
  sensing_timer: (services) => services.timer(),
  sensing_loudness: (services) => services.loudness(),
  sensing_username: (services) => services.username(),
  sensing_dayssince2000: (services) => services.daysSince2000(),
  sensing_current: (services, params) => services.current(String(params['CURRENTMENU'] ?? '')),
  looks_backdropnumbername: (services, params) => services.backdropNumberName(String(params['NUMBER_NAME'] ?? '')),
  music_getTempo: (services) => services.music.tempo(),
};

const OF_TARGET: Readonly<Record<string, (target: RuntimeTarget, params: Params) => Scalar>> = {
  motion_xposition: (target) => target.reportX(),
  motion_yposition: (target) => target.reportY(),
  motion_direction: (target) => target.direction,
  looks_size: (target) => target.reportSize(),
  looks_costumenumbername: (target, params) => target.costumeNumberName(String(params['NUMBER_NAME'] ?? '')),
  sound_volume: (target) => target.reportVolume(),
};

/** Undefined for what cannot be shown. */
export function readReporter(opcode: string, params: Params, target: RuntimeTarget | undefined, services: ScriptServices): Scalar | undefined {
  if (Object.hasOwn(OF_PROJECT, opcode)) return OF_PROJECT[opcode]!(services, params);
  return target && Object.hasOwn(OF_TARGET, opcode) ? OF_TARGET[opcode]!(target, params) : undefined;
}
