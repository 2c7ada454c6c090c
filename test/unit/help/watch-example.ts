/** Runs an example headless, and keeps what a person would see and hear of it in each tick. */
import { MOST_SECONDS, type Example } from '../../../src/core/help/example.ts';
import type { Project } from '../../../src/core/project/project.ts';
import type { DrawnTarget, RuntimePorts, SoundPort, StageQueries } from '../../../src/core/runtime/ports.ts';
import { act } from '../../../src/core/runtime/run-headless.ts';
import { Runtime } from '../../../src/core/runtime/runtime.ts';
import { createVirtualWorld, TICKS_PER_SECOND, type VirtualWorld } from '../../../src/core/runtime/virtual-ports.ts';
import { readMonitors } from '../../../src/stage-worker/monitors.ts';

export interface Watched { readonly moments: readonly string[]; readonly errors: readonly string[] }

export function watchExample(project: Project, { input = [], loudness = [], seconds = MOST_SECONDS }: Example, stage: StageQueries): Watched {
  const world = createVirtualWorld({ seed: 1, stage, username: 'Lina', soundMs: () => 500 });
  const heard: string[] = [];
  const runtime = new Runtime(project, { ...world.ports, sound: listen(world.sound, heard) } satisfies RuntimePorts);
  const errors: string[] = [];
  let asked = '';
  runtime.events.on(({ event }) => {
    if (event.kind === 'error') errors.push(event.text);
    if (event.kind === 'ask') asked = event.text;
    if (event.kind === 'ask-over') asked = '';
  });
  const moments: string[] = [];
  const look = (): void => { moments.push(JSON.stringify([runtime.drawOrder.map(looksOf), readMonitors(project, runtime), world.pen.segments, world.pen.stampCount, asked, heard.splice(0)])); };
  look();
  runtime.greenFlag();
  for (let tick = 0; tick < seconds * TICKS_PER_SECOND && (runtime.isRunning || runtime.isWatching || input.length > 0); tick++) {
    const [from, to] = [tick, tick + 1].map((at) => (at * 1000) / TICKS_PER_SECOND) as [number, number];
    for (const one of input) if (one.atMs >= from && one.atMs < to) act(runtime, world, one);
    hear(world, loudness, from);
    world.advance();
    runtime.tick();
    look();
  }
  return { moments, errors };
}

function hear({ input }: VirtualWorld, loudness: readonly number[], atMs: number): void {
  const level = loudness[Math.floor(atMs / 333)];
  if (level !== undefined) input.loudness = level;
}

const looksOf = ({ id, x, y, direction, size, isVisible, isDraggable, rotationStyle, costumeIndex, effects, bubble }: DrawnTarget): unknown =>
  [id, Math.round(x), Math.round(y), direction, size, isVisible, isDraggable, rotationStyle, costumeIndex, [...effects], bubble];

/** A mix may be the whole sprite. */
const HEARD = ['name', 'kind', 'volume', 'pitch', 'pan', 'note', 'drum', 'instrument', 'seconds', 'language', 'isAwaited'];

/** Passes everything on to `next`. */
function listen(next: SoundPort, heard: string[]): SoundPort {
  const keep = <A extends readonly unknown[]>(name: keyof SoundPort, pass: (...args: A) => void) => (...args: A): void => {
    heard.push(JSON.stringify([name, ...args.filter((arg) => typeof arg !== 'function')], HEARD));
    pass(...args);
  };
  return {
    play: keep('play', (...args: Parameters<SoundPort['play']>) => next.play(...args)), setMix: keep('setMix', (...args: Parameters<SoundPort['setMix']>) => next.setMix(...args)),
    playTone: keep('playTone', (...args: Parameters<SoundPort['playTone']>) => next.playTone(...args)), speak: keep('speak', (...args: Parameters<SoundPort['speak']>) => next.speak(...args)),
    stopAwaited: keep('stopAwaited', (owner: string) => next.stopAwaited(owner)), stop: keep('stop', () => next.stop()),
  };
}
