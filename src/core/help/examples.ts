/** The example of each block that has help. Loaded when somebody asks for it. */
import { CONTROL } from './examples/control.ts';
import { DATA } from './examples/data.ts';
import { EVENTS } from './examples/events.ts';
import { EXTENSIONS } from './examples/extensions.ts';
import { LOOKS } from './examples/looks.ts';
import { MOTION } from './examples/motion.ts';
import { OPERATORS } from './examples/operators.ts';
import { PROCEDURES } from './examples/procedures.ts';
import { SENSING } from './examples/sensing.ts';
import { SOUND } from './examples/sound.ts';

export const EXAMPLES = { ...MOTION, ...LOOKS, ...SOUND, ...EVENTS, ...CONTROL, ...SENSING, ...OPERATORS, ...DATA, ...PROCEDURES, ...EXTENSIONS } as const;
