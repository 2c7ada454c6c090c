/** A lesson ready to be followed, its structure and its words in one language put together. */
import type { Check } from './checks/registry.ts';
import type { StepPlan } from './pack-schema.ts';

/** A sentence: text, and block names to be drawn as small blocks. `opcode` is null when no block of the lesson is called so. */
export type Words = readonly WordPart[];
export type WordPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'block'; readonly text: string; readonly opcode: string | null };

export const plainText = (words: Words): string => words.map((part) => part.text).join('');

/** A check with its message for the child; `{places}` in it are filled by the run. No kind may call one of its own entries `message`. */
export type WordedCheck = Check & { readonly message: string };

export interface Lesson {
  readonly id: string;
  readonly title: string;
  readonly objective: Words;
  /** "Devine ce qui va se passer." */
  readonly question: Words | null;
  readonly vocabulary: readonly { readonly word: string; readonly meaning: string }[];
  /** Free challenge and show-and-tell, shown at the end. */
  readonly challenge: Words | null;
  readonly ending: Words | null;
  /** For the animator, one paragraph each. */
  readonly notes: readonly string[];
  readonly treasure: string;
  /** File of the project a child begins with. */
  readonly starter: string;
  /** May children look at their program block by block? */
  readonly canPace: boolean;
  /** May children add sprites, and change costumes and sounds? */
  readonly canAddSprites: boolean;
  readonly canEditAssets: boolean;
  readonly minutes: number;
  readonly steps: readonly Step[];
}

/** How much a step asks: more is given in *découverte*, more is wanted in *défi*. */
export type Level = 'decouverte' | 'standard' | 'defi';
export const LEVELS: readonly Level[] = ['decouverte', 'standard', 'defi'];

export interface Step extends Pick<StepPlan, 'id' | 'minutes' | 'sprite' | 'picture' | 'audio' | 'starter' | 'toolbox'> {
  readonly instruction: Words;
  /** Gentlest first. */
  readonly hints: readonly Words[];
  /** What the program now does, said when the step is passed. */
  readonly success: Words;
  readonly notes: readonly string[];
  readonly checks: readonly WordedCheck[];
  /** What each other level replaces; a level that is not here is as the standard one. */
  readonly variants: Readonly<Partial<Record<Level, StepVariant>>>;
}

export type StepVariant = Partial<Pick<Step, 'instruction' | 'starter' | 'toolbox' | 'checks'>>;

export const stepAt = (step: Step, level: Level): Step => ({ ...step, ...step.variants[level] });
