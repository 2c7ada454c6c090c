/** A process of its own: ours and by hand, for the program with this number and its file. Prints both series as JSON. */
import { readFileSync } from 'node:fs';
import { programs } from '../programs/all-programs.ts';
import { loadOurs, openBenchFile } from './our-engine.ts';
import { measureWarm, startCold, type Series } from './series.ts';

export interface ProgramSeries { readonly ours: Series; readonly byHand: Series }

const [number = '', file = ''] = process.argv.slice(2);
const { byHand } = programs[Number(number)]!;
const project = openBenchFile(readFileSync(file));

const ours = startCold(() => loadOurs(project));
const hand = startCold(() => byHand);
if (ours.text !== hand.text) throw new Error(`ours says ${ours.text}, by hand it is ${hand.text}`);
const [oursSeries, byHandSeries] = measureWarm([ours, hand], { totalMs: 1_500, leastRuns: 7, mostRuns: 200 });
process.stdout.write(JSON.stringify({ ours: oursSeries!, byHand: byHandSeries! } satisfies ProgramSeries));
