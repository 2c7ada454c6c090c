import type { Example } from '../example.ts';
import { forever, LEFT, move, repeat, say, wait, x } from '../steps.ts';

const LOW = { y: -110 } as const;

export const MOTION = {
  motion_movesteps: { at: LEFT, script: [repeat(4, move(70), wait(0.5))] },
  motion_turnright: { script: [repeat(6, ['motion_turnright', 30], wait(0.5))] },
  motion_turnleft: { script: [repeat(6, ['motion_turnleft', 30], wait(0.5))] },
  motion_goto: { script: [repeat(4, ['motion_goto', '_random_'], wait(0.8))] },
  motion_gotoxy: { script: [wait(0.5), ['motion_gotoxy', 120, 80], wait(1), ['motion_gotoxy', -120, -60], wait(1)] },
  motion_glideto: { at: { x: -150, y: 70 }, crab: { at: { y: -70 } }, script: [wait(0.5), ['motion_glideto', 2, '@crab'], wait(0.5)] },
  motion_glidesecstoxy: { at: LEFT, script: [['motion_glidesecstoxy', 1, 140, 80], ['motion_glidesecstoxy', 2, -140, -80]] },
  motion_pointindirection: { script: [['motion_pointindirection', 180], wait(1), ['motion_pointindirection', -90], wait(1), ['motion_pointindirection', 90], wait(1)] },
  motion_pointtowards: { at: { x: -140, y: 90 }, crab: { at: { y: -80 } }, script: [wait(0.8), ['motion_pointtowards', '@crab'], wait(0.8), repeat(4, move(50), wait(0.4))] },
  motion_changexby: { at: LEFT, script: [repeat(5, ['motion_changexby', 50], wait(0.5))] },
  motion_setx: { script: [['motion_setx', -150], wait(1), ['motion_setx', 0], wait(1), ['motion_setx', 150], wait(1)] },
  motion_changeyby: { at: LOW, script: [repeat(5, ['motion_changeyby', 40], wait(0.5))] },
  motion_sety: { script: [['motion_sety', -100], wait(1), ['motion_sety', 0], wait(1), ['motion_sety', 90], wait(1)] },
  motion_ifonedgebounce: { at: { direction: 60 }, script: [forever(move(12), ['motion_ifonedgebounce'])] },
  motion_setrotationstyle: { script: [['motion_setrotationstyle', 'left-right'], forever(move(12), ['motion_ifonedgebounce'])] },
  motion_xposition: { at: LEFT, script: [repeat(5, move(60), say(x), wait(0.7))] },
  motion_yposition: { at: LOW, script: [repeat(5, ['motion_changeyby', 40], say(['motion_yposition']), wait(0.7))] },
  motion_direction: { script: [repeat(6, ['motion_turnright', 30], say(['motion_direction']), wait(0.7))] },
} as const satisfies Readonly<Record<string, Example>>;
