/** A robot, Scopi the submarine, a diver, a rocket and a car. */
import { circle, closedEye, ellipse, eye, INK, limb, moved, openMouth, path, rect, scaled, smile, stroke, turned, WHITE } from '../draw.ts';
import { poses, type Character } from './character.ts';

interface RobotStance { readonly legs: readonly [number, number]; readonly arms: readonly [number, number]; readonly up: number; readonly isLit?: boolean }

const ROBOT_WALK: readonly RobotStance[] = [{ legs: [22, -22], arms: [-24, 24], up: 0 }, { legs: [0, 0], arms: [0, 0], up: 4 }, { legs: [-22, 22], arms: [24, -24], up: 0 }, { legs: [0, 0], arms: [0, 0], up: 4 }];
const ROBOT_DANCE: readonly RobotStance[] = [{ legs: [10, -10], arms: [130, -40], up: 2, isLit: true }, { legs: [10, -10], arms: [40, -130], up: 2, isLit: true }];

function drawRobot({ legs, arms, up, isLit = false }: RobotStance): string {
  const leg = (x: number, swing: number, colour: string): string => { const { drawing, end } = limb(x, 100, 26, swing, 0, colour, 10); return drawing + path(`M${Math.round(end.x) - 10} ${Math.round(end.y) + 6}a10 10 0 0 1 22 0Z`, '#42586D'); };
  const arm = (x: number, swing: number, colour: string): string => { const { drawing, end } = limb(x, 74, 30, swing, swing > 90 ? -20 : swing < -90 ? 20 : 0, colour, 8); return drawing + circle(end.x, end.y, 7.5, '#FFC83D') + circle(end.x, end.y + 1, 3.2, colour); };
  return moved(10, 6 - up,
    arm(32, arms[1], '#5F7488'), leg(44, legs[1], '#5F7488'), leg(64, legs[0], '#7F94A8'),
    rect(28, 62, 54, 42, '#9FB4C6', 12), path('M28 86h54v6a12 12 0 0 1-12 12H40a12 12 0 0 1-12-12Z', '#7F94A8'), rect(38, 70, 34, 18, '#10263D', 6),
    circle(46, 79, 4, isLit ? '#F2735A' : '#3FA66B'), circle(55, 79, 4, isLit ? '#FFC83D' : '#42586D'), circle(64, 79, 4, isLit ? '#3FA66B' : '#42586D'),
    stroke('M56 18V8', '#7F94A8', 4), circle(56, 6, 6, isLit ? '#FFC83D' : '#F2735A'), rect(14, 30, 10, 18, '#7F94A8', 5), rect(88, 30, 10, 18, '#7F94A8', 5),
    rect(20, 16, 72, 46, '#B9CCDA', 16), path('M20 46v2a14 14 0 0 0 16 14h40a16 16 0 0 0 16-14v-2q-36 12-72 0Z', '#9FB4C6'), rect(30, 24, 54, 30, '#DDF1F6', 12),
    isLit ? closedEye(48, 37, 1.1) + closedEye(70, 37, 1.1) + openMouth(59, 43, 12) : eye(48, 37) + eye(70, 37) + smile(59, 45, 11),
    arm(78, arms[0], '#7F94A8'));
}

