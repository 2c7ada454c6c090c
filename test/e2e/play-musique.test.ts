/** Two lessons of music and of scripts at once are played from their first step to their treasure, by real drags and clicks. */
import { onTestFinished, test } from 'vitest';
import { launchApp, shot } from './harness.ts';
import { inside, loop, move, openLesson, pass, pick, take, under, write } from './studio/play-lesson.ts';
import { programBlock, rest } from './studio/studio-page.ts';

const EMPTY = { x: 400, y: 420 };

test('Le battement: a robot strikes, rests, dances, and plays faster', async () => {
  const launched = await launchApp();
  onTestFinished(() => launched.close());
  const { page } = launched;
  page.setDefaultTimeout(15_000);
  await openLesson(page, 'musique-et-rythme', 1, 'Le battement');
  const drum = programBlock(page, 'frapper');
  const silence = programBlock(page, 'se taire');

  await take(page, 'frapper', await under(page, 'est cliqué'));
  await pick(page, drum, '1. caisse claire', '2. grosse caisse');
  await page.getByRole('button', { name: 'Démarrer' }).click();
  await pass(page, 'Boum ! Bip a le sens du rythme.');

  await take(page, 'répéter', EMPTY);
  await move(page, drum, await inside(page, 'répéter'));
  await move(page, loop(page, 'répéter'), await under(page, 'est cliqué'));
  await pass(page, 'Quatre coups, et un seul bloc');

  await take(page, 'se taire', await under(page, 'frapper'));
  await write(page, silence, '0,25', '1');
  await pass(page, 'On peut marcher dessus !');

  await take(page, 'frapper', await under(page, 'se taire'));
  await take(page, 'se taire', await under(page, 'frapper'));
  await write(page, silence, '0,25', '1');
  await pass(page, 'C’est un vrai rythme.');

  await take(page, 'costume suivant', await inside(page, 'répéter'));
  await pass(page, 'Bip danse pile sur le rythme !');

  await take(page, 'mettre le tempo', await under(page, 'est cliqué'));
  await write(page, programBlock(page, 'mettre le tempo'), '60', '120');
  await pass(page, 'Tout suit le tempo !');
  await rest(page);
  await shot(page, 'play-musique-end');
});

test('Le phare: a lighthouse, a boat and a whale, all at once', async () => {
  const launched = await launchApp();
  onTestFinished(() => launched.close());
  const { page } = launched;
  page.setDefaultTimeout(15_000);
  await openLesson(page, 'premiers-pas', 6, 'Le phare');
  const forever = 'répéter sans fin';

  await take(page, 'costume suivant', await under(page, 'est cliqué'));
  await pass(page, 'Il fait clair sur la mer !');

  await take(page, forever, EMPTY);
  await move(page, programBlock(page, 'costume suivant'), await inside(page, forever));
  await take(page, 'attendre', await under(page, 'costume suivant'));
  await move(page, loop(page, forever), await under(page, 'est cliqué'));
  await pass(page, 'Les bateaux te voient !');

  // The step shows the boat, who has no blocks yet.
  await programBlock(page, 'est cliqué').waitFor({ state: 'detached' });
  await take(page, 'est cliqué', { x: 400, y: 180 });
  await take(page, forever, await under(page, 'est cliqué'));
  await take(page, 'avancer', await inside(page, forever));
  await take(page, 'rebondir', await under(page, 'avancer'));
  await pass(page, 'Un seul drapeau, et tout bouge en même temps !');

  await take(page, 'est cliqué', { x: 400, y: 520 });
  await take(page, 'dire', await under(page, 'est cliqué'));
  await page.getByRole('button', { name: 'Démarrer' }).click();
  await rest(page);
  await shot(page, 'play-phare');
  await pass(page, 'Le bateau avance et parle en même temps !');

  await programBlock(page, 'est cliqué').waitFor({ state: 'detached' });
  await take(page, 'est cliqué', { x: 400, y: 180 });
  await take(page, forever, await under(page, 'est cliqué'));
  await take(page, 'à y', await inside(page, forever));
  await take(page, 'attendre', await under(page, 'à y'));
  await take(page, 'à y', await under(page, 'attendre'));
  await write(page, programBlock(page, 'à y'), '10', '-10');
  await take(page, 'attendre', await under(page, 'à y'));
  await pass(page, 'Phare, bateau, baleine');
  await rest(page);
  await shot(page, 'play-phare-end');
});
