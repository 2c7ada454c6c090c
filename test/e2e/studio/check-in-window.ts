/** Asks the app's own check worker, as *Je vérifie* does, in the open studio. */
import type { Page } from 'playwright';
import type { CheckReport, CheckRequest } from '../../../src/core/lesson/check-report.ts';

export interface Answered { readonly report: CheckReport; /** From the question to the answer, as the page sees it. */ readonly ms: number }

interface Studio { readonly sound: { readonly stage: { check(request: unknown): Promise<CheckReport> } } }

/** One after the other. The studio must be on the screen. */
export async function checkInWindow(page: Page, requests: readonly CheckRequest[]): Promise<readonly Answered[]> {
  const plain = requests.map(({ assets, ...request }) => ({ ...request, assets: [...assets].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')] as const) }));
  const answers = await page.locator('pc-studio-screen').evaluate(async (studio, asked) => {
    const answered: Answered[] = [];
    for (const { assets, ...request } of JSON.parse(asked) as typeof plain) {
      const bytes = new Map(assets.map(([name, text]) => [name, Uint8Array.from(atob(text), (c) => c.charCodeAt(0))]));
      const startMs = performance.now();
      const report = await (studio as HTMLElement & Studio).sound.stage.check({ ...request, assets: bytes });
      answered.push({ report, ms: performance.now() - startMs });
    }
    return JSON.stringify(answered);
  }, JSON.stringify(plain, withoutInfinity));
  return JSON.parse(answers) as readonly Answered[];
}

/** JSON knows no infinity; a number beyond all counts is as good. */
const withoutInfinity = (_key: string, value: unknown): unknown => (value === Infinity ? Number.MAX_VALUE : value === -Infinity ? -Number.MAX_VALUE : value);
