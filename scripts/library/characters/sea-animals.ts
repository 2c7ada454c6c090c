/** Those who live in the sea: they swim to the right. */
import { circle, closedEye, ellipse, eye, INK, moved, openMouth, path, scaled, smile, stroke, turned, WHITE } from '../draw.ts';
import { poses, type Character } from './character.ts';

/** `flap` turns the tail, in degrees. */
function drawFish(flap: number, isHappy = false): string {
  return [
    moved(38, 54, scaled(1 - Math.abs(flap) / 70, 1, 0, 0, path('M4 0C-10-26-30-30-34-24c-3 5 4 12 6 24-2 12-9 19-6 24C-30 30-10 26 4 0Z', '#F0603C'))),
    path('M58 30C64 10 88 8 96 22l-4 12Z', '#F0603C'), path('M70 80c0 12 12 18 22 14l-4-18Z', '#F0603C'),
    ellipse(78, 54, 46, 30, '#FFA21F'), path('M52 32q-12 22 0 44 8 6 14 7-12-29 0-58-8 2-14 7Z', WHITE), path('M86 25q-10 29 0 58 8-1 13-4-9-25 0-51-6-2-13-3Z', WHITE),
    path('M36 64c12 26 66 26 84 0-8 12-22 20-42 20S42 76 36 64Z', '#E0861A'),
    turned(flap, 74, 58, ellipse(66, 60, 13, 8, '#F0603C', 20)),
    isHappy ? closedEye(108, 46, 1.2) : eye(108, 47, 1.3), isHappy ? openMouth(116, 58, 11) : smile(115, 60, 10), ellipse(102, 60, 5, 3, '#F0603C'),
  ].join('');
}

function drawShark(flap: number, mouth: number): string {
  return [
    moved(30, 62, scaled(1 - Math.abs(flap) / 60, 1, 0, 0, path('M8 0C-6-10-16-34-26-38c-4 12 0 26 4 38-4 10-6 20-2 28C-14 24 0 10 8 0Z', '#56759E'))),
    path('M78 36C80 14 92 4 104 4c-4 10-2 20 8 32Z', '#56759E'),
    path('M24 62C44 30 100 22 140 34c22 6 32 18 34 26-10 22-50 34-90 30-28-3-48-14-60-28Z', '#6F8FB8'), path('M24 62c30 16 90 22 146 4-14 18-50 27-86 24-28-3-48-14-60-28Z', '#DCE8F5'),
    turned(flap, 92, 76, path('M84 72c6 16 0 30-12 38 24 0 36-16 38-36Z', '#56759E')),
    stroke('M104 52q-5 9 0 18M113 50q-5 10 0 20M122 50q-5 9 0 18', '#56759E', 3),
    mouth > 0 ? path(`M136 66q16 ${4 + mouth} 34-4-4 ${10 + mouth}-20 ${12 + mouth}-10 0-14-8Z`, '#8E2F2A') + path('M140 67l4 5 4-5 4 5 4-5 4 5 4-6 3 4 2-5Z', WHITE) : smile(152, 66, 22),
    eye(144, 50, 1.2), ellipse(134, 62, 5, 3, '#F7A896'),
  ].join('');
}

function drawTurtle(stroke1: number): string {
  const flipper = (x: number, y: number, angle: number, colour: string): string => turned(angle, x, y, path(`M${x} ${y}c4 14-4 30-20 36-6 0-6-6-3-12 4-10 8-18 10-26Z`, colour));
  return [
    flipper(96, 64, -stroke1 + 20, '#25794F'), flipper(52, 68, stroke1 / 2, '#25794F'), path('M34 66L10 76l20 4Z', '#3FA66B'),
    path('M26 66C28 30 56 16 78 18c26 2 44 22 46 48-22 12-76 12-98 0Z', '#8A5A00'), path('M32 62C36 34 58 22 78 24c22 2 36 18 40 38-20 8-66 8-86 0Z', '#B98032'),
    path('M62 30l18-4 14 8-6 16H66Z', '#8A5A00') + path('M40 52l14-18 8 18-8 12ZM98 38l14 16-12 8-8-10Z', '#8A5A00'),
    path('M24 66q52 14 102 0 2 8-6 10-44 8-90 0-8-2-6-10Z', '#FFE6B0'),
    path('M112 66c6-16 20-24 34-18 14 6 14 26 0 30-12 4-28 2-34-12Z', '#3FA66B'), eye(142, 58, 1.1), smile(149, 68, 9), ellipse(136, 68, 4.5, 3, '#25794F'),
    flipper(104, 68, stroke1, '#3FA66B'), flipper(60, 70, -stroke1 / 2, '#3FA66B'),
  ].join('');
}

