/** What happens is written to standard error, and to the file that PERISCODE_LOG names. No name of a child, nothing of their work. */
import { appendFileSync } from 'node:fs';

export function log(line: string): void {
  const text = `periscode: ${line}\n`;
  process.stderr.write(text);
  const file = process.env['PERISCODE_LOG'];
  if (!file) return;
  try {
    appendFileSync(file, text);
  } catch {
    // A log that cannot be written must not stop a lesson.
  }
}

export const logError = (error: unknown): void => log(error instanceof Error ? error.stack ?? error.message : String(error));
