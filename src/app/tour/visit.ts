/** The tour goes through the real screens with a class that is nowhere but here: what would change anything is refused, what may be seen is asked of the laptop. The studio keeps nothing by itself (`keepsNothing`). */
import { AVATARS } from '../../core/base/avatars.ts';
import type { CellState, TableRow } from '../../core/progress/progress-table.ts';
import type { Translate } from '../../core/text/translate.ts';
import type { Channel, ClassSummary, Input, Output, PackSummary } from '../../ipc/contract.ts';
import { RequestRefused, type Platform } from '../../platform/platform.ts';
import type { Client } from '../../ui/kit/client-context.ts';
import { TOUR_STOPS, type TourPlace } from '../../ui/tour/tour-stops.ts';
import { enterStudio, signIn, VISIT_CLASS_ID, type Screen } from '../screen.ts';

/** How many steps of the lesson each has passed, and whether they wait for somebody. */
const CHILDREN = [
  { firstName: 'Adèle', passed: 4, at: 'now' }, { firstName: 'Bilal', passed: 2, at: 'called' }, { firstName: 'Chloé', passed: 3, at: 'now' },
  { firstName: 'Diego', passed: 1, at: 'stuck' }, { firstName: 'Inès', passed: 5, at: 'now' }, { firstName: 'Noah', passed: 2, at: 'now' },
] as const satisfies readonly { readonly firstName: string; readonly passed: number; readonly at: CellState }[];

const TRIES = 5;
const children = CHILDREN.map(({ firstName }, i) => ({ id: `visit-${i}`, firstName, avatar: AVATARS[i]! }));

/** Asked of the laptop as they are. */
const PASSED: readonly Channel[] = ['app:info', 'app:goOn', 'app:setFullScreen', 'app:examine', 'animator:status', 'settings:read', 'sticks:look', 'drafts:list', 'prints:guide', 'privacy:where', 'files:open', 'files:saveAs'];

export class Visit {
  readonly platform: Platform;
  readonly #classSummary: ClassSummary;
  readonly #studio: Screen;

  /** `packs` of the laptop: the class follows the first. */
  constructor(real: Platform, [pack]: readonly PackSummary[], t: Translate) {
    this.#classSummary = { id: VISIT_CLASS_ID, name: t('tour.sample'), detail: t('tour.sample.detail'), emblem: 'turtle', school: '', slot: '', schoolYear: '', childCount: children.length, packId: pack?.id ?? null, hasCodes: false, usedAtMs: Date.now() };
    const [lesson] = pack?.lessons ?? [];
    this.#studio = enterStudio(this.#who, { lesson: pack && lesson ? { packId: pack.id, lessonId: lesson.id } : null });
    this.platform = visiting(real, this.#classSummary, t);
  }

  /** The screen of a stop: the animator’s space shows its place anew, the studio stays open between two stops. */
  screenOf(at: number): Screen {
    const place: TourPlace = TOUR_STOPS[at]!.place;
    switch (place) {
      case 'names': return { name: 'names', classSummary: this.#classSummary };
      case 'sessions': return { name: 'sessions', who: this.#who };
      case 'studio': return this.#studio;
      case 'class': return { name: 'animator', place: { classId: VISIT_CLASS_ID } };
      default: return { name: 'animator', place: { room: place } };
    }
  }

  get #who() { return signIn(this.#classSummary, [children[0]!]); }
}

function visiting(real: Platform, classSummary: ClassSummary, t: Translate): Platform {
  const answers = answersFor(real, classSummary);
  const laptop: Client = real;
  const seen: Client = {
    async request(channel, ...input) {
      const answer = answers[channel];
      if (answer) return answer(input[0] as Input<typeof channel>);
      if (!PASSED.includes(channel)) throw new RequestRefused(t('tour.notKept'));
      return laptop.request(channel, ...input);
    },
  };
  return { on: (event, listener) => real.on(event, listener), request: seen.request as Platform['request'] };
}

type Answers = { readonly [C in Channel]?: (input: Input<C>) => Promise<Output<C>> };

function answersFor(real: Platform, classSummary: ClassSummary): Answers {
  const packs = (): Promise<PackSummary[]> => real.request('packs:list', { classId: null });
  return {
    'classes:list': async () => [classSummary],
    'classes:children': async () => children,
    'classes:signIn': async () => 'in',
    'classes:laptops': async () => ({ laptops: [{ id: 'visit', label: '1', toldAtMs: Date.now(), isThisOne: true }], watchedFolder: null }),
    'roster:list': async () => children.map((child) => ({ ...child, isArchived: false, code: null, joined: [] })),
    'progress:table': async ({ lessonId }) => {
      const lessons = (await packs())[0]?.lessons ?? [];
      const lesson = lessons.find(({ id }) => id === lessonId) ?? lessons[0];
      return { lessonId: lesson?.id ?? null, rows: rowsOf(lesson?.stepIds.length ?? 0), lastSeen: [] };
    },
    'progress:list': async () => [],
    'projects:list': async () => [],
    'projects:bin': async () => [],
    'backpack:list': async () => [],
    'packs:list': packs,
    'packs:lesson': (asked) => real.request('packs:lesson', { ...asked, classId: null }),
    'packs:stepStarts': (asked) => real.request('packs:stepStarts', { ...asked, classId: null }),
    'access:read': () => real.request('access:read', { classId: null, childId: null }),
    'tour:read': async () => ({ state: 'begun', stop: null, isOffered: false }),
  };
}

const rowsOf = (steps: number): TableRow[] => CHILDREN.map(({ passed, at }, i) => {
  const stepIndex = Math.min(passed, steps - 1);
  return {
    child: children[i]!,
    cells: Array.from({ length: steps }, (_, step) => (step < stepIndex ? 'done' : step === stepIndex ? at : 'none')),
    help: at === 'now' || steps === 0 ? null : { stepIndex, isCalled: at === 'called', tries: TRIES, checkId: null },
  };
});