/** `turn` of the propeller: 1 shows its blades whole, 0 from the edge. Scopi as in assets/drawings. */
function drawScopi(turn: number, isHappy: boolean): string {
  const face = isHappy ? closedEye(135, 142, 2) + closedEye(163, 142, 2) + openMouth(149, 156, 24)
    : ellipse(135, 143, 7, 9, INK) + circle(137.200, 140, 3, WHITE) + ellipse(163, 143, 7, 9, INK) + circle(165.200, 140, 3, WHITE) + stroke('M139 160q10 10 20 0', INK, 5);
  return scaled(0.55, 0.55, 0, 0, moved(0, 8,
    scaled(1, turn, 16, 154, ellipse(16, 132, 9, 22, '#FFC83D', -10), ellipse(16, 176, 9, 22, '#FFC83D', 10)), rect(8, 146, 30, 16, '#A8321F', 8),
    path('M62 104C48 98 40 84 40 74c0-6 5-9 11-7 16 5 30 16 38 31Z', '#FFC83D'), stroke('M121 74V36c0-9 6-14 14-14h14', '#F2735A', 17), rect(105, 56, 32, 14, '#FFC83D', 6),
    rect(142, 3, 26, 38, '#FFC83D', 10), ellipse(168, 22, 9, 17, '#073B52'), ellipse(169, 22, 6, 12, '#7FC6DA'), ellipse(170.500, 17, 2.200, 4, WHITE),
    path('M86 104l6-26c2-7 7-11 14-11h30c7 0 12 4 14 11l6 26Z', '#D9573F'), path('M92 80h58l3 12H89Z', '#FFC83D'),
    path('M26 154C26 112 66 94 122 94s94 24 94 62-38 58-94 58S26 194 26 154Z', '#F2735A'), path('M27 164c30 24 74 34 110 32 30-2 62-10 78-30-6 34-44 48-93 48-54 0-90-18-95-50Z', '#D9573F'),
    path('M44 140c4-16 20-27 42-31 7-1 9 6 3 9-16 5-26 13-31 25-4 8-16 6-14-3Z', '#FA9A84'), path('M62 166c-14 4-26 16-28 28-1 6 4 9 9 7 16-5 32-16 40-28Z', '#FFC83D'),
    circle(148, 150, 49, '#E0A100'), circle(148, 147, 49, '#FFC83D'), circle(148, 147, 38, '#DDF1F6'), path('M110 147a38 38 0 0 0 76 0c-10 16-24 24-38 24s-28-8-38-24Z', '#B9E0EA'), ellipse(122, 159, 6, 4, '#F7A896'), ellipse(176, 159, 6, 4, '#F7A896'), face));
}

/** `kick` moves the fins, in degrees. */
function drawDiver(kick: number, isHello = false): string {
  const leg = (angle: number, colour: string, fin: string): string => turned(angle, 64, 66, stroke('M64 66H34', colour, 13), path('M32 58L6 50q-6 14 0 28l26-6Z', fin));
  return [
    leg(-kick, '#0B5A7A', '#D99A00'),
    rect(52, 34, 40, 16, '#FFC83D', 8), rect(86, 38, 10, 8, '#42586D', 3), stroke('M94 42q16 0 20 18', '#42586D', 4),
    rect(54, 48, 54, 32, '#1287A8', 16), path('M54 66q28 10 54 0c-1 9-7 14-16 14H70c-9 0-15-6-16-14Z', '#0B5A7A'),
    leg(kick, '#1287A8', '#FFC83D'),
    circle(118, 56, 25, '#10263D'), circle(121, 57, 22, '#E3A878'), path('M97 52C98 36 108 31 119 31s22 7 24 18Z', '#10263D'), rect(108, 46, 37, 22, '#FFC83D', 10), rect(112, 50, 29, 14, '#DDF1F6', 6),
    ellipse(121, 57, 3, 4, INK), ellipse(134, 57, 3, 4, INK), circle(122, 55.500, 1.200, WHITE), circle(135, 55.500, 1.200, WHITE), ellipse(127, 74, 8, 5, '#42586D'),
    isHello ? stroke('M88 62l22-24', '#0E7193', 11) + circle(112, 34, 6.500, '#E3A878') : stroke(`M88 68l20 ${16 + kick / 6}`, '#0E7193', 11) + circle(110, 86 + kick / 6, 6.500, '#E3A878'),
    circle(148, 30 - kick / 6, 4, '#B9E0EA'), circle(154, 18 + kick / 6, 2.600, '#B9E0EA'), circle(142, 16, 3, '#B9E0EA'),
  ].join('');
}

