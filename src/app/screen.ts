/** Where the person is, and who they are: everything the app remembers between two screens. */
import { PairTurns } from '../ui/studio/pair-turns.ts';
import type { AnimatorPlace } from '../ui/animator/pc-animator.ts';
import type { Entry } from '../ui/home/entry.ts';
import { GUEST_CHILD_ID, GUEST_CLASS_ID, type ClassSummary, type OpenedFile } from '../ipc/contract.ts';

export interface SignedIn {
  readonly classId: string;
  readonly childId: string;
  readonly childName: string;
  readonly avatar: string;
  /** The pack this child follows; null when none was chosen. */
  readonly packId: string | null;
  readonly isGuest: boolean;
  /** Two children at one laptop, this one first; null: one alone. */
  readonly pair: PairTurns | null;
  /** Where *Quitter* leads back to: the names of the class, or home for a guest. */
  readonly classSummary: ClassSummary | null;
}

export interface StudioSession {
  readonly classId: string;
  readonly childId: string;
  readonly childName: string;
  readonly avatar: string;
  readonly pair: PairTurns | null;
  readonly lesson: { readonly packId: string; readonly lessonId: string } | null;
  /** The class whose version of the pack is followed: one’s own, or the one that looks at the projector. */
  readonly packClassId: string;
  readonly projectId: string | null;
  readonly openedFile: OpenedFile | null;
  /** Shown to a class by the animator, and kept nowhere. */
  readonly isProjected: boolean;
}

export type Screen =
  | { readonly name: 'home' }
  | { readonly name: 'names'; readonly classSummary: ClassSummary }
  | { readonly name: 'code'; readonly classSummary: ClassSummary; readonly entry: Entry }
  | { readonly name: 'sessions'; readonly who: SignedIn }
  | { readonly name: 'studio'; readonly who: SignedIn; readonly session: StudioSession }
  /** `place`: where in it to begin, or to go. */
  | { readonly name: 'animator'; readonly place?: AnimatorPlace };

export type Place = Pick<StudioSession, 'lesson' | 'packClassId' | 'projectId' | 'openedFile' | 'isProjected'>;

/** What is to be shown, to which class. */
export type Projection = NonNullable<StudioSession['lesson']> & Pick<StudioSession, 'packClassId'>;

const GUEST_AVATAR = 'fish';

/** The class that is shown on the tour of the app: no laptop has it. */
export const VISIT_CLASS_ID = 'visit';

export const signIn = (classSummary: ClassSummary, [child, other]: Entry['children']): SignedIn => ({
  classId: classSummary.id, childId: child.id, childName: child.firstName, avatar: child.avatar, packId: classSummary.packId, isGuest: false, classSummary,
  pair: other ? new PairTurns(child, other, () => Date.now()) : null,
});

export const signInGuest = (childName: string): SignedIn => ({
  classId: GUEST_CLASS_ID, childId: GUEST_CHILD_ID, childName, avatar: GUEST_AVATAR, packId: null, isGuest: true, pair: null, classSummary: null,
});

export const enterStudio = (who: SignedIn, place: Partial<Place>): Screen => ({
  name: 'studio',
  who,
  session: { classId: who.classId, childId: who.childId, childName: who.childName, avatar: who.avatar, pair: who.pair, packClassId: who.classId, lesson: null, projectId: null, openedFile: null, isProjected: false, ...place },
});

/** A lesson on the projector: nobody's, without a name, as the class has it. */
export const project = ({ packClassId, ...lesson }: Projection): Screen => enterStudio({ ...signInGuest(''), avatar: '' }, { lesson, packClassId, isProjected: true });

/** Whose wishes the app follows there; nulls: the laptop's. The animator works for others, and has the app as the laptop is. */
export function ownerOf(screen: Screen): { readonly classId: string | null; readonly childId: string | null } {
  if (screen.name === 'names') return { classId: screen.classSummary.id, childId: null };
  if ('who' in screen && !screen.who.isGuest) return { classId: screen.who.classId, childId: screen.who.childId };
  return { classId: null, childId: null };
}

/** A guest too goes on as they were from one screen to the next. */
export const isSamePerson = (a: Screen, b: Screen): boolean => 'who' in a && 'who' in b && a.who.classId === b.who.classId && a.who.childId === b.who.childId && isAnimators(a) === isAnimators(b);

/** Is the animator's space left open behind this screen? */
export const isAnimators = (screen: Screen): boolean => screen.name === 'animator' || (screen.name === 'studio' && screen.session.isProjected);

/** Shown to a class or on the tour: nothing of it is kept. */
export const keepsNothing = ({ isProjected, classId }: StudioSession): boolean => isProjected || classId === VISIT_CLASS_ID;

/** Does the tour go on there? */
export function isOnVisit(screen: Screen): boolean {
  if (screen.name === 'names') return screen.classSummary.id === VISIT_CLASS_ID;
  return isAnimators(screen) || ('who' in screen && screen.who.classId === VISIT_CLASS_ID);
}

/** Leaving one's sessions: back to the names of one's class. */
export const signOut = (who: SignedIn): Screen => (who.classSummary ? { name: 'names', classSummary: who.classSummary } : { name: 'home' });
