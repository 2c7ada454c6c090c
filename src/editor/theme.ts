/** The colours of blocks: the table of the visual identity, checked there for contrast. */
import * as Blockly from 'blockly/core';
import type { Category } from '../core/blocks/define-block.ts';
import { fontStyle } from './editor-fonts.ts';

interface Paint { readonly fill: string; readonly edge: string; readonly highFill: string; readonly isInk: boolean }

export type StyleName = Category | 'unknown';

const EXTENSION: Paint = { fill: '#0A7A62', edge: '#075746', highFill: '#93DCC9', isInk: false };

export const PAINTS: Readonly<Record<StyleName, Paint>> = {
  motion: { fill: '#2E6BD3', edge: '#1F4FA6', highFill: '#A9C8FF', isInk: false },
  looks: { fill: '#7B4FDE', edge: '#5B34B4', highFill: '#D3C0FF', isInk: false },
  sound: { fill: '#B23CA8', edge: '#8A2A82', highFill: '#F3B6EE', isInk: false },
  events: { fill: '#FFC83D', edge: '#B87F00', highFill: '#FFE28A', isInk: true },
  control: { fill: '#FFA21F', edge: '#B96A00', highFill: '#FFC477', isInk: true },
  sensing: { fill: '#0C7C99', edge: '#085A70', highFill: '#9FDCEB', isInk: false },
  operators: { fill: '#2C8043', edge: '#1D5C2F', highFill: '#A6DDB4', isInk: false },
  variables: { fill: '#FF8552', edge: '#B84A1C', highFill: '#FFB796', isInk: true },
  lists: { fill: '#F0603C', edge: '#A8391A', highFill: '#FFA58F', isInk: true },
  procedures: { fill: '#D22F66', edge: '#9C1D48', highFill: '#FFB3CC', isInk: false },
  pen: EXTENSION,
  music: EXTENSION,
  text2speech: EXTENSION,
  unknown: { fill: '#5F7488', edge: '#42586D', highFill: '#CBD6DC', isInk: false },
};

/** Text and icons on the block are dark. */
export const hasInkText = (style: StyleName, isHighContrast: boolean): boolean => isHighContrast || PAINTS[style].isInk;

/** Hats of every category share its colours; only they are drawn with a cap. */
export const hatStyle = (style: StyleName): string => `${style}_hat`;

export function createTheme(isHighContrast: boolean): Blockly.Theme {
  const blockStyles = Object.fromEntries(Object.entries(PAINTS).flatMap(([name, { fill, edge, highFill }]) => {
    const primary = isHighContrast ? highFill : fill;
    const style = { colourPrimary: primary, colourSecondary: Blockly.utils.colour.blend('#ffffff', primary, 0.25) ?? primary, colourTertiary: isHighContrast ? '#000000' : edge };
    return [[name, style], [hatStyle(name as StyleName), { ...style, hat: 'cap' }]];
  }));
  const theme = new Blockly.Theme(isHighContrast ? 'periscode-high' : 'periscode', blockStyles, {}, {
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