/** `flame` is the length of the fire, 0 none. */
function drawRocket(flame: number): string {
  return (flame > 0 ? path(`M42 104q18 ${flame * 1.300} 36 0q-4-10-18-10t-18 10Z`, '#F2735A') + path(`M50 104q10 ${flame * 0.800} 20 0Z`, '#FFC83D') : '')
    + path('M36 70L16 96v16l24-10ZM84 70l20 26v16l-24-10Z', '#C4432E') + path('M60 4C82 22 88 56 80 104H40C32 56 38 22 60 4Z', '#F1FAFC') + path('M60 4c22 18 28 52 20 100H66C76 60 74 28 60 4Z', '#DCE8F5')
    + path('M60 4c8 7 14 16 17 26H43C46 20 52 11 60 4Z', '#F2735A') + rect(38, 96, 44, 10, '#42586D', 4) + circle(60, 56, 18, '#FFC83D') + circle(60, 56, 13, '#B9E0EA') + eye(55, 55, 0.8) + eye(66, 55, 0.8) + smile(60.500, 61, 8);
}

/** `turn` of the wheels in degrees; the body bounces a little. */
function drawCar(turn: number): string {
  const wheel = (x: number): string => circle(x, 78, 17, INK) + circle(x, 78, 9, '#DCE8F5') + turned(turn, x, 78, stroke(`M${x - 7} 78h14M${x} 71v14`, '#5F7488', 3));
  return moved(0, turn % 60 === 0 ? 0 : -1.500,
    path('M34 46C44 18 58 14 84 14s36 10 48 32Z', '#F0603C'), path('M46 44c6-16 14-20 32-20v20ZM84 24c18 0 26 6 34 20H84Z', '#B9E0EA'),
    path('M12 74V58c0-8 8-14 18-14h98c18 0 30 8 30 22v8c0 4-2 6-6 6H18c-4 0-6-2-6-6Z', '#F2735A'), path('M12 66h146v8c0 4-2 6-6 6H18c-4 0-6-2-6-6Z', '#D9573F'), rect(72, 50, 14, 4, '#A8321F', 2),
    ellipse(154, 60, 6, 7, '#FFF1C7'), rect(10, 54, 8, 10, '#A8321F', 3), eye(62, 34, 1.2), eye(98, 34, 1.200)) + wheel(46) + wheel(124);
}

export const SCOPI: Character = { id: 'scopi', fr: 'Scopi|sous-marin mascotte mer plonge hélice', en: 'Scopi|submarine mascot sea dive propeller', width: 124, height: 124, x: 66, y: 78,
  costumes: [...poses('dive', 'plonge', 'diving', [1, 0.45, -0.3, -0.8], (turn) => drawScopi(turn, false)), ...poses('happy', 'joie', 'happy', [1, 0.2], (turn) => drawScopi(turn, true))] };

export const MACHINES: readonly Character[] = [
  { id: 'bip', fr: 'Bip|robot machine marche danse', en: 'Beep|robot machine walk dance', width: 132, height: 142, x: 66, y: 78,
    costumes: [...poses('walk', 'marche', 'walking', ROBOT_WALK, drawRobot), ...poses('dance', 'danse', 'dancing', ROBOT_DANCE, drawRobot)] },
  { id: 'marin', fr: 'Marin|plongeur plongeuse mer nage palmes', en: 'Marin|diver sea swim fins', width: 162, height: 116, x: 84, y: 62,
    costumes: [...poses('swim', 'nage', 'swimming', [20, 6, -14, 4], (kick) => drawDiver(kick)), ...poses('hello', 'salue', 'waving', [8, -6], (kick) => drawDiver(kick, true))] },
  { id: 'comete', fr: 'Comète-1|fusée espace vole décolle', en: 'Comet-1|rocket space fly launch', width: 120, height: 156, x: 60, y: 64, costumes: [...poses('ground', 'au sol', 'on the ground', [0], drawRocket), ...poses('fly', 'vole', 'flying', [34, 54, 42], drawRocket)] },
  { id: 'bolide', fr: 'Bolide|voiture auto roule route', en: 'Racer|car automobile drive road', width: 170, height: 98, x: 85, y: 56, costumes: poses('drive', 'roule', 'driving', [0, 30, 60], drawCar) },
];
