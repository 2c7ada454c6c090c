import { expect, onTestFinished, test } from 'vitest';
import { describeSocket, socketsOf, staysInside } from '../../scripts/offline/sockets.ts';
import { launchApp, type LaunchedApp } from './harness.ts';

const processesOf = ({ app }: LaunchedApp): Promise<number[]> => app.evaluate(({ app: electron }) => electron.getAppMetrics().map(({ pid }) => pid));
const outsideSockets = async (launched: LaunchedApp): Promise<string[]> => (await processesOf(launched)).flatMap(socketsOf).filter((socket) => !staysInside(socket)).map(describeSocket);

test.runIf(process.platform === 'linux')('no socket leads out of the laptop; one that would is seen', async () => {
  const launched = await launchApp();
  onTestFinished(() => launched.kill());
  await launched.page.locator('[data-screen="home"]').waitFor();
  // The tests' own hand on the app is there to be seen: the look sees something.
  expect((await processesOf(launched)).flatMap(socketsOf).length).toBeGreaterThan(0);
  expect(await outsideSockets(launched)).toEqual([]);

  await launched.app.evaluate(async () => {
    const { createServer } = process.getBuiltinModule('node:net');
    await new Promise<void>((resolve) => { createServer().listen(0, '0.0.0.0', () => resolve()); });
  });
  expect(await outsideSockets(launched)).toEqual([expect.stringMatching(/^tcp 00000000:/u)]);
});
