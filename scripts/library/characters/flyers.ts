/** Those who fly or float. */
import { circle, closedEye, ellipse, eye, moved, openMouth, path, scaled, smile, stroke, turned, WHITE } from '../draw.ts';
import { poses, type Character } from './character.ts';

/** `beat` lifts the wing, in degrees. */
function drawBird(beat: number, isSinging = false): string {
  const wing = (colour: string, tip: string): string => turned(beat, 0, 0, path('M6 4C-2-14-26-40-46-42c-4 8 0 12 4 16-8 0-10 6-6 12-6 2-6 8 0 14 10 8 34 14 46 12 6-2 6-6 2-8Z', colour), path('M-46-42c-4 8 0 12 4 16-8 0-10 6-6 12-6 2-6 8 0 14 2-16-4-26 2-42Z', tip));
  return moved(4, 8,
    moved(70, 62, turned(12, 0, 0, wing('#0B5A7A', '#073B52'))),
    path('M34 68L4 56l4 12-8 6 10 4-4 10 30-8Z', '#0E7193'), path('M26 70C28 44 52 36 74 40c14-20 46-16 46 10 0 34-30 50-56 48-22-2-36-12-38-28Z', '#2FA3C7'), path('M50 92c10-20 40-18 56-36-2 28-26 42-42 42-6 0-10-2-14-6Z', '#DDF1F6'),
    stroke('M66 98l-4 12M78 97l-2 13', '#D99A00', 4), stroke('M88 22q-2-12 6-16M96 21q2-8 10-10', '#0E7193', 5),
    isSinging ? path('M116 42l22-6-10 12Z', '#FFC83D') + path('M116 50l16 10-18-2Z', '#D99A00') : path('M116 44l24 6-24 8Z', '#FFC83D') + path('M116 51l24-1-24 8Z', '#D99A00'),
    isSinging ? closedEye(103, 44, 1.1) : eye(104, 44, 1.2), ellipse(98, 56, 6, 4, '#F7A896'),
    moved(74, 68, wing('#1287A8', '#0B5A7A')));
}

/** `fold` 0 open to 1 shut. */
function drawButterfly(fold: number): string {
  const wings = (side: 1 | -1): string => scaled(side * (1 - fold * 0.72), 1, 60, 60,
    path('M62 58C66 24 92 4 108 12c14 8 8 34-10 44 14 6 16 24 4 34-12 8-34 0-40-26Z', '#F2735A'), path('M68 52c6-20 20-34 32-32 8 4 4 20-10 30-8 4-16 6-22 2Z', '#FFC83D'), circle(92, 72, 8, '#FFC83D'), circle(100, 24, 4, WHITE), circle(94, 72, 3.5, WHITE));
  return wings(1) + wings(-1) + stroke('M56 40q-4-16-14-20M64 40q4-16 14-20', '#5B34B4', 3.4) + circle(42, 20, 4, '#5B34B4') + circle(78, 20, 4, '#5B34B4') + ellipse(60, 68, 8, 28, '#7B4FDE')
    + circle(60, 42, 14, '#7B4FDE') + eye(55, 41, 0.9) + eye(66, 41, 0.9) + smile(60.500, 48, 8);
}

/** `sway` moves the hem; `mood` 1 is a joyful boo. */
function drawGhost(sway: number, isBoo: boolean): string {
  const arm = isBoo ? -34 : 0;
  return moved(0, -sway / 2,
    turned(arm, 28, 66, ellipse(20, 70, 14, 9, '#DCE8F5', -30)), turned(-arm, 92, 66, ellipse(100, 70, 14, 9, '#DCE8F5', 30)),
    path(`M20 62C20 28 36 12 60 12s40 16 40 50v50c0 8-6 10-12 ${4 + sway / 2}-5-6-10-4-14 2-5 8-10 8-14 0-5-8-10-8-14 0-5 8-10 8-14 ${-sway / 2}-5-6-12 4-12-6Z`, '#F1FAFC'),
    path('M86 28c10 10 14 24 14 40v44c0 8-6 10-12 4-4-5-7-4-10-2 10-28 14-58 8-86Z', '#DCE8F5'),
    isBoo ? closedEye(50, 50, 1.4) + closedEye(74, 50, 1.4) + openMouth(62, 62, 20) : eye(50, 50, 1.5) + eye(74, 50, 1.5) + smile(62, 63, 14), ellipse(38, 62, 6, 4, '#F7A896'), ellipse(86, 62, 6, 4, '#F7A896'));
}

export const FLYERS: readonly Character[] = [
  { id: 'plume', fr: 'Plumette|oiseau vole chante', en: 'Plumy|bird fly sing', width: 150, height: 126, x: 76, y: 72,
    costumes: [...poses('fly', 'vole', 'flying', [22, -12, -52, -12], (beat) => drawBird(beat)), ...poses('sing', 'chante', 'singing', [-20, -34], (beat) => drawBird(beat, true))] },
  { id: 'aile', fr: 'Zéphyr|papillon vole jardin', en: 'Zephyr|butterfly fly garden', width: 120, height: 104, x: 60, y: 56, costumes: poses('fly', 'vole', 'flying', [0, 0.5, 1, 0.5], drawButterfly) },
  { id: 'hou', fr: 'Houhou|fantôme flotte bouh Halloween', en: 'Whoo|ghost float boo Halloween', width: 120, height: 128, x: 60, y: 66,
    costumes: [...poses('float', 'flotte', 'floating', [0, 8, 0, -8], (sway) => drawGhost(sway, false)), ...poses('boo', 'bouh', 'boo', [4], (sway) => drawGhost(sway, true))] },
];
