/** What fields look up in the project shown: each Blockly workspace is given the context of its editor. */
import type * as Blockly from 'blockly/core';
import type { DynamicOptions } from '../core/blocks/define-block.ts';
import { stageOf, findTarget, type Project, type Target } from '../core/project/project.ts';
import type { Locale, Translate } from '../core/text/translate.ts';
import { referenceValue } from './field-values.ts';
import type { NamedKind } from './named-uses.ts';

/** `[label, value]`, as Blockly wants them. */
export type MenuChoice = readonly [label: string, value: string];

export interface EditorContext {
  readonly locale: Locale;
  readonly translate: Translate;
  project(): Project | null;
  target(): Target | null;
  /** Asks for the name of a new thing and makes it; gives the value of the field that names it, or null. */
  create(what: NamedKind): Promise<string | null>;
  /** Asks for another name for what a field's value names. */
  rename(what: NamedKind, value: string): Promise<void>;
  /** Says how many blocks name it, and takes it away with them. */
  remove(what: NamedKind, value: string): Promise<void>;
  /** Asks for another shape for a custom block. */
  changeProcedure(proccode: string): Promise<void>;
  /** Says why the definition of a custom block stays: `calls` blocks use it. */
  tellUsed(calls: number): Promise<void>;
  /** Lets a note be heard (60 = middle C). */
  hearNote(note: number): void;
  /** A script is wanted elsewhere: in another sprite, or in the backpack. */
  giveScript(to: ScriptGoal, block: Blockly.Block): void;
  /** A press in the program puts the block there, with what hangs under it. */
  pick(block: Blockly.BlockSvg): void;
  /** Somebody wonders what the block does. */
  askHelp(block: Blockly.BlockSvg): void;
}

export type ScriptGoal = 'sprite' | 'backpack';

const contexts = new WeakMap<Blockly.Workspace, EditorContext>();

export const giveContext = (workspace: Blockly.Workspace, context: EditorContext): void => { contexts.set(workspace, context); };
export const contextOf = (workspace: Blockly.Workspace | undefined): EditorContext | undefined => (workspace ? contexts.get(workspace) : undefined);

/** The choices that come from the project, in the order of the project; the target's own variables after those for all. `of`: the target whose attributes are wanted, as blocks name it; null when a program says which. */
export function dynamicChoices(context: EditorContext, from: DynamicOptions, of: string | null = null): MenuChoice[] {
  const project = context.project();
  const target = context.target();
  if (!project || !target) return [];
  return CHOICES[from](project, target, of);
}

const CHOICES: Readonly<Record<DynamicOptions, (project: Project, target: Target, of: string | null) => MenuChoice[]>> = {
  sprites: (project, target) => project.targets.filter((t) => !t.isStage && t.name !== target.name).map((t) => [t.name, t.name]),
  costumes: (_, target) => target.costumes.map(({ name }) => [name, name]),
  backdrops: (project) => (stageOf(project)?.costumes ?? []).map(({ name }) => [name, name]),
  sounds: (_, target) => target.sounds.map(({ name }) => [name, name]),
  broadcasts: (project) => references(Object.entries(stageOf(project)?.broadcasts ?? {})),
  variables: (project, target) => owned(project, target, (t) => t.variables),
  lists: (project, target) => owned(project, target, (t) => t.lists),
  attributes: (project, _, of) => project.targets.filter((t) => of === null || (of === '_stage_' ? t.isStage : t.name === of)).flatMap((t) => Object.values(t.variables).map(({ name }): MenuChoice => [name, name])),
};

type Named = Readonly<Record<string, { readonly name: string }>>;

function owned(project: Project, target: Target, of: (target: Target) => Named): MenuChoice[] {
  const stage = stageOf(project);
  const own = findTarget(project, target.name);
  const holders = [...new Set([stage, own])].filter((t) => t !== undefined);
  return references(holders.flatMap((t) => Object.entries(of(t)).map(([id, { name }]) => [id, name] as const)));
}

const references = (pairs: readonly (readonly [id: string, name: string])[]): MenuChoice[] =>
  pairs.map(([id, name]) => [name, referenceValue(name, id)]);
