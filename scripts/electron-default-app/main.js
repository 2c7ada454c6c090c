// Runs inside the stand-in Electron of electron-stand-in.ts: starts the app named on the command line,
// `electron [flags] [-r module] path/to/app`, as Electron's own default app does.
import { app } from 'electron';
import { readFileSync, statSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The modules to load first and the path of the app. */
function readCommandLine(args) {
  const modules = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '-r' || args[i] === '--require') modules.push(args[++i]);
    else if (!args[i].startsWith('-')) return { modules, appPath: resolve(args[i]) };
  }
  throw new Error('Usage: electron [flags] [-r module] path/to/app');
}

/** Gives the app its name, version and folder as its package.json says, and tells which file starts it. */
function prepare(appPath) {
  if (!statSync(appPath).isDirectory()) return appPath;
  const description = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'));
  app.setName(description.productName ?? description.name);
  app.setVersion(description.version ?? '0.0.0');
  app.setAppPath(appPath);
  return createRequire(join(appPath, 'package.json')).resolve(join(appPath, description.main ?? 'index.js'));
}

try {
  const { modules, appPath } = readCommandLine(process.argv.slice(1));
  Object.defineProperty(process, 'defaultApp', { value: true });
  Module._preloadModules(modules);
  const entry = prepare(appPath);
  await import(pathToFileURL(entry).href);
} catch (error) {
  process.stderr.write(`${error?.stack ?? error}\n`);
  app.exit(1);
}