/** `pulse` 0 to 1: how far the bell is closed. */
function drawJellyfish(pulse: number): string {
  const wide = 44 - pulse * 8;
  const legs = [-26, -9, 9, 26].map((x, i) => stroke(`M${60 + x * (1 - pulse * 0.2)} 62q${i % 2 ? 9 : -9} ${14 + pulse * 4} 0 ${26 + pulse * 4}t0 ${18 + pulse * 8}`, i % 2 ? '#D3C0FF' : '#B99BF5', 7)).join('');
  return legs + scaled(wide / 44, 1 + pulse * 0.1, 60, 60,
    path('M16 58C16 24 36 8 60 8s44 16 44 50c0 8-8 8-12 2-4 8-14 8-18 0-4 8-24 8-28 0-4 8-14 8-18 0-4 6-12 6-12-2Z', '#9C78EA'), path('M26 44c2-16 10-26 24-29 6 0 5 6 0 8-8 4-13 11-15 21-2 6-9 6-9 0Z', '#C9B3F7'),
    ellipse(44, 50, 5, 3.4, '#F7A896'), ellipse(80, 50, 5, 3.4, '#F7A896'), eye(52, 40, 1.1), eye(72, 40, 1.1), smile(62, 49, 11));
}

/** `step` sways the legs; `claws` opens the claws, in degrees. */
function drawCrab(step: number, claws: number, isHappy = false): string {
  const legs = (side: 1 | -1): string => [0, 1, 2].map((i) => { const lift = (i % 2 ? step : -step); return stroke(`M${75 + side * 36} ${70 + i * 7}l${side * (20 + lift / 2)} ${2 + i * 4 - lift}l${side * 5} ${14 + lift}`, '#C4432E', 6.5); }).join('');
  const claw = (side: 1 | -1): string => stroke(`M${75 + side * 34} 62l${side * 16} -14`, '#C4432E', 8)
    + moved(75 + side * 54, 40, scaled(side, 1, 0, 0, turned(-claws, 0, 4, path('M-8 8C-16-8-6-26 8-26c-4 8-3 14 0 22Z', '#F2735A')), turned(claws / 2, 0, 4, path('M-8 8C2 14 20 4 20-14 12-12 4-8 0-4Z', '#F2735A'))));
  return legs(1) + legs(-1) + stroke('M62 50V32M88 50V32', '#F2735A', 6) + path('M32 66c0-18 20-26 43-26s43 8 43 26c0 20-20 32-43 32S32 86 32 66Z', '#F2735A') + path('M32 68c6 16 24 20 43 20s37-4 43-20c0 18-20 30-43 30S32 86 32 68Z', '#D9573F')
    + claw(1) + claw(-1) + circle(62, 28, 9, WHITE) + circle(88, 28, 9, WHITE) + circle(64, 28, 4.6, INK) + circle(90, 28, 4.6, INK) + circle(65.500, 26, 1.6, WHITE) + circle(91.500, 26, 1.6, WHITE)
    + (isHappy ? openMouth(75, 64, 18) : smile(75, 66, 16)) + ellipse(52, 66, 6, 4, '#FA9A84') + ellipse(98, 66, 6, 4, '#FA9A84');
}

export const SEA_ANIMALS: readonly Character[] = [
  { id: 'bulle', fr: 'Bulle|poisson clown mer nage', en: 'Bubble|fish clownfish sea swim', width: 132, height: 108, x: 72, y: 54,
    costumes: [...poses('swim', 'nage', 'swimming', [0, 26, 0, -26], (flap) => drawFish(flap)).map((pose, i) => (i === 2 ? { ...pose, drawing: moved(0, 1.5, pose.drawing) } : pose)), ...poses('happy', 'joie', 'happy', [14], (flap) => drawFish(flap, true))] },
  { id: 'croc', fr: 'Croc|requin mer nage mange', en: 'Chomp|shark sea swim eat', width: 180, height: 116, x: 92, y: 60,
    costumes: [...poses('swim', 'nage', 'swimming', [0, 24, -4, -24], (flap) => drawShark(flap, 0)), ...poses('eat', 'mange', 'eating', [3, 9], (mouth) => drawShark(mouth, mouth))] },
  { id: 'caro', fr: 'Caro|tortue mer nage', en: 'Caro|turtle sea swim', width: 162, height: 116, x: 80, y: 58, costumes: poses('swim', 'nage', 'swimming', [-34, -8, 22, 48], drawTurtle) },
  { id: 'gelee', fr: 'Gelée|méduse mer flotte', en: 'Jelly|jellyfish sea float', width: 120, height: 128, x: 60, y: 62, costumes: poses('swim', 'nage', 'swimming', [0, 0.5, 1, 0.5], drawJellyfish) },
  { id: 'pince', fr: 'Pince|crabe mer plage marche', en: 'Pinch|crab sea beach walk', width: 150, height: 112, x: 75, y: 64,
    costumes: [...poses('walk', 'marche', 'walking', [-5, 0, 5, 0], (step) => drawCrab(step, 6)), ...poses('snap', 'pince', 'snapping', [22, 0], (claws) => drawCrab(0, claws, true))] },
];
