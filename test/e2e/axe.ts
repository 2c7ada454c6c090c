/** What axe-core finds wrong with the page as it is. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Blockly 13 writes these into its own drawing; no option of it changes them. */
const BLOCKLYS_OWN: readonly RegExp[] = [
  /^aria-required-children: g\[role="listbox"\] .*role=figure/u,
  /^aria-valid-attr-value: #blockly-\S+ Invalid ARIA attribute value: aria-owns="[^"]+_connection_blockly-/u,
];

/** The rule and the place of each problem; empty when there is none. `ofColours`: only what colours decide. */
export async function problemsFoundByAxe(page: Page, ofColours = false): Promise<string[]> {
  await page.evaluate(source);
  const only: RunOptions = ofColours ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } } : {};
  const { violations } = await page.evaluate((options) => (globalThis as typeof globalThis & { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options), only);
  const problems = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${[...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ')}`));
  return problems.filter((problem) => !BLOCKLYS_OWN.some((known) => known.test(problem)));
}
