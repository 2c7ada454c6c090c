/** Aux commandes is played from its first step to its treasure, by real drags and clicks: a bee on the arrows, a butterfly on two letters. */
import { onTestFinished, test } from 'vitest';
import { launchApp, shot } from './harness.ts';
import { cornerOf, pointedHole } from './studio/in-program.ts';
import { inside, loop, move, openLesson, pass, pick, take, under, write } from './studio/play-lesson.ts';
import { programBlock, rest, type Point } from './studio/studio-page.ts';

const ADD_X = /ajouter.*à\sx/u;
const EMPTY = { x: 560, y: 560 };

test('Aux commandes: a game for two on one keyboard', async () => {
  const launched = await launchApp();
  onTestFinished(() => launched.close());
  const { page } = launched;
  page.setDefaultTimeout(15_000);
  await openLesson(page, 'premier-jeu', 1, 'Aux commandes');
  const block = (words: string) => programBlock(page, words);
  /** Is this letter down? For the last question without words. */
  const ask = async (letter: string): Promise<void> => {
    await take(page, 'pressée ?', await cornerOf(pointedHole(block('alors'))));
    await pick(page, block('pressée ?'), 'espace', letter);
  };
  /** A new script that begins with this key. */
  const onKey = async (key: string, at: Point): Promise<void> => {
    await take(page, 'quand la touche', at);
    await pick(page, block('espace'), 'espace', key);
  };

  await take(page, ADD_X, await under(page, 'flèche droite'));
  await pass(page, 'La flèche droite pilote');

  await onKey('flèche gauche', { x: 620, y: 180 });
  await take(page, ADD_X, await under(page, 'flèche gauche'));
  await write(page, block('flèche gauche'), '10', '-10');
  await pass(page, 'Un coup à droite, un coup à gauche');

  await onKey('flèche haut', { x: 620, y: 360 });
  await take(page, 'à y', await under(page, 'flèche haut'));
  await onKey('flèche bas', { x: 620, y: 520 });
  await take(page, 'à y', await under(page, 'flèche bas'));
  await write(page, block('flèche bas'), '10', '-10');
  await pass(page, 'L’abeille vole où tu veux');

  await take(page, 'regarder vers', await under(page, 'flèche droite'));
  await take(page, 'regarder vers', await under(page, 'flèche gauche'));
  await write(page, block('flèche gauche'), '90', '-90');
  await pass(page, 'regarde où elle va');

  // Two scripts of the flag: the wings do not wait for the start.
  await take(page, 'est cliqué', { x: 400, y: 420 });
  await take(page, 'répéter sans fin', await under(page, 'est cliqué'));
  await take(page, 'costume suivant', await inside(page, 'répéter sans fin'));
  await take(page, 'attendre', await under(page, 'costume suivant'));
  await write(page, block('attendre'), '1', '0,1');
  await pass(page, 'Les ailes battent');

  // The butterfly has no blocks yet.
  await block('costume suivant').waitFor({ state: 'detached' });
  await take(page, 'est cliqué', { x: 400, y: 180 });
  await take(page, 'répéter sans fin', await under(page, 'est cliqué'));
  await take(page, 'alors', await inside(page, 'répéter sans fin'));
  await ask('d');
  await take(page, ADD_X, await inside(page, 'alors'));
  await write(page, block('ajouter'), '10', '5');
  await pass(page, 'Le papillon glisse');

  const corner = await cornerOf(loop(page, 'alors'));
  await take(page, 'alors', EMPTY);
  await ask('q');
  await take(page, ADD_X, await inside(page, 'alors'));
  await write(page, block('ajouter'), '10', '-5');
  await move(page, loop(page, 'alors'), corner);
  await pass(page, 'Un jeu pour deux');
  // What comes after: to show, and to make.
  await page.locator('pc-success').getByText('À deux sur un clavier').waitFor();
  await page.locator('pc-success').getByText('Fais voler aussi le papillon').waitFor();
  await rest(page);
  await shot(page, 'play-jeu-end');
});
