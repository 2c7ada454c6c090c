/** Blockly measures its text once, while it is injected: the font must be there before. */
import '@fontsource/andika/latin-400.css';
import '@fontsource/andika/latin-700.css';

let family = 'Andika, Verdana, "DejaVu Sans", sans-serif';
/** Of 16 pixels: letters that are drawn large for their size take less. */
let part = 1;

/** Bold, in the letters that the page had when the editor was last opened. */
export const fontStyle = (): { readonly family: string; readonly weight: string; readonly size: number } => ({ family, weight: '700', size: 12 * part });

export async function loadEditorFonts(): Promise<void> {
  const style = getComputedStyle(document.documentElement);
  family = style.getPropertyValue('--pc-font-blocks').trim() || family;
  part = Number(style.getPropertyValue('--pc-letter-size')) || 1;
  await document.fonts.load(`${fontStyle().weight} 16px ${family}`);
}
