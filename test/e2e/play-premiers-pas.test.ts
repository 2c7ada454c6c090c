/** Scopi avance is played from its first step to its treasure, by real drags and clicks: a step, a stride, the chest, a word, the way home, a detour. */
import { onTestFinished, test } from 'vitest';
import { launchApp, shot } from './harness.ts';
import { openLesson, pass, pick, take, under, write } from './studio/play-lesson.ts';
import { programBlock, rest } from './studio/studio-page.ts';

test('Scopi avance: to the chest, to the fish and home', async () => {
  const launched = await launchApp();
  onTestFinished(() => launched.close());
  const { page } = launched;
  page.setDefaultTimeout(15_000);
  await openLesson(page, 'premiers-pas', 1, 'Scopi avance');
  const stride = programBlock(page, 'avancer');

  await take(page, 'avancer', await under(page, 'attendre'));
  await page.getByRole('button', { name: 'Démarrer' }).click();
  await pass(page, 'Scopi attend, puis il avance');

  await write(page, stride, '10', '100');
  await pass(page, 'Un grand nombre, un grand pas');

  await write(page, stride, '100', '220');
  await pass(page, 'Scopi touche le coffre');

  await take(page, 'dire', await under(page, 'avancer'));
  await pass(page, 'Scopi arrive, puis il parle');

  await take(page, 'glisser', await under(page, 'dire'));
  await pick(page, programBlock(page, 'glisser'), 'au hasard', 'Phare');
  await rest(page);
  await shot(page, 'play-premiers-pas-home');
  await pass(page, 'Aller, retour');

  // Between the word and the way home.
  await take(page, 'glisser', await under(page, 'dire'));
  await pick(page, programBlock(page, 'au hasard'), 'au hasard', 'Poisson');
  await pass(page, 'Quel beau voyage');
  await rest(page);
  await shot(page, 'play-premiers-pas-end');
});
