/** The tools of the bitmap desk, in the order of the bar. The hand belongs to the view and has nothing to do on the picture. */
import type { BitmapTool } from '../bitmap-tool.ts';
import { brush, eraser } from './brush.ts';
import { centre } from './centre.ts';
import { fill } from './fill.ts';
import { select } from './select.ts';
import { ellipse, line, rectangle } from './shapes.ts';
import { text } from './text.ts';

export const hand: BitmapTool = { id: 'hand', icon: 'hand', label: 'costume.tool.hand', cursor: 'grab', take: () => ({}) };

export const bitmapTools: readonly BitmapTool[] = [brush, eraser, line, fill, rectangle, ellipse, text, select, centre, hand];
