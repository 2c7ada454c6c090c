/** An example of the help: a few blocks and who is on the stage, from which come the project that runs and the program that is shown. */
import type { Costume, List, Project, Scalar, Sound, SpriteState, Target, Variable } from '../project/project.ts';
import type { ScriptedInput } from '../runtime/run-headless.ts';
import { blocks } from '../blocks/registry.ts';
import { asInFiles, call, idOfNamed, make, ScriptWriter, type Given, type Made } from '../blocks/script-writer.ts';

/** A block with what stands in its slots, in the order of its record. Text that begins with `@` is a word of the person's language. */
export type Step = readonly [opcode: string, ...slots: Slot[]];
export type Slot = string | number | Step | Script;
/** Begins when the flag is clicked, unless its first block says when. */
export interface Script extends ReadonlyArray<Step> { readonly [at: number]: Step }

/** A block of one's own: its words with `%s` and `%b`, and what it does. */
export interface OwnBlock { readonly words: string; readonly inputs: readonly string[]; readonly does: Script }

export interface Example {
  /** Of Scopi; this one is shown beside the stage. */
  readonly script: Script;
  /** More of Scopi's, shown under it. */
  readonly more?: readonly Script[];
  /** The crab, who is there only when it has something to do. */
  readonly crab?: { readonly at?: Partial<SpriteState>; readonly script?: Script };
  /** `script` is the stage's, not Scopi's. */
  readonly isOfStage?: boolean;
  readonly own?: OwnBlock;
  readonly at?: Partial<SpriteState>;
  /** First values, by name; those not named begin with 0. */
  readonly values?: Readonly<Record<string, Scalar>>;
  /** Variables and lists do not stand on the stage from the beginning. */
  readonly isHidden?: boolean;
  /** A reporter that stands on the stage. */
  readonly shows?: string;
  /** What somebody does meanwhile; a click goes where the mouse is. */
  readonly input?: readonly ScriptedInput[];
  /** What the microphone hears, one after the other, three in a second. */
  readonly loudness?: readonly number[];
  /** Most that it lasts. */
  readonly seconds?: number;
}

/** Who and what plays in the examples. */
export interface Cast {
  readonly scopi: Actor;
  readonly crab: Actor;
  readonly backdrops: readonly Costume[];
  readonly sounds: readonly Sound[];
}
export interface Actor { readonly name: string; readonly costumes: readonly Costume[] }

/** The word for `@word`, and everything else as it is. */
export type Say = (text: string) => string;

export const MOST_SECONDS = 8;

const PLACES = { scopi: { x: 0, y: 0 }, crab: { x: 130, y: 0 } } as const;
const FRUIT = ['@speech.apple', '@pear', '@plum'];

/** Its project, with nothing of anybody's. */
export function projectOf(example: Example, cast: Cast, say: Say): Project {
  const { script, more = [], own, crab, isOfStage = false, at, shows } = example;
  const scripts = isOfStage ? more : [script, ...more];
  const stage = targetOf({ name: 'Stage', costumes: cast.backdrops }, null, 0, isOfStage ? [script] : [], say);
  const scopi = targetOf(cast.scopi, { ...PLACES.scopi, ...at }, 1, scripts, say, own, cast.sounds);
  const others = crab ? [targetOf(cast.crab, { ...PLACES.crab, ...crab.at }, 2, crab.script ? [crab.script] : [], say)] : [];
  const named = namesIn([script, ...more, crab?.script ?? [], own?.does ?? []], say);
  const values = Object.fromEntries(Object.entries(example.values ?? {}).map(([name, value]) => [say(name), value]));
  const variables = Object.fromEntries([...named.variables].map((name): [string, Variable] => [idOfNamed(name), { name, value: values[name] ?? 0 }]));
  const lists = Object.fromEntries([...named.lists].map((name): [string, List] => [idOfNamed(name), { name, items: FRUIT.map(say) }]));
  const broadcasts = Object.fromEntries([...named.messages].map((name) => [idOfNamed(name), name]));
  return {
    targets: [{ ...stage, variables, lists, broadcasts }, scopi, ...others],
    monitors: [
      ...(example.isHidden ? [] : [...Object.keys(variables), ...Object.keys(lists)].map((id) => monitorOf(id, id in lists ? 'data_listcontents' : 'data_variable', id in lists ? { LIST: lists[id]!.name } : { VARIABLE: variables[id]!.name }))),
      ...(shows ? [monitorOf(shows, shows, {})] : []),
    ],
    extensions: [], meta: { semver: '3.0.0' }, rest: {},
  };
}

