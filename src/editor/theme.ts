/** The colours of blocks: the table of the visual identity, checked there for contrast. */
import * as Blockly from 'blockly/core';
import type { Category } from '../core/blocks/define-block.ts';
import type { Colours } from '../core/classes/access.ts';
import { fontStyle } from './editor-fonts.ts';

/** A fill for each way the app may be coloured; the edge is the usual one’s. */
interface Paint extends Readonly<Record<`${'redGreen' | 'blueYellow'}Fill`, string>> { readonly fill: string; readonly edge: string; readonly highFill: string; readonly isInk: boolean }

export type StyleName = Category | 'unknown';

const EXTENSION: Paint = { fill: '#0A7A62', edge: '#075746', highFill: '#93DCC9', redGreenFill: '#376024', blueYellowFill: '#294508', isInk: false };

export const PAINTS: Readonly<Record<StyleName, Paint>> = {
  motion: { fill: '#2E6BD3', edge: '#1F4FA6', highFill: '#A9C8FF', redGreenFill: '#2A6ACA', blueYellowFill: '#3F64C4', isInk: false },
  looks: { fill: '#7B4FDE', edge: '#5B34B4', highFill: '#D3C0FF', redGreenFill: '#5F05B0', blueYellowFill: '#7037C9', isInk: false },
  sound: { fill: '#B23CA8', edge: '#8A2A82', highFill: '#F3B6EE', redGreenFill: '#910992', blueYellowFill: '#A52598', isInk: false },
  events: { fill: '#FFC83D', edge: '#B87F00', highFill: '#FFE28A', redGreenFill: '#E7E073', blueYellowFill: '#F7BE24', isInk: true },
  control: { fill: '#FFA21F', edge: '#B96A00', highFill: '#FFC477', redGreenFill: '#EE9E0A', blueYellowFill: '#BFAA41', isInk: true },
  sensing: { fill: '#0C7C99', edge: '#085A70', highFill: '#9FDCEB', redGreenFill: '#287583', blueYellowFill: '#5B5C98', isInk: false },
  operators: { fill: '#2C8043', edge: '#1D5C2F', highFill: '#A6DDB4', redGreenFill: '#0A3B0E', blueYellowFill: '#1D7039', isInk: false },
  variables: { fill: '#FF8552', edge: '#B84A1C', highFill: '#FFB796', redGreenFill: '#FE8067', blueYellowFill: '#FA915F', isInk: true },
  lists: { fill: '#F0603C', edge: '#A8391A', highFill: '#FFA58F', redGreenFill: '#E26933', blueYellowFill: '#E67240', isInk: true },
  procedures: { fill: '#D22F66', edge: '#9C1D48', highFill: '#FFB3CC', redGreenFill: '#C24A57', blueYellowFill: '#B9395E', isInk: false },
  pen: EXTENSION,
  music: EXTENSION,
  text2speech: EXTENSION,
  unknown: { fill: '#5F7488', edge: '#42586D', highFill: '#CBD6DC', redGreenFill: '#5F7488', blueYellowFill: '#5F7488', isInk: false },
};

/** What a block of this style is painted with: its text and icons are dark where `isInk`. */
export function paintOf(style: StyleName, colours: Colours): { readonly fill: string; readonly edge: string; readonly isInk: boolean } {
  const { fill, edge, highFill, redGreenFill, blueYellowFill, isInk } = PAINTS[style];
  if (colours === 'normal') return { fill, edge, isInk };
  if (colours === 'high') return { fill: highFill, edge: '#000000', isInk: true };
  const other = colours === 'red-green' ? redGreenFill : blueYellowFill;
  return { fill: other, edge: Blockly.utils.colour.blend('#000000', other, DARKER) ?? other, isInk };
}

/** Colours the disc that stands for a category. */
export function paintDisc(element: HTMLElement, category: Category, colours: Colours): void {
  const { fill, edge, isInk } = paintOf(category, colours);
  element.style.setProperty('--disc', fill);
  element.style.setProperty('--disc-edge', edge);
  element.style.setProperty('--disc-ink', isInk ? '#10263D' : '#fff');
}

/** Of black in the edge. */
const DARKER = 0.3;

/** Hats of every category share its colours; only they are drawn with a cap. */
export const hatStyle = (style: StyleName): string => `${style}_hat`;

export function createTheme(colours: Colours): Blockly.Theme {
  const isHighContrast = colours === 'high';
  const blockStyles = Object.fromEntries(Object.keys(PAINTS).flatMap((name) => {
    const { fill, edge } = paintOf(name as StyleName, colours);
    const style = { colourPrimary: fill, colourSecondary: Blockly.utils.colour.blend('#ffffff', fill, 0.25) ?? fill, colourTertiary: edge };
    return [[name, style], [hatStyle(name as StyleName), { ...style, hat: 'cap' }]];
  }));
  const theme = new Blockly.Theme(`periscode-${colours}`, blockStyles, {}, {
    workspaceBackgroundColour: '#FFFFFF',
    flyoutBackgroundColour: isHighContrast ? '#FFFFFF' : '#F1FAFC',
    flyoutForegroundColour: isHighContrast ? '#000000' : '#42586D',
    flyoutOpacity: 1,
    scrollbarColour: isHighContrast ? '#000000' : '#7FC6DA',
    scrollbarOpacity: 0.7,
    insertionMarkerColour: '#10263D',
    insertionMarkerOpacity: 0.25,
    selectedGlowColour: '#FFC83D',
  });
  theme.setFontStyle(fontStyle());
  return theme;
}
