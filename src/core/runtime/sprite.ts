/** What a sprite and its clones share: its scripts as functions, what starts them, its costumes and sounds. */
import type { HatEvent } from '../emit/script-api.ts';
import { instantiate } from '../emit/instantiate.ts';
import type { CompiledScript, CompiledTarget } from '../compiler/compile-project.ts';
import type { Target } from '../project/project.ts';
import type { ScriptFunction, Thread, ThreadOwner } from './thread.ts';

export type EdgeCondition = (target: ThreadOwner, thread: Thread | null) => boolean;
export const hatKey = (event: HatEvent, match = ''): string => (match === '' ? event : `${event} ${match.toUpperCase()}`);

const NONE: readonly CompiledScript[] = [];

export class RuntimeSprite {
  /** As in the project file, kept up to date by the studio's changes. */
  model: Target;
  compiled: CompiledTarget;
  functions: readonly ScriptFunction[] = [];
  conditions: readonly (EdgeCondition | null)[] = [];
  #byHat: ReadonlyMap<string, readonly CompiledScript[]> = new Map();
  edgeScripts: readonly CompiledScript[] = [];

  constructor(compiled: CompiledTarget) {
    this.model = compiled.target;
    this.compiled = compiled;
  }

  /** Makes functions of the compiled source; `scope` is what generated code sees. */
  link(compiled: CompiledTarget, scope: Readonly<Record<string, unknown>>): void {
    const { source } = this.compiled;
    this.compiled = compiled;
    if (this.functions.length === 0 || source !== compiled.source) this.#instantiate(compiled.source, scope);
    const hats = compiled.scripts.filter((s) => s.hat && !s.hat.isEdge);
    this.#byHat = Map.groupBy(hats, (s) => hatKey(s.hat!.event, s.match));
    this.edgeScripts = compiled.scripts.filter((s) => s.hat?.isEdge);
  }

  #instantiate(source: string, scope: Readonly<Record<string, unknown>>): void {
    const made = instantiate(source, scope) as { scripts: ScriptFunction[]; conditions: (EdgeCondition | null)[] };
    this.functions = made.scripts;
    this.conditions = made.conditions;
  }

  scriptsFor(key: string): readonly CompiledScript[] {
    return this.#byHat.get(key) ?? NONE;
  }
}
