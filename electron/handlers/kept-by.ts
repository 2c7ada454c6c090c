/** The version of a pack that a class keeps to: its prints and the projector show what its children have. */
import type { PinnedPack } from '../storage/class-store.ts';
import type { Storage } from '../storage/open-storage.ts';

/** Null: without a class, or in one that follows nothing. */
export const keptBy = (classes: Storage['classes'], classId: string | null): PinnedPack | null => (classId === null ? null : classes.use(classId, (store) => store.pack));
