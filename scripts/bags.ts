/**
 * `npm run -s bags -- report FOLDER… [--json]`: what was done in the classes whose bags lie in the folders, per class and in all, without anybody's name; as CSV that French
 * spreadsheets open, or as JSON. The password of protected bags is read from PERISCODE_BAG_PASSWORD. Exit status 1 when a bag could not be read; the others are counted.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { unpackLists } from '../electron/bags/bag-content.ts';
import { openBag, readHeader, readStart } from '../electron/bags/bag-file.ts';
import { classReport, type ClassReport } from '../src/core/classes/class-report.ts';
import { townReport } from '../src/core/progress/town-report.ts';

const ENDING = '.periscode-classe';

const { values, positionals: [command, ...folders] } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false } } });
if (command !== 'report' || folders.length === 0) {
  console.error('usage: npm run -s bags -- report FOLDER… [--json]');
  process.exitCode = 1;
} else {
  const classes = reportAll(folders.flatMap(bagsIn));
  process.stdout.write(values.json ? `${JSON.stringify({ classes, total: totalOf(classes) })}\n` : toCsv(classes));
}

function bagsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ENDING)).sort().map((file) => join(folder, file));
}

/** One class at a time in memory. */
function reportAll(files: readonly string[]): readonly ClassReport[] {
  const byClass = Map.groupBy(files.flatMap((file) => { const classId = classOf(file); return classId === null ? [] : [{ file, classId }]; }), ({ classId }) => classId);
  const reports = [...byClass.values()].flatMap((bags) => {
    const lists = bags.flatMap(({ file }) => reading(file, () => [unpackLists(openBag(readFileSync(file), process.env['PERISCODE_BAG_PASSWORD']).content)]) ?? []);
    return lists.length > 0 ? [classReport(lists)] : [];
  });
  return reports.sort((a, b) => a.className.localeCompare(b.className, 'fr', { numeric: true }));
}

function classOf(file: string): string | null {
  return reading(file, () => readHeader(readStart(file)).classId);
}

/** Null, and said, when the file is no bag or not a whole one. */
function reading<T>(file: string, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
    return null;
  }
}

function totalOf(classes: readonly ClassReport[]): Omit<ClassReport, 'className'> {
  return { ...townReport(classes).total, stepsDone: classes.reduce((sum, { stepsDone }) => sum + stepsDone, 0) };
}

/** The mark tells spreadsheets that it is UTF-8; the comma is theirs. */
function toCsv(classes: readonly ClassReport[]): string {
  const hours = (ms: number): string => (Math.round(ms / 360_000) / 10).toFixed(1).replace('.', ',');
  const row = (name: string, { sessions, children, workedMs, stepsDone }: Omit<ClassReport, 'className'>): string => [cell(name), sessions, children, hours(workedMs), stepsDone].join(';');
  return `\ufeff${['Classe;Séances;Enfants;Heures;Étapes réussies', ...classes.map((each) => row(each.className, each)), row('Total', totalOf(classes))].join('\r\n')}\r\n`;
}

/** A name that begins like a formula is not to be reckoned. */
function cell(text: string): string {
  return `"${text.replace(/^[=+\-@\t\r]/u, "'$&").replaceAll('"', '""')}"`;
}
