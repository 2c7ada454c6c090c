/** Counts the frames that the stage's worker draws: its window is hidden and shown by the page's title (`electron-window.ts`). */
import { buildProject, flag, make, type Made } from '../../project-builder.ts';
import './page.ts';

/** Of two seconds; `isRunning`: the program. */
interface Seconds { readonly frames: readonly number[]; readonly isRunning: boolean }
/** Of a program that only counts, and of one that turns a sprite: seen, in a hidden window, and seen again. */
export interface FrameCounts { readonly counting: Seconds; readonly turning: Seconds; readonly hidden: Seconds; readonly shownAgain: Seconds }

const FILES = { 'fish.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path d="M0 0h40v40H0z" fill="#ff0000"/></svg>' };

/** When the worker tells it next: frames a second. */
const next = (kind: 'loaded' | 'alive'): Promise<number> => new Promise((resolve) => {
  const stop = window.lab.stage.told[kind].on((message: { readonly framesPerSecond?: number }) => {
    stop();
    resolve(message.framesPerSecond ?? 0);
  });
});

async function runForEver(...life: readonly Made[]): Promise<void> {
  const project = buildProject([{ name: 'Poisson', costumes: ['fish'], variables: { n: 0 }, scripts: [[flag, make('control_forever', { SUBSTACK: life })]] }]);
  window.lab.load(JSON.stringify(project), FILES);
  await next('loaded');
  window.lab.stage.flag();
}

/** From a second that has begun: in the one before something may have changed. */
async function count(): Promise<Seconds> {
  await next('alive');
  const frames = [await next('alive'), await next('alive')];
  return { frames, isRunning: window.lab.heard.findLast((m) => m.type === 'running')?.isRunning === true };
}

async function becomes(state: DocumentVisibilityState): Promise<void> {
  document.title = state;
  if (document.visibilityState !== state) await new Promise((resolve) => { document.addEventListener('visibilitychange', resolve, { once: true }); });
}

async function measure(): Promise<FrameCounts> {
  window.lab = window.openStage(false);
  await runForEver(make('data_changevariableby', { VARIABLE: 'n', VALUE: 1 }));
  const counting = await count();
  await runForEver(make('motion_turnright', { DEGREES: 5 }));
  const turning = await count();
  await becomes('hidden');
  const hidden = await count();
  await becomes('visible');
  return { counting, turning, hidden, shownAgain: await count() };
}

Object.assign(window, { measure });
