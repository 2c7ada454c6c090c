/** How screens that write a pack tell of an edit: the one that holds the draft applies it. */
import type { Draft } from '../../core/lesson/draft.ts';

/** Where in the pack one is: the pack itself, a lesson, a step. */
export interface DraftPlace { readonly folder: string | null; readonly stepId: string | null }
export interface StepPlace { readonly folder: string; readonly stepId: string }

/** The detail of `draft-edited`. Edits of the same `tag` one after the other are undone together. */
export interface DraftEdit { readonly change: (draft: Draft) => Draft; readonly tag?: string }
