/** An Electron app that opens a window with a word in it: what ours is measured against. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes it into `folder`, and returns that. */
export function emptyApp(folder: string): string {
  writeFileSync(join(folder, 'package.json'), '{"name":"empty","version":"1.0.0","description":"Nothing","main":"main.cjs"}');
  writeFileSync(join(folder, 'index.html'), '<!doctype html><h1>Empty</h1>');
  writeFileSync(join(folder, 'main.cjs'), `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadFile('index.html'));`);
  return folder;
}
