/**
 * Imported first of all: an error nobody caught ends the app with status 70 and a line in the log. Left to itself,
 * Electron opens an error window, and waits for ever where nobody sees it.
 */
import { app } from 'electron';
import { logError } from './log.ts';

/** EX_SOFTWARE of sysexits.h. */
const INTERNAL_ERROR = 70;

// A closed pipe is no reason to end: whoever started us stopped listening.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

/** Says it in the log and ends the app. */
export function endWith(error: unknown): void {
  logError(error);
  app.exit(INTERNAL_ERROR);
}

process.on('uncaughtException', endWith);
// One request that went wrong is no reason to take a class's window away.
process.on('unhandledRejection', logError);
