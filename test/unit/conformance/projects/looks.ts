/** Costumes, sizes and layers. */
import { flag, make, type Given, type Made } from '../../../project-builder.ts';
import { add, broadcast, divide, equals, get, log, logged, of, received, script, set, topic, wait, type Topic } from '../kit.ts';

const wear = (costume: Given): Made => make('looks_switchcostumeto', { COSTUME: costume });
const number = of('costume #', 'subject');
const names = ['one', 'two', 'three'];
const wearing = (name: string, costume: Given, expected: number, costumes = names): Topic => script(`costume ${name}`, [wear('two'), wear(costume)], [['number', number, expected]], { costumes });
const sized = (name: string, stack: readonly Made[], expected: number): Topic => script(`size ${name}`, [...stack, set('a', make('looks_size'))], [['reported', get('a'), expected]]);
const setSize = (to: Given): Made => make('looks_setsizeto', { SIZE: to });
const changeSize = (by: Given): Made => make('looks_changesizeby', { CHANGE: by });

/** Three sprites, 1 behind and 3 in front; what `who` does shows in the order in which they hear a message. */
function layered(name: string, who: number, block: Made, expected: string): Topic {
  const sprites = [1, 2, 3].map((n) => ({ name: String(n), scripts: [[received('go'), log(n)], ...(n === who ? [[flag, block, wait(0.1), broadcast('go')]] : [])] }));
  return topic(`layers: ${name}`, { sprites, checks: [['front to back', logged, expected]] });
}
const layers = (direction: string, by: Given): Made => make('looks_goforwardbackwardlayers', { FORWARD_BACKWARD: direction, NUM: by });
const end = (which: string): Made => make('looks_gotofrontback', { FRONT_BACK: which });

export const looks: readonly Topic[] = [
  wearing('by name', 'three', 3), wearing('0 is the last', add(0, 0), 3), wearing('-1 goes round', add(-1, 0), 2), wearing('4 begins again', add(4, 0), 1), wearing('1.5 is rounded', divide(3, 2), 2),
  wearing('2.4 is rounded', add(2.4, 0), 2), wearing('NaN is the first', divide(0, 0), 1), wearing('without end is the first', divide(1, 0), 1), wearing('a number as text', '3', 3),
  wearing('a fraction as text', '2.6', 3), wearing('spaces around', ' 3 ', 3), wearing('nothing', '', 2), wearing('spaces', '   ', 2), wearing('a word nobody knows', 'four', 2),
  wearing('next', 'next costume', 3), wearing('previous', 'previous costume', 1), wearing('true is 1', equals(1, 1), 1), wearing('"true" is nothing', 'true', 2), wearing('0x3 as text', '0x3', 3),
  wearing('a word that is a name', 'next costume', 1, ['next costume', 'two', 'three']), wearing('a number that is a name', '3', 1, ['3', 'two', 'three']), wearing('a name in other letters', 'THREE', 2),
  wearing('a number is not a name', add(3, 0), 3, ['3', 'two', 'three']), wearing('a backdrop word is nothing', 'random backdrop', 2),
  script('the next costume goes round', [wear('three'), make('looks_nextcostume'), set('a', make('looks_costumenumbername', { NUMBER_NAME: 'name' }))], [['name', get('a'), 'one']], { costumes: names }),
  sized('is set', [setSize(50)], 50), sized('has a least', [setSize(0)], 5), sized('less than nothing', [setSize(-20)], 5), sized('has a most', [setSize(1e9)], 540), sized('without end', [setSize('Infinity')], 540),
  sized('a word', [setSize('abc')], 5), sized('is reported whole', [setSize(50.4)], 50), sized('changes unrounded', [setSize(50.4), changeSize(0.4)], 51),
  script('size as seen by others is not rounded', [setSize(50.5)], [['of', of('size', 'subject'), 50.5]]),
  layered('to the front', 1, end('front'), '132'), layered('to the back', 3, end('back'), '213'), layered('one forward', 1, layers('forward', 1), '312'), layered('one backward', 3, layers('backward', 1), '231'),
  layered('minus one forward', 3, layers('forward', -1), '231'), layered('minus one backward', 1, layers('backward', -1), '312'), layered('far forward', 1, layers('forward', 99), '132'),
  layered('without end backward', 3, layers('backward', 'Infinity'), '213'), layered('none', 2, layers('forward', 0), '321'), layered('1.9 forward', 1, layers('forward', 1.9), '312'),
  layered('1.5 backward is two', 3, layers('backward', 1.5), '213'), layered('a word', 2, layers('forward', 'abc'), '321'),
  topic('layers: the stage stays behind', { sprites: [{ scripts: [[received('go'), log('1')]] }], stage: { scripts: [[flag, end('front'), layers('forward', 3), broadcast('go')], [received('go'), log('s')]] }, checks: [['front to back', logged, '1s']] }),
];
