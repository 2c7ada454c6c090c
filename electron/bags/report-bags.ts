/**
 * A town's report: what was done in the classes whose bags lie in some folders, per class and in all, without anybody's name; as CSV that French spreadsheets open, or as JSON.
 * By `npm run -s bags -- report FOLDER… [--json]`, and by the installed app: `periscode --bags-report FOLDER… [--json]`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classReport, type ClassReport } from '../../src/core/classes/class-report.ts';
import { BOM, field } from '../../src/core/reports/csv.ts';
import { townReport } from '../../src/core/progress/town-report.ts';
import { unpackLists } from './bag-content.ts';
import { openBag, readHeader, readStart } from './bag-file.ts';

const ENDING = '.periscode-classe';

export interface BagsReport {
  readonly text: string;
  /** A line for each folder and file that could not be read; the others are counted. */
  readonly troubles: readonly string[];
}

/** `password`: of protected bags. */
export function reportBags(folders: readonly string[], isJson: boolean, password: string | undefined): BagsReport {
  const troubles: string[] = [];
  /** Nothing, and said, when it cannot be read. */
  const reading = <T>(path: string, read: () => readonly T[]): readonly T[] => {
    try {
      return read();
    } catch (error) {
      troubles.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  };
  const files = folders.flatMap((folder) => reading(folder, () => bagsIn(folder))).flatMap((file) => reading(file, () => [{ file, classId: readHeader(readStart(file)).classId }]));
  // One class at a time in memory.
  const classes = [...Map.groupBy(files, ({ classId }) => classId).values()].flatMap((bags) => {
    const lists = bags.flatMap(({ file }) => reading(file, () => [unpackLists(openBag(readFileSync(file), password).content)]));
    return lists.length > 0 ? [classReport(lists)] : [];
  }).sort((a, b) => a.className.localeCompare(b.className, 'fr', { numeric: true }));
  return { text: isJson ? `${JSON.stringify({ classes, total: totalOf(classes) })}\n` : toCsv(classes), troubles };
}

function bagsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ENDING)).sort().map((file) => join(folder, file));
}

function totalOf(classes: readonly ClassReport[]): Omit<ClassReport, 'className'> {
  return { ...townReport(classes).total, stepsDone: classes.reduce((sum, { stepsDone }) => sum + stepsDone, 0) };
}

/** Hours with one decimal always, the comma is the spreadsheets'. */
function toCsv(classes: readonly ClassReport[]): string {
  const hours = (ms: number): string => (Math.round(ms / 360_000) / 10).toFixed(1).replace('.', ',');
  const row = (name: string, { sessions, children, workedMs, stepsDone }: Omit<ClassReport, 'className'>): string => [field(name, ','), sessions, children, hours(workedMs), stepsDone].join(';');
  return `${BOM}${['Classe;Séances;Enfants;Heures;Étapes réussies', ...classes.map((each) => row(each.className, each)), row('Total', totalOf(classes))].join('\r\n')}\r\n`;
}

/** What follows `--bags-report` on a command line; null when nobody asks for it. */
export function askedReport(args: readonly string[]): { readonly folders: readonly string[]; readonly isJson: boolean } | null {
  const at = args.indexOf('--bags-report');
  return at < 0 ? null : { folders: args.slice(at + 1).filter((word) => !word.startsWith('--')), isJson: args.includes('--json') };
}

/** Written as a program does: the report to one stream, what is wrong to the other. Answers the exit status: 1 when something was not counted. */
export function writeReport({ folders, isJson }: { readonly folders: readonly string[]; readonly isJson: boolean }, done: (status: number) => void): void {
  if (folders.length === 0) {
    process.stderr.write('usage: report FOLDER… [--json]\n', () => { done(1); });
    return;
  }
  const { text, troubles } = reportBags(folders, isJson, process.env['PERISCODE_BAG_PASSWORD']);
  for (const trouble of troubles) process.stderr.write(`${trouble}\n`);
  // Ended only once it is written: a pipe may be slow to take it.
  process.stdout.write(text, () => { done(troubles.length > 0 ? 1 : 0); });
}
