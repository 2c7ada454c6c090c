/** A text of the drawing as the field over it is given it. */
import type { WrittenText } from '../pc-paper-text.ts';

export function writtenText(text: paper.PointText, view: paper.View): WrittenText {
  return {
    words: text.content, size: Number(text.fontSize), leading: Number(text.leading), family: text.fontFamily, weight: String(text.fontWeight),
    colour: text.fillColor?.type === 'gradient' ? 'inherit' : text.fillColor?.toCSS(true) ?? 'inherit', toScreen: view.matrix.clone().append(text.matrix),
  };
}
