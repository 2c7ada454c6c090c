/** Backdrops: chosen by name, word and number, and what they start. */
import { flag, make, type Given, type Made, type SpriteParts } from '../../../project-builder.ts';
import { add, change, divide, equals, get, ifThen, join, log, logged, of, repeat, set, topic, wait, type Check, type Topic } from '../kit.ts';

const to = (backdrop: Given): Made => make('looks_switchbackdropto', { BACKDROP: backdrop });
const toAndWait = (backdrop: Given): Made => make('looks_switchbackdroptoandwait', { BACKDROP: backdrop });
const switched = (name: string): Made => make('event_whenbackdropswitchesto', { BACKDROP: name });
const number = of('backdrop #', '_stage_');
const costumes = ['sea', 'beach', 'cave'];
const stage = (...stack: readonly Made[]): SpriteParts => ({ costumes, scripts: [[flag, ...stack]] });
const choosing = (name: string, chosen: Given, expected: number, names = costumes): Topic =>
  topic(`backdrop ${name}`, { stage: { ...stage(to(2), to(chosen)), costumes: names }, checks: [['number', number, expected]] });

const hats: SpriteParts = { state: { visible: false }, scripts: costumes.map((name) => [switched(name), log(name[0]!)]) };
const starting = (name: string, stack: readonly Made[], checks: readonly Check[]): Topic => topic(name, { stage: stage(...stack), sprites: [hats], checks });

export const backdrops: readonly Topic[] = [
  choosing('by name', 'cave', 3), choosing('by a name in other letters', 'Cave', 2), choosing('by number', add(3, 0), 3), choosing('by a number as text', '3', 3), choosing('0 is the last', add(0, 0), 3),
  choosing('beyond the last begins again', add(7, 0), 1), choosing('before the first goes round', add(-1, 0), 2), choosing('by a fraction', divide(5, 2), 3), choosing('NaN is the first', divide(0, 0), 1),
  choosing('without end is the first', divide(1, 0), 1), choosing('by spaces', '  ', 2), choosing('by nothing', '', 2), choosing('by a word nobody knows', 'forest', 2), choosing('true is 1', equals(1, 1), 1),
  choosing('next', 'next backdrop', 3), choosing('previous', 'previous backdrop', 1), choosing('a number that is a name', '3', 1, ['3', 'x', 'y']), choosing('a word that is a name', 'next backdrop', 1, ['next backdrop', 'x', 'y']),
  choosing('a number is not a name', add(3, 0), 3, ['3', 'x', 'y']), choosing('with spaces around a number', ' 3 ', 3),
  topic('next backdrop goes round', { stage: stage(to('cave'), make('looks_nextbackdrop')), checks: [['number', number, 1]] }),
  topic('random is never the one that is there', {
    stage: stage(repeat(30, set('a', make('looks_backdropnumbername', { NUMBER_NAME: 'number' })), to('random backdrop'), ifThen(equals(get('a'), make('looks_backdropnumbername', { NUMBER_NAME: 'number' })), change('b', 1)))),
    after: 2, checks: [['stayed', get('b'), 0]],
  }),
  topic('a single backdrop stays', { stage: { ...stage(to('random backdrop'), log('on')), costumes: ['only'] }, checks: [['number', number, 1], ['goes on', logged, 'on']] }),
  starting('the same backdrop starts its scripts again', [to('sea'), wait(0), to('sea')], [['twice', logged, 'ss']]),
  starting('an unknown name starts those of the backdrop that stays', [to('forest')], [['stays', logged, 's']]),
  starting('the next backdrop starts its scripts', [make('looks_nextbackdrop')], [['beach', logged, 'b']]),
  starting('and wait waits for them', [toAndWait('cave'), log('.')], [['order', logged, 'c.']]),
  topic('and wait lasts as long as they do', { stage: stage(toAndWait('cave'), log('.')), sprites: [{ scripts: [[switched('cave'), wait(0.2), log('slow')]] }], checks: [['order', logged, 'slow.']] }),
  topic('and wait for nobody goes on', { stage: stage(toAndWait('cave'), log('.')), checks: [['on', logged, '.']] }),
  topic('names of hats match without case', { stage: stage(to('cave')), sprites: [{ scripts: [[switched('CAVE'), log('heard')]] }], checks: [['heard', logged, 'heard']] }),
  topic('a script that changes the backdrop that starts it goes on to the end of its turn, and starts again', {
    stage: stage(to('cave')), sprites: [{ scripts: [[switched('cave'), change('a', 1), ifThen(equals(get('a'), 1), to('cave'), log('lost')), log('x')]] }], checks: [['twice', logged, 'lostxx'], ['turns', get('a'), 2]],
  }),
  topic('name and number', { stage: stage(to('beach')), checks: [
    ['name', of('backdrop name', '_stage_'), 'beach'], ['both', join(make('looks_backdropnumbername', { NUMBER_NAME: 'number' }), make('looks_backdropnumbername', { NUMBER_NAME: 'name' })), '2beach'],
  ] }),
];
