import { createId } from '../../core/base/ids.ts';

/** An id that nobody has. */
export const newId = (): string => createId({ next: Math.random });
