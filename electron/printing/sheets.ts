/** Pages that wait to be printed: the hidden window reads each at its own address. */
import { randomBytes } from 'node:crypto';
import { headersOf } from '../page-files.ts';
import { APP_ORIGIN } from '../schemes.ts';

const PATH = 'sheet.html';

export class Sheets {
  readonly #pages = new Map<string, string>();

  /** Its address until it is taken away. */
  put(html: string): string {
    const url = `${APP_ORIGIN}/${PATH}?${randomBytes(16).toString('hex')}`;
    this.#pages.set(url, html);
    return url;
  }

  takeAway(url: string): void {
    this.#pages.delete(url);
  }

  /** Null when the address is none of a sheet. */
  answer({ method, url }: Pick<Request, 'method' | 'url'>): Response | null {
    const html = method === 'GET' ? this.#pages.get(url) : undefined;
    return html === undefined ? null : new Response(html, { headers: headersOf(PATH) });
  }
}
