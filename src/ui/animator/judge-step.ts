/** An adult looked at a child's step and says that it is done; a passing word offers to take it back. */
import type { Place } from '../../core/progress/fold-progress.ts';
import type { Translate } from '../../core/text/translate.ts';
import { refusalOf, type Client } from '../kit/client-context.ts';
import { showToast } from '../kit/pc-toast.ts';

export interface Judgement {
  readonly classId: string;
  readonly child: { readonly id: string; readonly firstName: string };
  readonly place: Place;
  /** Of the step in its lesson, from 1. */
  readonly number: number;
}

/** `onChanged`: what is known of the child is another now. Rejects when it cannot be kept. */
export async function judgeStep(from: EventTarget, client: Client, { classId, child, place, number }: Judgement, onChanged: () => Promise<void>, t: Translate): Promise<void> {
  const record = async (kind: 'step-validated' | 'step-unvalidated'): Promise<void> => {
    await client.request('progress:record', { classId, childId: child.id, fact: { kind, ...place } });
    await onChanged();
  };
  await record('step-validated');
  const takeBack = (): void => { void record('step-unvalidated').catch((error: unknown) => showToast(from, refusalOf(error, t('animator.problem.what')))); };
  showToast(from, t('animator.validated', { step: number, name: child.firstName }), { words: t('animator.cancel'), run: takeBack });
}
