/** `periscode --selftest [--json]`: the report on standard output, and 0 when the laptop is fit for a session, 1 when not. Shows no window. */
import { app, session, type WebContents } from 'electron';
import type { Translate } from '../../src/core/text/translate.ts';
import { openHiddenWindow } from '../app-window.ts';
import { laptopDataFolder } from '../laptop.ts';
import { Sheets } from '../printing/sheets.ts';
import { schemes } from '../schemes.ts';
import { laptopProbes } from './laptop-probes.ts';
import { examineLaptop, reportLines } from './selftest.ts';

export const isSelftest = (args: readonly string[]): boolean => args.includes('--selftest');

/** Once the app is ready. Ends it. */
export async function runSelftest(args: readonly string[], distFolder: string, t: Translate): Promise<void> {
  const page = await openEmptyPage();
  const report = await examineLaptop(app.getVersion(), laptopProbes({ distFolder, dataFolder: () => laptopDataFolder(t), page: async () => page }), t);
  const text = args.includes('--json') ? `${JSON.stringify(report)}\n` : reportLines(report, t);
  // Ended only once it is written: a pipe may be slow to take it.
  process.stdout.write(text, () => app.exit(report.isFit ? 0 : 1));
}

/** Of the app's own origin: only such a page may ask what there is to hear with. */
async function openEmptyPage(): Promise<WebContents> {
  const sheets = new Sheets();
  session.defaultSession.protocol.handle(schemes[0].scheme, async (request) => sheets.answer(request) ?? new Response(null, { status: 404 }));
  const { webContents } = openHiddenWindow();
  await webContents.loadURL(sheets.put('<!doctype html><title>selftest</title>'));
  return webContents;
}