function targetOf({ name, costumes }: Actor, at: Partial<SpriteState> | null, layerOrder: number, scripts: readonly Script[], say: Say, own?: OwnBlock, sounds: readonly Sound[] = []): Target {
  const writer = new ScriptWriter(asInFiles);
  const ready = (steps: Script): Made[] => steps.map((step) => madeOf(step, say, own));
  for (const script of scripts) writer.stack(ready(begun(script)), null);
  if (own) writer.definition({ proccode: say(own.words), names: own.inputs.map(say), stack: ready(own.does) });
  return {
    isStage: at === null, name, layerOrder, costumes, sounds, blocks: writer.blocks, currentCostume: 0, volume: 100,
    variables: {}, lists: {}, broadcasts: {}, comments: {}, rest: {},
    ...(at ? { sprite: { visible: true, x: 0, y: 0, size: 80, direction: 90, draggable: false, rotationStyle: 'all around', ...at } }
      : { stage: { tempo: 60, videoState: 'off', videoTransparency: 50, textToSpeechLanguage: null } }),
  };
}

const FLAG: Step = ['event_whenflagclicked'];
const begun = (script: Script): Script => (blocks.get(script[0]?.[0] ?? '')?.shape === 'hat' ? script : [FLAG, ...script]);

function madeOf([opcode, ...slots]: Step, say: Say, own?: OwnBlock): Made {
  const given = slots.map((slot) => givenOf(slot, say, own));
  if (opcode === 'procedures_call') return call(say(own?.words ?? ''), ...given);
  const names = Object.keys(blocks.get(opcode)?.args ?? {});
  if (given.length > names.length) throw new Error(`${opcode} has ${names.length} slots`);
  return make(opcode, Object.fromEntries(given.map((one, i) => [names[i]!, one])));
}

function givenOf(slot: Slot, say: Say, own?: OwnBlock): Given {
  if (typeof slot === 'string') return say(slot);
  if (typeof slot === 'number') return slot;
  return isStep(slot) ? madeOf(slot, say, own) : slot.map((step) => madeOf(step, say, own));
}

const isStep = (slot: Step | Script): slot is Step => typeof slot[0] === 'string';

interface Names { readonly variables: Set<string>; readonly lists: Set<string>; readonly messages: Set<string> }

/** What the blocks name is there. */
function namesIn(scripts: readonly Script[], say: Say): Names {
  const names: Names = { variables: new Set(), lists: new Set(), messages: new Set() };
  const look = ([opcode, ...slots]: Step): void => {
    const args = Object.values(blocks.get(opcode)?.args ?? {});
    slots.forEach((slot, i) => {
      const arg = args[i];
      if (typeof slot === 'object') (isStep(slot) ? [slot] : slot).forEach(look);
      else if (arg?.kind === 'variable') names.variables.add(say(String(slot)));
      else if (arg?.kind === 'list') names.lists.add(say(String(slot)));
      else if (arg?.kind === 'message') names.messages.add(say(String(slot)));
    });
  };
  scripts.flat().forEach(look);
  return names;
}

const monitorOf = (id: string, opcode: string, params: Readonly<Record<string, string>>): Project['monitors'][number] =>
  ({ id, opcode, params, mode: opcode === 'data_listcontents' ? 'list' : 'default', spriteName: null, value: '', x: null, y: null, width: null, height: null, visible: true, rest: {} });
