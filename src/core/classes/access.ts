/** How the app is set for the eyes, ears and hands of whoever uses it: on this laptop, for a class, for a child. Never why. */
import * as v from 'valibot';

/** Of each the first is what is there when nobody chose. */
export const Access = v.object({
  font: v.picklist(['andika', 'lexend', 'opendyslexic', 'atkinson']),
  text: v.picklist(['normal', 'large', 'larger']),
  blocks: v.picklist(['normal', 'large', 'larger']),
  /** The last two for eyes that take red for green, or blue for yellow. */
  colours: v.picklist(['normal', 'high', 'red-green', 'blue-yellow']),
  motion: v.picklist(['normal', 'calm']),
  sound: v.picklist(['on', 'off']),
  /** Are sentences read aloud when asked, or by themselves? */
  voice: v.picklist(['asked', 'always']),
  /** Which keys count as arrows when a game is played. */
  keys: v.picklist(['arrows', 'letters']),
});
export type Access = v.InferOutput<typeof Access>;
export type Colours = Access['colours'];
export type AccessKey = keyof Access;

/** What somebody chose; the rest is as in the layer below. */
export const ChosenAccess = v.partial(Access);
export type ChosenAccess = v.InferOutput<typeof ChosenAccess>;

export const ACCESS_KEYS = Object.keys(Access.entries) as readonly AccessKey[];

export const choicesOf = (key: AccessKey): readonly string[] => Access.entries[key].options;

const PLAIN = Object.fromEntries(ACCESS_KEYS.map((key) => [key, choicesOf(key)[0]])) as Access;

/** Each layer goes over those before it. */
export const joinAccess = (...layers: readonly ChosenAccess[]): Access => Object.assign({}, PLAIN, ...layers) as Access;

/** As it is kept; what this version does not know is passed over. */
export function readAccess(text: string | undefined): ChosenAccess {
  const kept = parseObject(text ?? '{}');
  return Object.fromEntries(ACCESS_KEYS.filter((key) => v.is(Access.entries[key], kept[key])).map((key) => [key, kept[key]]));
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return v.parse(v.record(v.string(), v.unknown()), JSON.parse(text));
  } catch {
    return {};
  }
}
