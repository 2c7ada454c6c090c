/** Children who walk, jump and wave: one body, many looks. They face right. */
import { circle, closedEye, ellipse, eye, limb, moved, openMouth, path, rect, smile, stroke, WHITE } from '../draw.ts';
import { poses, type Character } from './character.ts';
import { HAIR, type HairStyle } from './hair.ts';

export interface Look {
  readonly skin: string;
  readonly cheek: string;
  readonly hair: string;
  readonly style: HairStyle;
  readonly shirt: string;
  readonly shirtShade: string;
  readonly trousers: string;
  readonly trousersShade: string;
  readonly shoes: string;
  readonly hasGlasses?: boolean;
  readonly hasSkirt?: boolean;
}

/** Swing and bend of each limb: legs and arms, near and far; `up` lifts the body. */
interface Stance {
  readonly legs: readonly [near: readonly [number, number], far: readonly [number, number]];
  readonly arms: readonly [near: readonly [number, number], far: readonly [number, number]];
  readonly up: number;
  readonly mood?: 'happy' | 'laughing';
}

const WALK: readonly Stance[] = [
  { legs: [[30, 6], [-26, 22]], arms: [[-32, -20], [34, -24]], up: 0 },
  { legs: [[4, 4], [8, 58]], arms: [[-6, -16], [8, -18]], up: 3 },
  { legs: [[-26, 22], [30, 6]], arms: [[34, -24], [-32, -20]], up: 0 },
  { legs: [[8, 58], [4, 4]], arms: [[8, -18], [-6, -16]], up: 3 },
];
const JUMP: Stance = { legs: [[38, 70], [-12, 50]], arms: [[112, -34], [-112, 34]], up: 12, mood: 'laughing' };
const STAND: Stance = { legs: [[7, 2], [-7, -2]], arms: [[14, -10], [-14, 10]], up: 0 };
const HELLO: readonly Stance[] = [{ ...STAND, arms: [[104, -48], [-14, 10]], mood: 'happy' }, { ...STAND, arms: [[100, -6], [-14, 10]], mood: 'laughing' }];

export const createChild = (id: string, fr: string, en: string, look: Look): Character => ({
  id, fr, en, width: 110, height: 154, x: 55, y: 86,
  costumes: [
    ...poses('stand', 'debout', 'standing', [STAND], (stance) => drawChild(look, stance)),
    ...poses('walk', 'marche', 'walking', WALK, (stance) => drawChild(look, stance)),
    ...poses('jump', 'saute', 'jumping', [JUMP], (stance) => drawChild(look, stance)),
    ...poses('hello', 'salue', 'waving', HELLO, (stance) => drawChild(look, stance)),
  ],
});

function drawChild(look: Look, { legs, arms, up, mood }: Stance): string {
  const [nearLeg, farLeg] = legs;
  const [nearArm, farArm] = arms;
  return moved(5, 13 - up,
    drawArm(look, 40, farArm, look.shirtShade),
    drawLeg(look, 45, farLeg, look.trousersShade), drawLeg(look, 55, nearLeg, look.trousers),
    rect(33, 64, 34, 40, look.shirt, 13), path('M33 90q17 8 34 0v3a12 12 0 0 1-12 11H45a12 12 0 0 1-12-11Z', look.shirtShade),
    look.hasSkirt ? path('M35 90h30l8 21q-23 8-46 0Z', look.trousers) : '',
    drawHead(look, mood), drawArm(look, 59, nearArm, look.shirt));
}

function drawLeg({ shoes }: Look, x: number, [swing, bend]: readonly [number, number], colour: string): string {
  const { drawing, end, angle } = limb(x, 98, 34, swing, bend, colour, 13);
  return drawing + moved(end.x, end.y, `<g transform="rotate(${-angle})">${path('M-7-2h13q9 1 9 9H-7Z', shoes)}${rect(-7, 6, 22, 3, WHITE, 1.5)}</g>`);
}

function drawArm({ skin }: Look, x: number, [swing, bend]: readonly [number, number], colour: string): string {
  const { drawing, end } = limb(x, 71, 27, swing, bend, colour, 10.5);
  return drawing + circle(end.x, end.y, 6, skin);
}

function drawHead({ skin, cheek, hair, style, hasGlasses }: Look, mood: Stance['mood']): string {
  const { behind, inFront } = HAIR[style](hair);
  const glasses = hasGlasses ? stroke('M46 42a7.500 7.500 0 1 0 15 0a7.500 7.500 0 1 0-15 0M64 42a7 7 0 1 0 14 0a7 7 0 1 0-14 0M61 41h3', '#0B5A7A', 2.4) : '';
  return [
    behind, rect(44, 58, 12, 12, skin, 5), circle(50, 38, 27, skin), circle(25, 42, 5, skin), ellipse(46, 52, 5, 3.4, cheek), ellipse(73, 51, 4, 3.2, cheek),
    mood === 'laughing' ? closedEye(54, 41, 0.9) + closedEye(70, 41, 0.9) : eye(54, 42, 0.9) + eye(70, 42, 0.9),
    mood ? openMouth(62, 51, 13) : smile(62, 52, 11), inFront, glasses,
  ].join('');
}
