/** Where pages may go: nowhere. No second window, no link out, no embedded page, no download. */
import type { App, Session } from 'electron';

/** Before the first window. */
export function guardNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
    contents.on('will-frame-navigate', (e) => e.preventDefault());
    contents.on('will-redirect', (e) => e.preventDefault());
    contents.on('will-attach-webview', (e) => e.preventDefault());
    contents.on('select-bluetooth-device', (e, _devices, answer) => { e.preventDefault(); answer(''); });
  });
  app.on('certificate-error', (e, _contents, _url, _error, _certificate, answer) => { e.preventDefault(); answer(false); });
  app.on('select-client-certificate', (e, _contents, _url, _list, answer) => { e.preventDefault(); answer(); });
  app.on('login', (e) => e.preventDefault());
}

export function guardDownloads(session: Session): void {
  session.on('will-download', (e) => e.preventDefault());
}
