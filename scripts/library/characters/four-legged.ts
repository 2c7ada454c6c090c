/** Animals on four legs, seen from the side, facing right: they walk, sit, and one of them flies. */
import { circle, closedEye, ellipse, eye, INK, limb, moved, openMouth, path, rect, smile, stroke, turned } from '../draw.ts';
import { poses, type Character } from './character.ts';

interface Coat {
  readonly main: string;
  readonly shade: string;
  readonly light: string;
  /** On the head, whose middle is (0, 0) and radius 25. */
  readonly ears: string;
  /** Under the eyes: muzzle, whiskers. */
  readonly muzzle: string;
  /** From (0, 0), where it grows, hanging to the left. */
  readonly tail: string;
  readonly onBody?: string;
}

interface Stance {
  /** Front near, front far, back near, back far: swing and bend. */
  readonly legs: readonly (readonly [number, number])[];
  readonly tail: number;
  readonly up: number;
  readonly isHappy?: boolean;
}

const WALK: readonly Stance[] = [
  { legs: [[28, 8], [-20, 20], [-22, 0], [26, 10]], tail: 0, up: 0 },
  { legs: [[2, 0], [10, 46], [6, 40], [0, 0]], tail: 8, up: 2 },
  { legs: [[-20, 20], [28, 8], [26, 10], [-22, 0]], tail: 0, up: 0 },
  { legs: [[10, 46], [2, 0], [0, 0], [6, 40]], tail: -8, up: 2 },
];
const STAND: Stance = { legs: [[2, 0], [6, 0], [-2, 0], [-6, 0]], tail: 0, up: 0 };
const JUMP: Stance = { legs: [[62, 6], [50, 8], [-56, -10], [-44, -8]], tail: 26, up: 14, isHappy: true };
const HAPPY: readonly Stance[] = [{ ...STAND, tail: 24, isHappy: true }, { ...STAND, tail: -14, isHappy: true }];

function draw(coat: Coat, { legs, tail, up, isHappy = false }: Stance): string {
  const leg = (x: number, [swing, bend]: readonly [number, number] = [0, 0], colour: string, paw: string): string => {
    const { drawing, end } = limb(x, 84, 30, swing, bend, colour, 13);
    return drawing + ellipse(end.x + 3, end.y + 2, 9, 6, paw);
  };
  return moved(0, 22 - up,
    turned(tail, 34, 66, moved(34, 66, coat.tail)),
    leg(95, legs[1], coat.shade, coat.light), leg(48, legs[3], coat.shade, coat.light),
    rect(28, 54, 84, 42, coat.main, 21), path('M30 80q40 16 80 2c-2 9-9 14-18 14H48c-9 0-16-6-18-16Z', coat.shade), coat.onBody ?? '',
    leg(88, legs[0], coat.main, coat.light), leg(40, legs[2], coat.main, coat.light),
    moved(110, 44, coat.ears, circle(0, 0, 26, coat.main), coat.muzzle, isHappy ? closedEye(2, -4) + closedEye(18, -4) : eye(2, -3) + eye(18, -3), isHappy ? openMouth(13, 10, 12) : smile(13, 11, 10)));
}

const createWalker = (id: string, fr: string, en: string, coat: Coat): Character => ({
  id, fr, en, width: 150, height: 148, x: 75, y: 86,
  costumes: [
    ...poses('stand', 'debout', 'standing', [STAND], (stance) => draw(coat, stance)),
    ...poses('walk', 'marche', 'walking', WALK, (stance) => draw(coat, stance)),
    ...poses('jump', 'saute', 'jumping', [JUMP], (stance) => draw(coat, stance)),
    ...poses('happy', 'joie', 'happy', HAPPY, (stance) => draw(coat, stance)),
  ],
});

const nose = (colour: string): string => ellipse(13, 4, 4.5, 3.2, colour);
const blue = { main: '#6F8FB8', shade: '#56759E', light: '#DCE8F5' };
const brown = { main: '#C98A4B', shade: '#A86C33', light: '#FBE3C2' };
const white = { main: '#FFF4F8', shade: '#F3D3E2', light: '#F9A8C9' };

