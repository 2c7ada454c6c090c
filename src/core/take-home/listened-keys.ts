/** The keys that a program listens to, for those who have no keyboard. */
import { isPrimitive, type Block, type Project } from '../project/project.ts';

/** Where blocks name a key: the field of each. */
const FIELDS: Readonly<Record<string, string | undefined>> = { event_whenkeypressed: 'KEY_OPTION', sensing_keyoptions: 'KEY_OPTION', makeymakey_menu_KEY: 'KEY' };
const SPACE = 'space';
/** As a Makey Makey calls them, and what any key is where there are none. */
const OTHER_NAMES: Readonly<Record<string, string | undefined>> = { up: 'up arrow', down: 'down arrow', left: 'left arrow', right: 'right arrow', any: SPACE };
const FIRST = ['left arrow', 'up arrow', 'down arrow', 'right arrow', SPACE];
/** More would cover the screen of a phone. */
const MOST_KEYS = 16;

/** By the names that blocks know them by: arrows, then space, then the others in order. */
export function listenedKeys(project: Project): readonly string[] {
  const named = project.targets.flatMap(({ blocks }) => Object.values(blocks)).flatMap((block) => (isPrimitive(block) ? [] : keyIn(block)));
  const place = (key: string): number => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);
  return [...new Set(named)].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1)).slice(0, MOST_KEYS);
}

function keyIn({ opcode, fields, inputs }: Block): readonly string[] {
  const field = FIELDS[opcode];
  // Some editors write the key into the slot itself.
  const slot = opcode === 'sensing_keypressed' ? inputs['KEY_OPTION']?.[1] : null;
  const key = String((field === undefined ? Array.isArray(slot) && slot[1] : fields[field]?.[0]) || '').toLowerCase();
  return key === '' ? [] : [OTHER_NAMES[key] ?? key];
}
