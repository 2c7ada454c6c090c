/** Opens the animator's table of two classes by turns in the real app, and writes how long each took. Run by `progress.ts`. */
import { writeFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright';
import { launchApp, type LaunchedApp } from '../../e2e/harness.ts';
import { BIG, CHILDREN, PIN, SMALL, TIMES } from './class-of-a-year.ts';

export interface Opened {
  /** From the press until all that the window has room for is painted, with the words of the lesson. */
  readonly shownMs: number;
  /** The same for what lies below the edge. */
  readonly wholeMs: number;
  /** Processor time of the main process meanwhile, and what the page's thread was busy. */
  readonly mainMs: number;
  readonly pageMs: number;
}

/** What the page's thread did so far, in milliseconds. */
async function busyOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
}

const cpuOf = ({ app }: LaunchedApp): Promise<number> => app.evaluate(() => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; });

async function open(launched: LaunchedApp, session: CDPSession, name: string): Promise<Opened> {
  const { page } = launched;
  const button = page.getByRole('button', { name: new RegExp(name, 'u') }).first();
  await button.waitFor();
  const before = [await cpuOf(launched), await busyOf(session)] as const;
  const [shownMs, wholeMs] = await button.evaluate(pressAndWait, CHILDREN);
  const [mainMs, pageMs] = [await cpuOf(launched) - before[0], await busyOf(session) - before[1]];
  await page.getByRole('button', { name: 'Revenir aux classes' }).click();
  return { shownMs, wholeMs, mainMs, pageMs };
}

/** In the page. */
async function pressAndWait(button: HTMLElement | SVGElement, children: number): Promise<readonly [shownMs: number, wholeMs: number]> {
  const find = (root: ParentNode, name: string): Element | null => root.querySelector(name) ?? [...root.querySelectorAll('*')].reduce<Element | null>((found, { shadowRoot }) => found ?? (shadowRoot && find(shadowRoot, name)), null);
  const startMs = performance.now();
  (button as HTMLElement).click();
  const animator = find(document, 'pc-animator')!.shadowRoot!;
  const classPage = (): ShadowRoot | null | undefined => animator.querySelector('pc-class-page')?.shadowRoot;
  const rows = (): readonly Element[] => [...classPage()?.querySelector('pc-progress-table')?.shadowRoot?.querySelectorAll('tbody tr') ?? []];
  const isWhole = (): boolean => rows().length === children;
  // Nothing of its place is left empty, and the group's sentence is there, which comes with the words of the lesson.
  const isFilled = (): boolean => Boolean(classPage()?.querySelector('pc-group-step')) && (isWhole() || (rows().at(-1)?.getBoundingClientRect().bottom ?? 0) > innerHeight);
  const painted = async (isThere: () => boolean): Promise<number> => {
    do await new Promise((resolve) => { requestAnimationFrame(resolve); }); while (!isThere());
    await new Promise((resolve) => { setTimeout(resolve); });
    return performance.now() - startMs;
  };
  return [await painted(isFilled), await painted(isWhole)];
}

async function enter(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Espace animateur' }).first().click();
  await page.locator('#pin').fill(PIN);
  await page.getByRole('button', { name: 'Ouvrir' }).click();
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
const figures = (opened: readonly Opened[]): Opened => {
  const of = (key: keyof Opened): number => median(opened.map((one) => one[key]));
  return { shownMs: of('shownMs'), wholeMs: of('wholeMs'), mainMs: of('mainMs'), pageMs: of('pageMs') };
};
export interface Measured { readonly first: Opened; readonly big: Opened; readonly small: Opened }

async function measure(dataFolder: string): Promise<Measured> {
  const launched = await launchApp({ dataFolder });
  try {
    await enter(launched.page);
    const session = await launched.page.context().newCDPSession(launched.page);
    await session.send('Performance.enable');
    await open(launched, session, SMALL);
    const first = await open(launched, session, BIG);
    const times: readonly [Opened[], Opened[]] = [[], []];
    // In turns, so that a busy moment of the machine weighs on both.
    for (let i = 0; i < TIMES; i++) for (const [of, name] of [BIG, SMALL].entries()) times[of]!.push(await open(launched, session, name));
    return { first, big: figures(times[0]), small: figures(times[1]) };
  } finally {
    await launched.close();
  }
}

writeFileSync(process.env['PERISCODE_RESULTS']!, JSON.stringify(await measure(process.argv[2]!)));
