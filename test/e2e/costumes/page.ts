/// <reference types="vite/client" />
/** The costume editor alone on a page, with a history around it as the project's: `told` is what it told, `show` opens a costume. */
import { ContextProvider } from '@lit/context';
import andika from '@fontsource/andika/files/andika-latin-400-normal.woff2?url';
import andikaBold from '@fontsource/andika/files/andika-latin-700-normal.woff2?url';
import baloo from '@fontsource/baloo-2/files/baloo-2-latin-700-normal.woff2?url';
import '../../../src/ui/kit/page.css';
import '../../../src/ui/kit/tokens.css';
import { createTranslate } from '../../../src/core/text/translate.ts';
import { translateContext } from '../../../src/ui/kit/translate-context.ts';
import type { DrawnCostume } from '../../../src/ui/costumes/drawn-costume.ts';
import '../../../src/ui/costumes/pc-costume-editor.ts';

document.documentElement.lang = 'fr';
for (const [family, url, weight] of [['Andika', andika, '400'], ['Andika', andikaBold, '700'], ['Baloo 2', baloo, '700']] as const) {
  document.fonts.add(new FontFace(family, `url(${url})`, { weight }));
}
new ContextProvider(document.body, { context: translateContext, initialValue: createTranslate('fr') });

const editor = document.createElement('pc-costume-editor');
editor.style.height = '100%';
document.querySelector('#room')!.append(editor);
let history: DrawnCostume[] = [];
let at = 0;

function take(costume: DrawnCostume): void {
  editor.costume = costume;
  editor.canUndo = at > 0;
  editor.canRedo = at < history.length - 1;
}
editor.addEventListener('costume-drawn', (event) => {
  if (!(event instanceof CustomEvent)) return;
  history = [...history.slice(0, at + 1), event.detail as DrawnCostume];
  at = history.length - 1;
  take(history[at]!);
});
for (const [name, by] of [['undo-asked', -1], ['redo-asked', 1]] as const) {
  editor.addEventListener(name, () => {
    at = Math.min(history.length - 1, Math.max(0, at + by));
    take(history[at]!);
  });
}

export interface PlainCostume extends Omit<DrawnCostume, 'bytes'> { readonly bytes: readonly number[] }

const lab = {
  show(id: string, { bytes, ...rest }: PlainCostume, isBackdrop = false): void {
    history = [{ ...rest, bytes: Uint8Array.from(bytes) }];
    at = 0;
    editor.costumeId = id;
    editor.isBackdrop = isBackdrop;
    take(history[0]!);
  },
  /** What the project holds now, and how many steps lead there. */
  now: (): PlainCostume & { readonly step: number } => ({ ...history[at]!, bytes: [...history[at]!.bytes], step: at }),
};
declare global { interface Window { costumeLab: typeof lab } }
window.costumeLab = lab;
