/** What people do with the values shown on the stage: move them, show them otherwise, slide them, write in their lists. */
import { stageOf, findTarget, type List, type Monitor, type Project, type Scalar, type Target } from '../../core/project/project.ts';
import type { StageClient } from '../../stage-client/stage-client.ts';
import type { MonitorWish } from '../../ui/studio/monitor-wish.ts';
import type { MonitorValue } from '../../stage-messages/messages.ts';
import type { ProjectSession } from './project-session.ts';

type Stage = Pick<StageClient, 'takeValue' | 'readList'>;
type Look = Pick<Monitor, 'x' | 'y' | 'width' | 'height' | 'mode'>;

/** One wish after the other: a row is written into the list that the wish before has left. */
export class MonitorDesk {
  #last: Promise<void> = Promise.resolve();

  /** Does what is wished for one of the `values` on the stage; all of it is kept with the project and can be undone. */
  grant(wish: MonitorWish, values: readonly MonitorValue[], session: ProjectSession, stage: Stage): Promise<void> {
    return this.#last = this.#last.then(() => grantWish(wish, values, session, stage));
  }
}

/** The values where the project keeps them: what tells their words may be behind by some of the person's clicks. */
export const placedAsKept = (values: readonly MonitorValue[], { monitors }: Pick<Project, 'monitors'>): readonly MonitorValue[] => values.map((value) => {
  const kept = monitors.find(({ id }) => id === value.id);
  return kept ? { ...value, x: kept.x ?? value.x, y: kept.y ?? value.y, width: kept.width || value.width, height: kept.height || value.height } : value;
});

async function grantWish(wish: MonitorWish, values: readonly MonitorValue[], session: ProjectSession, stage: Stage): Promise<void> {
  const shown = values.find(({ id }) => id === wish.id);
  if (!shown) return;
  if (wish.kind === 'slide') setVariable(session, stage, shown, wish.value, wish.isContinued);
  else if (wish.kind === 'write') await writeList(session, stage, shown, wish);
  else session.apply({ kind: 'monitors', monitors: withLook(session.project, values, wish) });
}

/** The project's monitors with one of them as wished. Those that the file did not have are added where they stand: they would move up or down otherwise. */
function withLook({ monitors }: Project, values: readonly MonitorValue[], wish: Exclude<MonitorWish, { kind: 'slide' | 'write' }>): readonly Monitor[] {
  const change = (monitor: Monitor): Monitor => {
    const { kind, id: _, ...look } = wish;
    return kind === 'range' ? { ...monitor, rest: { ...monitor.rest, sliderMin: wish.min, sliderMax: wish.max, isDiscrete: wish.isWhole } } : { ...monitor, ...(look as Partial<Look>) };
  };
  const added = values.filter(({ id }) => !monitors.some((monitor) => monitor.id === id)).map(monitorOf);
  return [...monitors, ...added].map((monitor) => (monitor.id === wish.id ? change(monitor) : monitor));
}

function monitorOf({ id, sprite, name, mode, x, y, width, height }: MonitorValue): Monitor {
  const isList = mode === 'list';
  return {
    id, mode, opcode: isList ? 'data_listcontents' : 'data_variable', params: isList ? { LIST: name } : { VARIABLE: name }, spriteName: sprite, value: isList ? [] : 0,
    x, y, width, height, visible: true, rest: isList ? {} : { sliderMin: 0, sliderMax: 100, isDiscrete: true },
  };
}

const ownerOf = (project: Project, { sprite }: MonitorValue): Target | undefined => (sprite === null ? stageOf(project) : findTarget(project, sprite));

function setVariable(session: ProjectSession, stage: Stage, shown: MonitorValue, value: number, isContinued: boolean): void {
  const owner = ownerOf(session.project, shown);
  const id = owner && idOf(owner.variables, shown);
  if (!owner || id === undefined) return;
  session.apply({ kind: 'variables', target: owner.name, lists: owner.lists, variables: { ...owner.variables, [id]: { ...owner.variables[id]!, value } } }, undefined, isContinued);
  stage.takeValue(shown.sprite, id);
}

/** The program may have changed the list since: the row is written into it as it is now. */
async function writeList(session: ProjectSession, stage: Stage, shown: MonitorValue, wish: Extract<MonitorWish, { kind: 'write' }>): Promise<void> {
  const items = editItems(await stage.readList(shown.sprite, shown.name), wish);
  const owner = ownerOf(session.project, shown);
  const id = owner && idOf(owner.lists, shown);
  if (!owner || id === undefined) return;
  const lists: Readonly<Record<string, List>> = { ...owner.lists, [id]: { ...owner.lists[id]!, items } };
  session.apply({ kind: 'variables', target: owner.name, variables: owner.variables, lists });
  stage.takeValue(shown.sprite, id);
}

/** By id, or by name where a file's ids disagree. */
const idOf = (things: Readonly<Record<string, { readonly name: string }>>, { id, name }: MonitorValue): string | undefined =>
  (things[id] ? id : Object.keys(things).find((key) => things[key]!.name === name));

const editItems = (items: readonly Scalar[], { row, text, isNew }: { readonly row: number; readonly text: string | null; readonly isNew: boolean }): readonly Scalar[] =>
  (text === null ? items.toSpliced(row, 1) : items.toSpliced(row, isNew ? 0 : 1, text));
