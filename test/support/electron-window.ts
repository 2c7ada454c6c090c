/** Main process of a bundled page: a window without a GPU. With PERISCODE_RESULTS, what the page's `measure()` gives is written there and the window closes. A page called `hidden` is hidden, one called `visible` shown. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { silenceChromium } from '../../electron/network.ts';

// As in the app: else Chromium asks the Internet for a spelling dictionary, and the watch of `npm run test:offline` sees it.
silenceChromium(app.commandLine);
app.disableHardwareAcceleration();

async function run(): Promise<void> {
  const window = new BrowserWindow({ width: 1000, height: 760, useContentSize: true, show: true });
  window.on('page-title-updated', (_event, title) => {
    if (title === 'hidden') window.hide();
    if (title === 'visible') window.show();
  });
  await window.loadFile(join(app.getAppPath(), 'index.html'));
  const results = process.env['PERISCODE_RESULTS'];
  if (!results) return;
  writeFileSync(results, JSON.stringify(await window.webContents.executeJavaScript('measure()')));
  app.exit(0);
}

app.whenReady().then(run).catch((reason: unknown) => {
  console.error(reason);
  app.exit(1);
});
