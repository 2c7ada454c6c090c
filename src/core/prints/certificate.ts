/** A dive certificate, one page for each child; without a name when there is none, to be written by hand. */
import type { BlockWords } from './draw-block.ts';
import { markup, type Markup } from './markup.ts';
import { scopiLines } from './scopi-lines.ts';

export interface Certified {
  /** Empty: a line to write on. */
  readonly firstName: string;
  readonly packTitle: string;
  readonly notions: readonly string[];
  readonly className: string;
  /** In words. */
  readonly date: string;
}

export function certificate({ firstName, packTitle, notions, className, date }: Certified, { t }: BlockWords): Markup {
  return markup`<article class="certificate"><div class="frame">${scopiLines}
    <p class="over">${t('app.name')}</p><h1>${t('print.certificate.title')}</h1>
    <p class="given">${t('print.certificate.given')}</p><p class="name">${firstName === '' ? markup`<span class="line long"></span>` : firstName}</p>
    <p class="given">${t('print.certificate.pack')}</p><p class="pack">${packTitle}</p>
    <p class="given">${t('print.certificate.notions')}</p><ul>${notions.map((notion) => markup`<li>${notion}</li>`)}</ul>
    <p class="place">${[className, date].filter(Boolean).join(' · ')}</p>
    <p class="signature">${t('print.certificate.signature')} <span class="line"></span></p></div></article>`;
}
