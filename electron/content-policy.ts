/** What each resource may do: its Content-Security-Policy. */

type Directives = Readonly<Record<string, string>>;

const NOTHING: Directives = { 'default-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': "'none'" };

/** No eval. Blockly writes style elements; pictures and sounds of a project are blobs. */
const PAGE: Directives = {
  ...NOTHING,
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'media-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
};

/** Runs what children's blocks compile to, so it may eval, and for that very reason may reach nothing. */
const STAGE_WORKER: Directives = { ...NOTHING, 'script-src': "'self' 'unsafe-eval' 'wasm-unsafe-eval'", 'connect-src': "'none'" };

/** Reads files that the person chose or dropped (`blob:`), and writes them, by the app's own addresses. */
const FILE_WORKER: Directives = { ...NOTHING, 'script-src': "'self'", 'connect-src': "'self' blob:" };

/** A page to be printed: words, lines and pictures, no script. */
const SHEET: Directives = { ...NOTHING, 'style-src': "'unsafe-inline'", 'img-src': 'data:', 'font-src': "'self'" };

const POLICIES: Readonly<Record<string, Directives>> = { '/stage-worker.js': STAGE_WORKER, '/file-worker.js': FILE_WORKER, '/sheet.html': SHEET };

/** The policy of the resource at `path` (`/index.html`). */
export function contentPolicy(path: string): string {
  return Object.entries(POLICIES[path] ?? PAGE).map(([name, value]) => `${name} ${value}`).join('; ');
}