export const FOUR_LEGGED: readonly Character[] = [
  createWalker('pacha', 'Pacha|chat animal marche saute miaou', 'Pacha|cat animal walk jump kitten', {
    ...blue,
    ears: path('M-22-12L-20-38-2-24ZM6-24L22-38 24-12Z', blue.main) + path('M-17-18L-16-30-8-23ZM10-23L19-31 20-18Z', '#F7A896'),
    muzzle: ellipse(13, 9, 13, 9, blue.light) + stroke('M28 6l13-3M28 11l13 2M-4 6l-12-3M-4 11l-12 2', blue.light, 1.8) + path('M-4-25l4 9 4-9ZM6-24l3 7 4-6Z', blue.shade) + nose('#F2735A'),
    tail: stroke('M0 0C-22 2-30-12-24-30', blue.main, 11) + stroke('M-26-22q-1-4 2-8', blue.light, 11),
    onBody: stroke('M52 55v11M66 55v13M80 55v11', blue.shade, 6),
  }),
  createWalker('filou', 'Filou|chien animal marche saute ouaf', 'Filou|dog animal walk jump puppy', {
    ...brown,
    ears: '',
    muzzle: ellipse(14, 9, 16, 11, brown.light) + path('M-14-22C-30-22-32-2-26 12c4 7 12 3 13-5 1-9 3-20-1-29Z', '#7A4A22') + ellipse(14, 2, 6, 4.4, INK),
    tail: stroke('M0 0C-10-4-18-14-20-26', brown.main, 10),
    onBody: ellipse(64, 66, 14, 9, brown.light, -12) + stroke('M92 60q12 10 24 8', '#C4432E', 6) + circle(110, 74, 5, '#FFC83D'),
  }),
  createWalker('etincelle', 'Étincelle|licorne cheval animal magique galop', 'Sparkle|unicorn horse animal magic', {
    ...white,
    ears: path('M8-22L22-52 20-20Z', '#FFC83D') + stroke('M13-33l8 3M11-27l9 3', '#E0A100', 2.4) + path('M-12-22L-12-40 2-26Z', white.main),
    muzzle: ellipse(15, 10, 13, 9, '#FFE0EB') + path('M-8-26C-30-30-40-8-34 20c3 12 16 8 14-3-2-14 2-26 14-34Z', '#7B4FDE') + path('M-4-27c-14 6-22 18-20 36 1 6 8 5 8-1 0-14 6-24 18-32Z', '#F2735A') + circle(11, 5, 1.8, '#C77A97') + circle(19, 5, 1.8, '#C77A97'),
    tail: path('M4-4C-20-14-36 4-30 30c6-2 6-10 10-14 0 8-2 14 0 20 12-8 10-26 22-32Z', '#7B4FDE') + path('M2 0c-18-4-24 10-22 24 6-10 14-12 22-20Z', '#FFC83D'),
    onBody: path('M58 66l3 7 8 1-6 5 2 8-7-4-7 4 2-8-6-5 8-1Z', '#FFC83D'),
  }),
];

const DRAGON = { main: '#3FA66B', shade: '#25794F', light: '#C9EFD3' };

/** `beat` lifts the wings, in degrees; `isBlowing` breathes fire. */
function drawDragon(beat: number, isBlowing: boolean): string {
  const wing = (colour: string): string => path('M0 0C-8-26-34-40-52-36c6 6 6 12 4 16-6-2-12 0-16 4 8 2 12 8 12 14-6-1-10 2-13 6C-40 10-16 12 0 8Z', colour);
  return moved(6, 10 - beat / 8,
    moved(62, 64, turned(beat + 14, 0, 0, wing('#E0A100'))),
    path('M30 78C8 84-2 72 4 58c8 8 16 8 28 4Z', DRAGON.main) + polygonTail(),
    ellipse(66, 76, 38, 28, DRAGON.main), ellipse(74, 84, 24, 18, DRAGON.light), stroke('M56 82q18 7 36 0M58 91q16 6 30 0', DRAGON.main, 2.4),
    path('M30 56l8-12 6 10 8-12 6 11 8-10 4 12Z', '#FFC83D'),
    stroke('M54 98v12M80 99v11', DRAGON.shade, 13), ellipse(58, 113, 11, 6, DRAGON.shade), ellipse(84, 113, 11, 6, DRAGON.shade),
    stroke('M96 76l10 6', DRAGON.main, 10),
    moved(108, 46, path('M-14-20L-20-40-4-25ZM4-25L12-42 16-20Z', '#FFC83D'), circle(0, 0, 26, DRAGON.main), ellipse(18, 9, 18, 12, DRAGON.main), ellipse(20, 12, 15, 8, DRAGON.light),
      circle(26, 3, 2, DRAGON.shade), circle(19, 1, 2, DRAGON.shade), isBlowing ? closedEye(-2, -5) + closedEye(14, -7) : eye(-2, -5) + eye(14, -7), isBlowing ? ellipse(33, 12, 4, 5, '#8E2F2A') : smile(22, 12, 11)),
    isBlowing ? path('M144 58c10-12 20-6 34-14-6 10 4 14 0 26-10 4-24 2-34-12Z', '#F2735A') + path('M148 58c8-6 12-2 20-6-4 8 2 8 0 14-8 2-14 0-20-8Z', '#FFC83D') : '',
    moved(70, 62, turned(beat, 0, 0, wing('#FFC83D'))));
}

const polygonTail = (): string => path('M6 62L-4 46 14 50Z', '#FFC83D');

export const DRAGON_CHARACTER: Character = {
  id: 'flamme', fr: 'Flamme|dragon vole feu conte', en: 'Flame|dragon fly fire tale', width: 192, height: 136, x: 80, y: 80,
  costumes: [
    ...poses('fly', 'vole', 'flying', [34, 4, -34, 4], (beat) => drawDragon(beat, false)),
    ...poses('fire', 'souffle', 'breathing fire', [20, -14], (beat) => drawDragon(beat, true)),
  ],
};

