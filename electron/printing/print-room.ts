/** Turns a page into a PDF or sends it to a printer, in a window that nobody sees. */
import type { WebContents } from 'electron';
import type { Translate } from '../../src/core/text/translate.ts';
import { openHiddenWindow } from '../app-window.ts';
import { Refusal } from '../refusal.ts';
import type { Sheets } from './sheets.ts';

export interface Printable {
  readonly html: string;
  /** On the left of each page's foot, beside the page's number; none when empty. */
  readonly foot: string;
}

export class PrintRoom {
  readonly #sheets: Sheets;
  readonly #t: Translate;

  constructor(sheets: Sheets, t: Translate) {
    this.#sheets = sheets;
    this.#t = t;
  }

  pdf({ html, foot }: Printable): Promise<Uint8Array> {
    return this.#withPage(html, (contents) => contents.printToPDF({
      pageSize: 'A4', preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true,
      displayHeaderFooter: foot !== '', headerTemplate: '<span></span>', footerTemplate: this.#footTemplate(foot),
    }));
  }

  /** The system's own dialog asks which printer. False: the person changed their mind. @throws Refusal when it cannot be printed. */
  print({ html, foot }: Printable): Promise<boolean> {
    return this.#withPage(html, (contents) => new Promise((resolve, reject) => {
      contents.print({ silent: false, printBackground: true, pageSize: 'A4', color: false, ...(foot === '' ? {} : { header: ' ', footer: foot }) }, (isDone, reason) => {
        if (isDone || /cancel/iu.test(reason)) resolve(isDone);
        else reject(new Refusal(this.#t('print.noPrinter')));
      });
    }));
  }

  async #withPage<T>(html: string, work: (contents: WebContents) => Promise<T>): Promise<T> {
    const url = this.#sheets.put(html);
    const window = openHiddenWindow();
    try {
      await window.loadURL(url);
      await window.webContents.executeJavaScript('document.fonts.ready.then(() => undefined)');
      return await work(window.webContents);
    } finally {
      window.destroy();
      this.#sheets.takeAway(url);
    }
  }

  /** Chromium fills in the two classes. */
  #footTemplate(foot: string): string {
    const number = this.#t('print.page', { page: '<span class="pageNumber"></span>', pages: '<span class="totalPages"></span>' });
    return `<div style="width:100%;margin:0 15mm;display:flex;justify-content:space-between;font:9pt Andika,sans-serif"><span>${escaped(foot)}</span><span>${number}</span></div>`;
  }
}

const escaped = (text: string): string => text.replace(/[&<>]/gu, (character) => `&#${character.codePointAt(0)!};`);
