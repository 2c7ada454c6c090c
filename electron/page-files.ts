/** The built page's files, by their address: one folder, nothing outside it. */
import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, normalize, relative } from 'node:path';
import { contentPolicy } from './content-policy.ts';
import { APP_HOST } from './schemes.ts';

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.cur': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
};

/** The file asked for, or 404 for whatever is not a file of `folder`. */
export async function answer(method: string, url: string, folder: string): Promise<Response> {
  const path = pathInside(url);
  if (method !== 'GET' || path === null) return new Response(null, { status: 404 });
  try {
    const bytes = await readFile(join(folder, path));
    return new Response(new Uint8Array(bytes), { headers: headersOf(path) });
  } catch {
    return new Response(null, { status: 404 });
  }
}

/** The asked-for path relative to the folder served, or null when it would leave it. */
export function pathInside(url: string): string | null {
  const { hostname, pathname } = new URL(url);
  const asked = decode(pathname);
  if (hostname !== APP_HOST || asked === null || /[\0\\:]/u.test(asked)) return null;
  const path = relative('/', normalize(asked));
  const isOutside = path === '' || path.startsWith('..') || isAbsolute(path) || asked.split('/').includes('..');
  return isOutside ? null : path;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

export function headersOf(path: string): Record<string, string> {
  const address = `/${path.replaceAll('\\', '/')}`;
  return {
    'Content-Type': MIME_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    'Content-Security-Policy': contentPolicy(address),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  };
}
