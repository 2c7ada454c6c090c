/** What goes into a run of checks and what comes out. */
import type { Project } from '../project/project.ts';
import type { Check } from './pack-schema.ts';

export interface CheckRequest {
  readonly project: Project;
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly checks: readonly Check[];
  readonly seed: number;
}

export interface CheckReport {
  /** Every required check passed. */
  readonly isPassed: boolean;
  readonly results: readonly CheckResult[];
}

export interface CheckResult {
  readonly checkId: string;
  readonly isPassed: boolean;
  readonly isRequired: boolean;
  /** The message key's text for the child, already in the lesson's language; empty when passed. */
  readonly message: string;
  /** Where to look, when the check can tell. */
  readonly pointsAt?: { readonly target: string; readonly blockId?: string };
}
