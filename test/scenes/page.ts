/** The stage with its values on a page of 480 × 360, for the scenes: the same worker, canvas and elements as in the studio. */
import fontUrl from '@fontsource/andika/files/andika-latin-400-normal.woff2?url';
import boldUrl from '@fontsource/andika/files/andika-latin-700-normal.woff2?url';
import { ContextProvider } from '@lit/context';
import { createTranslate } from '../../src/core/text/translate.ts';
import tokens from '../../src/ui/kit/tokens.css?inline';
import { translateContext } from '../../src/ui/kit/translate-context.ts';
import '../../src/ui/studio/pc-monitors.ts';
import '../../src/ui/studio/pc-stage-grid.ts';
import '../e2e/stage/page.ts';

const sheet = document.createElement('style');
sheet.textContent = `${tokens} @font-face { font-family: SceneText; src: url(${fontUrl}); } @font-face { font-family: SceneText; src: url(${boldUrl}); font-weight: 700; }
  #over { position: absolute; inset: 0 auto auto 0; width: 480px; height: 360px; font: 16px/1.5 SceneText; } :root { --pc-font-body: SceneText; }`;
document.head.append(sheet);
const over = document.createElement('div');
over.id = 'over';
document.body.append(over);
const monitors = document.createElement('pc-monitors');
new ContextProvider(over, { context: translateContext, initialValue: createTranslate('fr') });

let isOpen = false;

/** Another project on the stage, with the values it tells over it. */
async function openScene(projectJson: string, files: Readonly<Record<string, string>>, hasGrid: boolean): Promise<void> {
  await Promise.all([document.fonts.load('16px SceneText'), document.fonts.load('700 16px SceneText')]);
  if (!isOpen) {
    isOpen = true;
    window.lab = window.openStage(false);
    window.lab.stage.told.monitors.on(({ values }) => { monitors.values = values; });
  }
  window.lab.heard.length = 0;
  over.replaceChildren(...(hasGrid ? [document.createElement('pc-stage-grid')] : []), monitors);
  monitors.values = [];
  window.lab.load(projectJson, files);
}

declare global { interface Window { openScene: typeof openScene } }
window.openScene = openScene;
