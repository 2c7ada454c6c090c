/** What a project shows to whoever looks at it, whatever the lesson asks: told when a check did not pass, one at a time. */
import type { Project } from '../../project/project.ts';
import type { StageQueries } from '../../runtime/ports.ts';
import type { Pointer, Seen } from '../checks/check-kind.ts';

export interface Looked { readonly seen: Seen; readonly pointsAt: Pointer }

/** Null when there is nothing of the kind. A look that runs the program takes a few seconds of its clock, not of ours. */
export type Look = (project: Project, stage: StageQueries) => Looked | null;
