/** Clones: what they copy, when they start, how many there may be, how they end. */
import { call, flag, make, type Made } from '../../../project-builder.ts';
import { asClone, broadcast, change, cloneOf, deleteClone, direction, equals, get, goTo, ifThen, item, join, length, log, logged, more, point, push, received, repeat, script, set, topic, wait, x, type Topic } from '../kit.ts';

const size = make('looks_size');
const own = { variables: { mine: 0 }, lists: { own: ['o'] } };
const ownItem = (index: number): Made => make('data_itemoflist', { INDEX: index, LIST: 'own' });

export const clones: readonly Topic[] = [
  script('at most 300', [repeat(310, cloneOf())], [['started', get('a'), 300]], { scripts: [[asClone, change('a', 1)]] }),
  script('places of deleted clones are free again', [repeat(400, cloneOf())], [['started', get('a'), 400]], { scripts: [[asClone, change('a', 1), deleteClone]] }),
  script('the creator goes on before the clone starts', [cloneOf(), log('1')], [['order', logged, '12']], { scripts: [[asClone, log('2')]] }),
  script('several scripts start a clone, in order', [cloneOf()], [['order', logged, 'ab']], { scripts: [[asClone, log('a')], [asClone, log('b')]] }),
  script('the flag does not start clone scripts', [log('f')], [['order', logged, 'f']], { scripts: [[asClone, log('never')]] }),
  script('variables are copied as they are at that moment', [set('mine', 7), cloneOf(), set('mine', 8), wait(0.1), log(get('mine'))], [['clone, then original', logged, '7 8']], {
    ...own, scripts: [[asClone, log(join(get('mine'), ' ')), change('mine', 1)]],
  }),
  script('lists are copied deeply', [cloneOf(), wait(0.1), log(make('data_lengthoflist', { LIST: 'own' }))], [['clone, then original', logged, 'ox1']], {
    ...own, scripts: [[asClone, make('data_addtolist', { ITEM: 'x', LIST: 'own' }), log(ownItem(1)), log(ownItem(2))]],
  }),
  script('shared variables are not copied', [cloneOf(), wait(0.1), log(get('a'))], [['shared', logged, '5']], { scripts: [[asClone, set('a', 5)]] }),
  script('a clone of a clone copies the clone', [set('mine', 1), cloneOf()], [['generations', logged, '123']], {
    ...own, scripts: [[asClone, log(get('mine')), change('mine', 1), ifThen(more(4, get('mine')), cloneOf())]],
  }),
  script('place, direction and size are copied', [goTo(20, 0), point(45), make('looks_setsizeto', { SIZE: 50 }), cloneOf()], [['x', get('a'), 20], ['direction', get('b'), 45], ['size', get('c'), 50]], {
    scripts: [[asClone, set('a', x), set('b', direction), set('c', size)]],
  }),
  script('a clone stands just behind its parent', [set('mine', 1), cloneOf(), set('mine', 2), cloneOf(), set('mine', 'o'), wait(0.1), broadcast('go')], [['front to back', logged, 'o21']], {
    ...own, scripts: [[received('go'), log(get('mine'))]],
  }),
  topic('a clone of another sprite', {
    sprites: [{ name: 'other', scripts: [[asClone, log('other')]] }, { name: 'subject', scripts: [[flag, cloneOf('other')], [asClone, log('subject')]] }], checks: [['started', logged, 'other']],
  }),
  script('a clone of nobody', [cloneOf('nobody'), cloneOf(''), log('on')], [['goes on', logged, 'on']], { scripts: [[asClone, log('never')]] }),
  topic('the stage has no clones', { stage: { scripts: [[flag, cloneOf(), cloneOf('Stage'), log('on')], [asClone, log('never')]] }, checks: [['goes on', logged, 'on']] }),
  script('deleting ends the script at once', [cloneOf()], [['turns', get('a'), 2], ['nothing after', logged, '']], {
    scripts: [[asClone, repeat(5, change('a', 1), ifThen(equals(get('a'), 2), deleteClone)), log('never')]],
  }),
  script('deleting ends the clone\'s other scripts', [cloneOf(), wait(0.3), log('end')], [['order', logged, 'end']], { scripts: [[asClone, wait(0.1), deleteClone], [asClone, wait(0.2), log('never')]] }),
  script('deleting in a custom block in warp', [cloneOf()], [['turns', get('a'), 1], ['nothing after', logged, '']], {
    scripts: [[asClone, call('end'), log('never')]], definitions: [{ proccode: 'end', names: [], isWarp: true, stack: [repeat(3, change('a', 1), deleteClone)] }],
  }),
  script('an original cannot be deleted', [deleteClone, log('here')], [['goes on', logged, 'here']]),
  topic('the flag takes clones away', {
    sprites: [{ scripts: [[flag, change('a', 1), ifThen(equals(get('a'), 1), cloneOf()), wait(0.1), broadcast('go')], [received('go'), log('.')]] }],
    input: [{ atMs: 0, do: 'flag' }, { atMs: 300, do: 'flag' }], checks: [['two, then one', logged, '...']],
  }),
  topic('what was already true does not start a clone\'s edge hat', {
    sprites: [{ scripts: [[flag, wait(0.3), cloneOf()], [make('event_whengreaterthan', { WHENGREATERTHANMENU: 'TIMER', VALUE: 0.1 }), log('e')]] }], checks: [['once', logged, 'e']],
  }),
  topic('another sprite sees the original only', {
    sprites: [{ name: 'subject', ...own, scripts: [[flag, cloneOf()], [asClone, set('mine', 9), goTo(50, 0)]] }],
    checks: [['variable', make('sensing_of', { PROPERTY: 'mine', OBJECT: 'subject' }), 0], ['x', make('sensing_of', { PROPERTY: 'x position', OBJECT: 'subject' }), 0]],
  }),
  script('clones fill a shared list in turn', [repeat(3, cloneOf())], [['length', length, 3], ['first', item(1), 'x']], { scripts: [[asClone, push('x')]] }),
];
