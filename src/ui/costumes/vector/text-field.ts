/** A field that lies exactly over a text of the drawing, to write it on the paper itself. */
import paperCore from 'paper/dist/paper-core';

/** Inline style of a field over `text` as the view shows it now. */
export function styleOver(text: paper.PointText, view: paper.View): string {
  const size = Number(text.fontSize);
  const leading = Number(text.leading);
  const { ascent, descent } = heightsOf(text);
  const toScreen = view.matrix.clone().append(text.matrix);
  const { a, b, c, d } = toScreen;
  // Air on all sides: letters reach out of their line, and a field too small for them would scroll.
  const air = size / 2;
  const corner = toScreen.transform(new paperCore.Point(-air, -((leading - ascent - descent) / 2 + ascent) - air));
  const lines = text.content.split('\n');
  const width = Math.max(text.internalBounds.width, size) + size;
  return `transform:matrix(${a},${b},${c},${d},${corner.x},${corner.y});font:${text.fontWeight} ${size}px/${leading}px ${text.fontFamily};width:${width + 2 * air}px;height:${lines.length * leading + 2 * air}px;padding:${air}px;color:${text.fillColor?.type === 'gradient' ? 'inherit' : text.fillColor?.toCSS(true) ?? 'inherit'}`;
}

function heightsOf(text: paper.PointText): { readonly ascent: number; readonly descent: number } {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return { ascent: Number(text.fontSize), descent: 0 };
  context.font = `${text.fontWeight} ${text.fontSize}px ${text.fontFamily}`;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('x');
  return { ascent: fontBoundingBoxAscent, descent: fontBoundingBoxDescent };
}
