/**
 * Imported first of all: an error nobody caught ends the app with status 70 and a line in the log. Left to itself,
 * Electron opens an error window, and waits for ever where nobody sees it.
 */
import { app } from 'electron';

/** EX_SOFTWARE of sysexits.h. */
const INTERNAL_ERROR = 70;

// A closed pipe is no reason to end: whoever started us stopped listening.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

process.on('uncaughtException', (error) => {
  process.stderr.write(`periscode: ${error.stack ?? error.message}\n`);
  app.exit(INTERNAL_ERROR);
});
process.on('unhandledRejection', (reason) => {
  process.stderr.write(`periscode: ${reason instanceof Error ? reason.stack ?? reason.message : String(reason)}\n`);
});
