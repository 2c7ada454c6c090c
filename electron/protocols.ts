/** Serves the built page at `periscode://app/`. */
import { protocol, type Session } from 'electron';
import { answer } from './page-files.ts';
import { schemes } from './schemes.ts';

/** Before the app is ready: Chromium reads it once. */
export function declareSchemes(): void {
  protocol.registerSchemesAsPrivileged(schemes.map(({ scheme, privileges }) => ({ scheme, privileges: { ...privileges } })));
}

/** Answers the app's scheme in `session` from `folder`. */
export function servePage(session: Session, folder: string): void {
  session.protocol.handle(schemes[0].scheme, (request) => answer(request.method, request.url, folder));
}
