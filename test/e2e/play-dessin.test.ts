/** Le stylo is played from its first step to its treasure, by real drags and clicks: a line, a corner, a square, a loop, colours, two squares. */
import { expect, onTestFinished, test } from 'vitest';
import { launchApp, shot } from './harness.ts';
import { cornerOf, discard } from './studio/in-program.ts';
import { inside, loop, move, openLesson, pass, take, under, write } from './studio/play-lesson.ts';
import { programBlock, rest } from './studio/studio-page.ts';

test('Le stylo: a turtle draws a rainbow square, twice', async () => {
  const launched = await launchApp();
  onTestFinished(() => launched.close());
  const { page } = launched;
  page.setDefaultTimeout(15_000);
  await openLesson(page, 'dessine-avec-des-maths', 1, 'Le stylo');
  const turn = 'tourner';

  await take(page, 'poser le stylo', await under(page, 'taille'));
  await take(page, 'avancer', await under(page, 'poser le stylo'));
  await write(page, programBlock(page, 'avancer'), '10', '120');
  await page.getByRole('button', { name: 'Démarrer' }).click();
  await pass(page, 'laisse un trait derrière elle');

  await take(page, turn, await under(page, 'avancer'));
  await write(page, programBlock(page, turn), '15', '90');
  await take(page, 'avancer', await under(page, turn));
  await write(page, programBlock(page, 'avancer'), '10', '120');
  await pass(page, 'Un bel angle droit');
  // One line and one corner are kept, and the loop does the rest.
  await discard(page, await cornerOf(programBlock(page, 'avancer')));
  await take(page, 'répéter', await under(page, 'poser le stylo'));
  await move(page, programBlock(page, 'avancer'), await inside(page, 'répéter'));
  await write(page, loop(page, 'répéter'), '10', '4');
  await pass(page, 'prête à repartir');

  await pass(page, 'le même carré');

  await take(page, 'ajouter', await inside(page, 'répéter'));
  await pass(page, 'Quel carré');

  // The square is copied under itself, and three blocks stand between the two.
  await page.mouse.move(760, 300);
  await page.mouse.wheel(0, 300);
  const square = programBlock(page, 'répéter');
  await expect.poll(async () => (await cornerOf(square)).y).toBeLessThan(400);
  const corner = await cornerOf(square);
  await take(page, 'lever le stylo', await under(page, 'répéter'));
  await take(page, 'avancer', { x: 600, y: 600 });
  await write(page, programBlock(page, 'avancer'), '10', '160');
  await move(page, programBlock(page, 'avancer'), await under(page, 'lever le stylo'));
  const { x, y } = await cornerOf(programBlock(page, '160'));
  await take(page, 'poser le stylo', { x: x - 90, y: y + 48 });
  await page.mouse.click(corner.x + 14, corner.y + 24);
  await page.keyboard.press('Control+C');
  await page.keyboard.press('Control+V');
  await move(page, square, { x: x - 90, y: y + 96 });
  await pass(page, 'rien entre les deux');
  await rest(page);
  await shot(page, 'play-dessin-end');
});
