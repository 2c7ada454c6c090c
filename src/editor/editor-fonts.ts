/** Blockly measures its text once, while it is injected: the font must be there before. */
import '@fontsource/andika/latin-400.css';
import '@fontsource/andika/latin-700.css';
import { FONT_STYLE } from './theme.ts';

export async function loadEditorFonts(): Promise<void> {
  await document.fonts.load(`${FONT_STYLE.weight} 16px ${FONT_STYLE.family}`);
}
