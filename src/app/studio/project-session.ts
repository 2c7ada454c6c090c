/** The project being worked on: its present state, the states before it, and which target is being looked at. */
import { Emitter } from '../../core/base/emitter.ts';
import { applyChange, type ProjectChange } from '../../core/project/changes.ts';
import { findTarget, type Project, type ProjectBundle, type Target } from '../../core/project/project.ts';
import { changesBetween } from './changes-between.ts';

/** What just happened to the project, for the stage. */
export interface SessionChange {
  readonly changes: readonly ProjectChange[];
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

const MOST_REMEMBERED = 200;
const NO_ASSETS: ReadonlyMap<string, Uint8Array> = new Map();

export class ProjectSession {
  readonly changed = new Emitter<SessionChange>();
  #project: Project;
  readonly #assets: Map<string, Uint8Array>;
  #past: Project[] = [];
  #future: Project[] = [];
  #isStepOpen = false;
  #selected: string;

  constructor(bundle: ProjectBundle) {
    this.#project = bundle.project;
    this.#assets = new Map(bundle.assets);
    this.#selected = firstTarget(bundle.project)?.name ?? '';
  }

  get project(): Project { return this.#project; }
  get assets(): ReadonlyMap<string, Uint8Array> { return this.#assets; }
  get canUndo(): boolean { return this.#past.length > 0; }
  get canRedo(): boolean { return this.#future.length > 0; }
  /** The target whose blocks, costumes and numbers are shown. */
  get target(): Target | undefined { return findTarget(this.#project, this.#selected) ?? firstTarget(this.#project); }

  select(name: string): void {
    this.#selected = name;
  }

  /** Applies `change`; changes of one moment (a variable and the block that needs it) are undone together. `isContinued`: with the one before, as while something slides. */
  apply(change: ProjectChange, assets = NO_ASSETS, isContinued = false): void {
    const after = applyChange(this.#project, change);
    if (after === this.#project) return;
    if (!isContinued) this.#remember();
    this.#project = after;
    for (const [name, bytes] of assets) this.#assets.set(name, bytes);
    if (change.kind === 'rename' && change.target === this.#selected) this.#selected = change.name;
    this.changed.emit({ changes: [change], assets });
  }

  /** Puts another project in this one's place, as one change that can be undone. */
  replace({ project, assets }: ProjectBundle): void {
    const changes = changesBetween(this.#project, project);
    this.#remember();
    this.#project = project;
    for (const [name, bytes] of assets) this.#assets.set(name, bytes);
    this.changed.emit({ changes, assets });
  }

  undo(): void { this.#travel(this.#past, this.#future); }
  redo(): void { this.#travel(this.#future, this.#past); }

  #remember(): void {
    this.#future = [];
    if (this.#isStepOpen) return;
    this.#past = [...this.#past.slice(1 - MOST_REMEMBERED), this.#project];
    this.#isStepOpen = true;
    queueMicrotask(() => { this.#isStepOpen = false; });
  }

  #travel(from: Project[], to: Project[]): void {
    const goal = from.pop();
    if (!goal) return;
    this.#isStepOpen = false;
    const changes = changesBetween(this.#project, goal);
    to.push(this.#project);
    this.#project = goal;
    this.changed.emit({ changes, assets: NO_ASSETS });
  }
}

const firstTarget = (project: Project): Target | undefined => project.targets.find((t) => !t.isStage) ?? project.targets[0];
