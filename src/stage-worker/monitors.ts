/** The variables and lists shown on the stage, with their values. */
import type { Monitor, Project, Target } from '../core/project/project.ts';
import type { RuntimeFace } from '../core/runtime/ports.ts';
import type { MonitorValue } from '../stage-messages/messages.ts';

type Values = Pick<RuntimeFace, 'readVariable' | 'readList' | 'readReporter' | 'monitorVisibility'>;

const FIRST_PLACE = { x: 5, y: 5, rowHeight: 27 } as const;
const LIST_SIZE = { width: 100, height: 200 } as const;
const DECIMALS = 1e6;
/** No one reads more of a list that changes, and two hundred thousand would make the page stumble. */
const MOST_ITEMS = 200;

/** What is to be shown now: the file's visible monitors, with what blocks showed or hid since. */
export function readMonitors(project: Project, values: Values): MonitorValue[] {
  const isShown = (id: string, isVisibleInFile: boolean): boolean => values.monitorVisibility?.get(id) ?? isVisibleInFile;
  const filed = project.monitors.filter((m) => isShown(m.id, m.visible)).map((m, row) => readFiled(m, row, values));
  const known = new Set(project.monitors.map((m) => m.id));
  const added = project.targets.flatMap((target) => dataOf(target)).filter((data) => !known.has(data.id) && isShown(data.id, false));
  const shown = [...filed, ...added.map((data, row) => readAdded(data, filed.length + row, values))];
  return shown.filter((monitor) => monitor !== null);
}

interface Data { readonly id: string; readonly name: string; readonly sprite: string | null; readonly isList: boolean }

function dataOf(target: Target): Data[] {
  const sprite = target.isStage ? null : target.name;
  const variables = Object.entries(target.variables).map(([id, { name }]) => ({ id, name, sprite, isList: false }));
  const lists = Object.entries(target.lists).map(([id, { name }]) => ({ id, name, sprite, isList: true }));
  return [...variables, ...lists];
}

function readFiled(monitor: Monitor, row: number, values: Values): MonitorValue | null {
  const isList = monitor.opcode === 'data_listcontents';
  if (!isList && monitor.opcode !== 'data_variable') return readBuiltIn(monitor, row, values);
  const name = String(monitor.params[isList ? 'LIST' : 'VARIABLE'] ?? '');
  const shown = readAdded({ id: monitor.id, name, sprite: monitor.spriteName, isList }, row, values);
  if (!shown) return null;
  return {
    ...shown,
    mode: isList ? 'list' : monitor.mode,
    ...(monitor.mode === 'slider' ? { slider: readSlider(monitor) } : {}),
    x: monitor.x ?? shown.x,
    y: monitor.y ?? shown.y,
    width: monitor.width || shown.width,
    height: monitor.height || shown.height,
  };
}

function readSlider({ rest }: Monitor): NonNullable<MonitorValue['slider']> {
  const [min, max] = [Number(rest['sliderMin'] ?? 0), Number(rest['sliderMax'] ?? 100)];
  return { min: Number.isFinite(min) ? min : 0, max: Number.isFinite(max) ? max : 100, isWhole: rest['isDiscrete'] !== false };
}

function readBuiltIn({ id, opcode, params, spriteName, mode, x, y }: Monitor, row: number, values: Values): MonitorValue | null {
  const value = values.readReporter?.(opcode, params, spriteName);
  if (value === undefined) return null;
  return { id, sprite: spriteName, name: '', value: showValue(value), reporter: { opcode, params }, mode, x: x ?? FIRST_PLACE.x, y: y ?? FIRST_PLACE.y + row * FIRST_PLACE.rowHeight, width: 0, height: 0 };
}

/** Under one another from the top left corner. */
function readAdded({ id, name, sprite, isList }: Data, row: number, values: Values): MonitorValue | null {
  const items = isList ? values.readList(sprite, name) : undefined;
  const value = isList ? items?.slice(0, MOST_ITEMS).map(showValue) : mapDefined(values.readVariable(sprite, name), showValue);
  if (value === undefined) return null;
  return {
    id, sprite, name, value, mode: isList ? 'list' : 'default',
    x: FIRST_PLACE.x, y: FIRST_PLACE.y + row * FIRST_PLACE.rowHeight,
    ...(items && items.length > MOST_ITEMS ? { count: items.length } : {}),
    width: isList ? LIST_SIZE.width : 0, height: isList ? LIST_SIZE.height : 0,
  };
}

const mapDefined = <T, R>(value: T | undefined, map: (value: T) => R): R | undefined => (value === undefined ? undefined : map(value));

/** Six decimals at most, as children know it. */
export function showValue(value: string | number | boolean): string {
  return String(typeof value === 'number' && Number.isFinite(value) ? Math.round(value * DECIMALS) / DECIMALS : value);
}
