/** What is put on paper of a class itself. */
import { loginCards } from '../../src/core/prints/login-cards.ts';
import { printPage } from '../../src/core/prints/page.ts';
import { registerSheet } from '../../src/core/prints/register-sheet.ts';
import type { Locale, Translate } from '../../src/core/text/translate.ts';
import type { ClassPrintWish } from '../../src/ipc/contract.ts';
import { Refusal } from '../refusal.ts';
import type { ClassStore } from '../storage/class-store.ts';
import { dateOf, type Print } from './compose-print.ts';

interface Needs { readonly locale: Locale; readonly t: Translate; readonly now: Date }

/** @throws Refusal when no child has pictures. */
export function composeClassPrint(what: ClassPrintWish['what'], store: ClassStore, needs: Needs): Print {
  const { t, locale } = needs;
  const summary = store.summary();
  const title = `${t(what === 'register' ? 'print.register' : 'print.login-cards')} – ${summary.name}`;
  const date = dateOf(needs);
  const content = what === 'register' ? registerSheet({ ...summary, className: summary.name, date }, t) : loginCards(summary.name, cardsOf(store, t), t);
  return { title, foot: [date, summary.name, t('app.name')].join(' · '), html: printPage(title, locale, content) };
}

function cardsOf({ roster }: ClassStore, t: Translate) {
  const cards = roster.entries().flatMap(({ firstName, code, isArchived }) => (code && !isArchived ? [{ firstName, pictures: code }] : []));
  if (cards.length === 0) throw new Refusal(t('print.login-cards.none'));
  return cards;
}
