/** Opens, changes, keeps, opens again and writes large project files in the real app, and says how long the page and the main process were ever busy at a stretch. `--size=MB` for another size; build first. */
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launchApp, newFolder, type LaunchedApp } from '../e2e/harness.ts';
import { waitForStudio } from '../e2e/studio/studio-page.ts';
import { ensureSystemPackages } from '../../scripts/system-packages.ts';
import { startDisplay } from '../../scripts/display.ts';
import type { Bench } from './bench.ts';
import { makeBigProject } from './files/big-project.ts';

interface Step { readonly name: string; readonly totalMs: number; readonly longestPageMs: number; readonly longestMainMs: number }

const LONG = { timeout: 120_000 };
