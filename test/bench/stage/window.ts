/** Electron's side of the stage bench: a window without a GPU, whose results go into a file. Arguments: the page, the file. */
import { writeFileSync } from 'node:fs';
import { app, BrowserWindow } from 'electron';

const [page = '', results = ''] = process.argv.slice(-2);

app.disableHardwareAcceleration();

async function run(): Promise<void> {
  const window = new BrowserWindow({ width: 1000, height: 760, useContentSize: true, show: true });
  await window.loadFile(page);
  writeFileSync(results, JSON.stringify(await window.webContents.executeJavaScript('measureAll()')));
}

app.whenReady().then(run).then(() => app.exit(0), (reason: unknown) => {
  console.error(reason);
  app.exit(1);
});
