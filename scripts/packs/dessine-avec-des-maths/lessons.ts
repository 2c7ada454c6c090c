import type { Answers } from '../make-lesson.ts';
import { lesson01 } from './lesson-01.ts';

export const dessineAvecDesMaths: readonly Answers[] = [lesson01];
