/** The tools of the vector desk, in the order of the bar. */
import type { VectorTool } from '../vector-tool.ts';
import { centre } from './centre.ts';
import { ellipse } from './ellipse.ts';
import { fill } from './fill.ts';
import { hand } from './hand.ts';
import { line } from './line.ts';
import { pencil } from './pencil.ts';
import { rectangle } from './rectangle.ts';
import { reshape } from './reshape.ts';
import { select } from './select.ts';
import { text } from './text.ts';

export const vectorTools: readonly VectorTool[] = [select, reshape, pencil, line, rectangle, ellipse, fill, text, centre, hand];
