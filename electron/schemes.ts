/** The app's own addresses: the only ones a page may ask for. */

/** One line per scheme: what Chromium lets it do. */
export const schemes = [
  // The page and all it loads; `standard` and `secure` give it an origin, modules and workers.
  { scheme: 'periscode', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
] as const;

export const APP_HOST = 'app';
export const APP_ORIGIN = `periscode://${APP_HOST}`;
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

/** Is this address the app's own page? The part after `#` is the page's business. */
export const isAppPage = (url: string): boolean => url === APP_PAGE || url.startsWith(`${APP_PAGE}#`);
