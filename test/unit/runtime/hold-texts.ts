/** A process of its own with a small heap: keeps long texts in a list without end, each a text of its own, and prints what came of it as JSON. */
import { flag, buildProject, make, say } from '../../project-builder.ts';
import { add, forever, get, item, join, length, push, repeat, set, wait } from '../conformance/kit.ts';
import { run } from './run-project.ts';

const letters = make('operator_letter_of', { LETTER: 1, STRING: item('last') });
const { said, errors, runtime } = run(buildProject([{ state: { visible: false }, scripts: [
  [flag, set('t', 'abcdefgh'), repeat(20, set('t', join(get('t'), get('t')))), set('i', 0), forever(set('i', add(get('i'), 1)), push(join(get('t'), get('i'))), set('u', letters), set('n', length))],
  [flag, wait(2), say('ailleurs')],
] }], { variables: { t: '', i: 0, u: '', n: 0 }, lists: { l: [] } }));
process.stdout.write(JSON.stringify({ said, errors, texts: runtime.readVariable(null, 'n'), heapMb: Math.round(process.memoryUsage().heapUsed / 1e6) }));
