/** From what an animator wants on paper to the page that says it. */
import { animatorSheet } from '../../src/core/prints/animator-sheet.ts';
import { blockCards } from '../../src/core/prints/block-cards.ts';
import { certificate } from '../../src/core/prints/certificate.ts';
import type { BlockWords } from '../../src/core/prints/draw-block.ts';
import type { Part } from '../../src/core/prints/markup.ts';
import { printPage } from '../../src/core/prints/page.ts';
import { readPrintedLesson, type PrintedLesson } from '../../src/core/prints/printed-lesson.ts';
import { worksheet } from '../../src/core/prints/worksheet.ts';
import { inLocale } from '../../src/core/lesson/pack-schema.ts';
import type { TextKey } from '../../src/core/text/translate.ts';
import type { PrintWish } from '../../src/ipc/contract.ts';
import type { PackShelf } from '../packs/pack-shelf.ts';
import { Refusal } from '../refusal.ts';
import type { PinnedPack } from '../storage/class-store.ts';
import type { Printable } from './print-room.ts';

/** The class it is for: none has neither name nor children. */
export interface PrintedFor { readonly className: string; readonly firstNames: readonly string[] }

export interface Print extends Printable { readonly title: string }

interface ComposeNeeds extends BlockWords {
  readonly packs: Pick<PackShelf, 'list' | 'manifest' | 'wholeLesson'>;
  /** The version that the class keeps to. */
  readonly kept: PinnedPack | null;
  readonly now: Date;
}

type What = PrintWish['what'];
interface Order { readonly wish: PrintWish; readonly packTitle: string; readonly lessons: readonly PrintedLesson[]; readonly printedFor: PrintedFor; readonly needs: ComposeNeeds }

const NAMES: Readonly<Record<What, TextKey>> = { 'animator-sheet': 'print.animator-sheet', worksheet: 'print.worksheet', cards: 'print.cards', certificate: 'print.certificate' };

const COMPOSERS: Readonly<Record<What, (order: Order) => Part>> = {
  'animator-sheet': ({ wish, packTitle, lessons, needs }) => lessons.map((printed) => animatorSheet(printed, {
    title: packTitle, minutesPerSession: needs.packs.manifest(wish.packId, needs.kept).minutesPerSession, before: lessonBefore(printed, wish, needs),
  }, needs)),
  worksheet: ({ packTitle, lessons, needs }) => lessons.map((printed) => worksheet(printed, packTitle, needs)),
  cards: ({ wish, packTitle, lessons, needs }) => blockCards(wish.lessonId === null ? packTitle : lessons[0]!.lesson.title, lessons.map(({ lesson }) => lesson), needs),
  certificate: ({ wish, packTitle, printedFor: { className, firstNames }, needs }) => {
    const { notions } = needs.packs.manifest(wish.packId, needs.kept);
    return (firstNames.length === 0 ? [''] : firstNames).map((firstName) => certificate({ firstName, packTitle, className, date: dateOf(needs), notions: (needs.locale === 'en' ? notions.en : undefined) ?? notions.fr }, needs));
  },
};

/** @throws Refusal when the lesson is not there or cannot be read. */
export function composePrint(wish: PrintWish, printedFor: PrintedFor, needs: ComposeNeeds): Print {
  const { t, locale, packs, kept } = needs;
  const packTitle = inLocale(packs.manifest(wish.packId, kept).title, locale);
  const ids = lessonIds(wish.packId, needs);
  const lessons = wish.what === 'certificate' ? [] : ids.filter((id) => wish.lessonId === null || id === wish.lessonId).map((id) => readOne(wish.packId, id, ids.indexOf(id) + 1, needs));
  if (wish.what !== 'certificate' && lessons.length === 0) throw new Refusal(t('packs.noSuchLesson'));
  const title = [t(NAMES[wish.what]), wish.what === 'certificate' || wish.lessonId === null ? packTitle : lessons[0]!.lesson.title, wish.what === 'certificate' ? printedFor.className : ''].filter(Boolean).join(' – ');
  const foot = wish.what === 'certificate' ? '' : [dateOf(needs), printedFor.className, t('app.name')].filter(Boolean).join(' · ');
  return { title, foot, html: printPage(title, locale, COMPOSERS[wish.what]({ wish, packTitle, lessons, printedFor, needs })) };
}

const lessonIds = (packId: string, { packs, kept }: ComposeNeeds): readonly string[] => packs.list(kept).find((pack) => pack.id === packId)?.lessons.map((lesson) => lesson.id) ?? [];

function readOne(packId: string, lessonId: string, number: number, { packs, kept, locale, t }: ComposeNeeds): PrintedLesson {
  const read = readPrintedLesson(packs.wholeLesson(packId, lessonId, kept), number, locale);
  if (!read.ok) throw new Refusal(t('print.unreadable'));
  return read.value;
}

function lessonBefore({ number }: PrintedLesson, { packId }: PrintWish, needs: ComposeNeeds): PrintedLesson['lesson'] | null {
  const id = lessonIds(packId, needs)[number - 2];
  return id === undefined ? null : readOne(packId, id, number - 1, needs).lesson;
}

export const dateOf = ({ now, locale }: Pick<ComposeNeeds, 'now' | 'locale'>): string => now.toLocaleDateString(locale === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
