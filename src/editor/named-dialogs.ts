/** What a child does with variables, lists and messages: makes, renames, takes away; each asked in a dialog, each one change to undo. */
import * as Blockly from 'blockly/core';
import type { ProjectChange } from '../core/project/changes.ts';
import { stageOf, type Project, type Target } from '../core/project/project.ts';
import type { Translate } from '../core/text/translate.ts';
import { askName, askToGoOn } from './ask-name.ts';
import { parseReference } from './field-values.ts';
import { createNamed } from './named-things.ts';
import { countUses, ownerOf, removeNamed, renameNamed, type Named, type NamedKind } from './named-uses.ts';

export interface DialogNeeds {
  readonly host: HTMLElement;
  readonly translate: Translate;
  project(): Project | null;
  target(): Target | null;
  apply(changes: readonly ProjectChange[]): void;
}

export class NamedDialogs {
  readonly #needs: DialogNeeds;

  constructor(needs: DialogNeeds) { this.#needs = needs; }

  /** The value of a field that names the new thing, or null. */
  async create(kind: NamedKind): Promise<string | null> {
    const { host, translate, apply } = this.#needs;
    const target = this.#needs.target();
    const canBeOwn = kind !== 'broadcasts' && target !== null && !target.isStage;
    const answer = await askName(host, translate, {
      question: translate(`editor.ask.${kind}`), accept: translate('editor.ask.accept'),
      ...(canBeOwn ? { own: translate('editor.ask.own') } : {}),
      isTaken: (name, isOwn) => this.#isTaken(kind, name, isOwn ? target : null, null),
    });
    const owner = answer && this.#owner(answer.isOwn);
    if (!answer || !owner) return null;
    const { change, value } = createNamed(owner, kind, answer.name, Blockly.utils.idGenerator.genUid());
    apply([change]);
    return value;
  }

  /** `value`: that of a field that names the thing. */
  async rename(kind: NamedKind, value: string): Promise<void> {
    const { host, translate, apply } = this.#needs;
    const found = this.#find(kind, value);
    if (!found) return;
    const answer = await askName(host, translate, {
      question: translate(`editor.rename.${kind}`, { name: found.named.name }), name: found.named.name, accept: translate('editor.rename'),
      isTaken: (name) => this.#isTaken(kind, name, found.owner, found.named.id),
    });
    const now = this.#find(kind, value);
    if (answer && now && answer.name !== now.named.name) apply(renameNamed(now.project, now.owner, now.named, answer.name));
  }

  async remove(kind: NamedKind, value: string): Promise<void> {
    const { host, translate, apply } = this.#needs;
    const found = this.#find(kind, value);
    if (!found) return;
    const { name } = found.named;
    const question = translate(`editor.remove.${kind}`, { name, count: countUses(found.project, found.owner, found.named) });
    if (!await askToGoOn(host, { question, cancel: translate('editor.remove.keep'), accept: translate('editor.remove') })) return;
    const now = this.#find(kind, value);
    if (now) apply(removeNamed(now.project, now.owner, now.named));
  }

  #owner(isOwn: boolean): Target | null {
    const project = this.#needs.project();
    return isOwn ? this.#needs.target() : (project && stageOf(project)) ?? null;
  }

  #find(kind: NamedKind, value: string): { readonly project: Project; readonly owner: Target; readonly named: Named } | null {
    const project = this.#needs.project();
    const target = this.#needs.target();
    const [, id] = parseReference(value);
    const owner = project && target && id !== null ? ownerOf(project, target, { kind, id, name: '' }) : undefined;
    const held = id === null ? undefined : owner?.[kind][id];
    return project && owner && held !== undefined && id !== null ? { project, owner, named: { kind, id, name: typeof held === 'string' ? held : held.name } } : null;
  }

  /** Things for all sprites may not be named like any; those of one sprite only not like what that sprite sees. */
  #isTaken(kind: NamedKind, name: string, owner: Target | null, except: string | null): boolean {
    const project = this.#needs.project();
    if (!project) return false;
    const seen = owner === null || owner.isStage ? project.targets : project.targets.filter((t) => t.isStage || t.name === owner.name);
    return seen.some((t) => Object.entries(t[kind]).some(([id, held]) => id !== except && (typeof held === 'string' ? held : held.name) === name));
  }
}
