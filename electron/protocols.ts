/** Serves the built page at `periscode://app/`, and the bytes of projects. */
import { protocol, type Session } from 'electron';
import { answer } from './page-files.ts';
import { answerBytes, type BytesNeeds } from './project-bytes.ts';
import type { Sheets } from './printing/sheets.ts';
import { schemes } from './schemes.ts';

/** Before the app is ready: Chromium reads it once. */
export function declareSchemes(): void {
  protocol.registerSchemesAsPrivileged(schemes.map(({ scheme, privileges }) => ({ scheme, privileges: { ...privileges } })));
}

/** Answers the app's scheme in `session`: with the page's files from `folder`, with bytes of projects, and with sheets to be printed. */
export function servePage(session: Session, folder: string, { sheets, ...bytes }: BytesNeeds & { readonly sheets: Sheets }): void {
  session.protocol.handle(schemes[0].scheme, async (request) => sheets.answer(request) ?? await answerBytes(request, bytes) ?? answer(request.method, request.url, folder));
}
