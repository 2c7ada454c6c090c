/** What a step asks at each level: the standard step's parts, until a level is given its own. */
import type { Level } from './lesson.ts';
import type { Draft, WrittenStep, WrittenVariant } from './draft.ts';
import { editStep } from './draft-edits.ts';

/** Of the standard level: the step itself. */
export const ownParts = (step: WrittenStep, level: Level): WrittenVariant => (level === 'standard' ? step : step.variants?.[level] ?? {});

/** The step as a child has it at that level. */
export const writtenAt = (step: WrittenStep, level: Level): WrittenStep => (level === 'standard' ? step : { ...step, ...step.variants?.[level] });

type VariantChange = { readonly [Part in keyof WrittenVariant]: WrittenVariant[Part] | undefined };

/** `change` is given what a child has at that level and says what is the level's own. What is undefined another level than the standard one has no more; with nothing of its own it is no level. */
export const editLevel = (draft: Draft, folder: string, stepId: string, level: Level, change: (seen: WrittenStep) => VariantChange): Draft =>
  editStep(draft, folder, stepId, (step) => {
    const changed = change(writtenAt(step, level));
    if (level === 'standard') return { ...step, ...defined(changed) };
    const { [level]: before, ...others } = step.variants ?? {};
    const own: WrittenVariant = defined({ ...before, ...changed });
    const variants = Object.keys(own).length > 0 ? { ...others, [level]: own } : others;
    const { variants: _variants, ...rest } = step;
    return Object.keys(variants).length > 0 ? { ...rest, variants } : rest;
  });

/** Gives a level its own blocks or checks: those of the standard level, to begin with. */
export const giveOwn = (draft: Draft, folder: string, stepId: string, level: Level, part: 'toolbox' | 'checks'): Draft =>
  editLevel(draft, folder, stepId, level, (seen) => ({ [part]: seen[part] }));

const defined = (parts: VariantChange): WrittenVariant => Object.fromEntries(Object.entries(parts).filter(([, entry]) => entry !== undefined));
