/** Le feu tricolore is played from its first step to its treasure, by real drags and clicks: a light, a car, a button, a walker. */
import { onTestFinished, test } from 'vitest';
import { launchApp, shot } from './harness.ts';
import { after, blockWith, compare, cornerOf, discard } from './studio/in-program.ts';
import { inside, move, openLesson, pass, pick, take, under, write } from './studio/play-lesson.ts';
import { programBlock, rest } from './studio/studio-page.ts';

const EMPTY = { x: 400, y: 630 };

test('Le feu tricolore: four programs that obey one variable', async () => {
  const launched = await launchApp();
  onTestFinished(() => launched.close());
  const { page } = launched;
  page.setDefaultTimeout(15_000);
  await openLesson(page, 'petites-machines', 1, 'Le feu tricolore');
  const block = (words: string) => programBlock(page, words);
  const program = page.locator('.blocklyBlockCanvas').and(page.locator(':not(.blocklyFlyout *)'));
  const costume = block('prendre le costume');
  await take(page, 'prendre le costume', await under(page, 'attendre'));
  await take(page, 'attendre', await under(page, 'prendre le costume'));
  await write(page, block('attendre'), '1', '3');
  await pass(page, 'Vert, rouge, vert, rouge');

  const red = await cornerOf(costume);
  await take(page, 'prendre le costume', EMPTY);
  await pick(page, costume, 'rouge', 'orange');
  await take(page, 'attendre', await under(page, 'prendre le costume'));
  await move(page, costume, red);
  await pass(page, 'Trois états');

  for (const colour of ['rouge', 'orange', 'vert']) {
    await take(page, 'mettre', await after(page, 'prendre le costume', colour));
    await write(page, program, '0', colour);
  }
  await page.getByRole('button', { name: 'Démarrer' }).click();
  await rest(page);
  await shot(page, 'play-machines-light');
  await pass(page, 'La machine se souvient');

  const drive = block('avancer de');
  await drive.waitFor();
  await take(page, 'alors', EMPTY);
  await compare(page, 'alors', 'couleur', '=', 'vert');
  await move(page, drive, await inside(page, 'alors'));
  await move(page, blockWith(page, 'alors', 'couleur'), await inside(page, 'répéter sans fin'));
  await pass(page, 'La voiture obéit');

  await take(page, 'ce sprite est cliqué', { x: 400, y: 200 });
  await take(page, 'mettre', await under(page, 'est cliqué'));
  await pick(page, block('mettre'), 'couleur', 'appel');
  await write(page, block('mettre'), '0', 'oui');
  await pass(page, 'Le message est dans la boîte');

  await costume.waitFor();
  await discard(page, await after(page, 'mettre', 'vert'));
  await take(page, 'attendre jusqu’à', await after(page, 'mettre', 'vert'));
  await compare(page, 'attendre jusqu’à', 'appel', '=', 'oui');
  await pass(page, 'Le feu attend le piéton');

  // Under the orange light: at once is as good as at the end.
  await take(page, 'mettre', await after(page, 'prendre le costume', 'orange'));
  const forget = blockWith(page, 'mettre', '0');
  await pick(page, forget.locator('> .blocklyField'), 'couleur', 'appel');
  await write(page, program, '0', 'non');
  await pass(page, 'puis le calme');

  await block('aller à').waitFor();
  await take(page, 'attendre jusqu’à', await under(page, 'aller à'));
  await compare(page, 'attendre jusqu’à', 'couleur', '=', 'rouge');
  await take(page, 'glisser en', await under(page, 'attendre jusqu’à'));
  await pass(page, 'Bouton, feu, voiture, piéton');
  await rest(page);
  await shot(page, 'play-machines-end');
});
