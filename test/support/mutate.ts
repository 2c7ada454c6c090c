/** Files as disks, sticks and pranks leave them. All by `random`: the same seed changes the same. */
import type { Random } from '../../src/core/base/random.ts';

export const below = (random: Random, n: number): number => Math.floor(random.next() * n);
export const pick = <T>(random: Random, from: readonly T[]): T => from[below(random, from.length)]!;

/** Put where something else was expected. */
export const ODD_VALUES: readonly unknown[] = [
  null, true, -1, 0, 1.5, 2 ** 31, 2 ** 50, 2 ** 53 - 1, 2 ** 53, 1e308, -1e308, '', 'x', 'x'.repeat(5000), '\u0000', '\ud800', '../../etc/passwd', '__proto__', 'constructor', "'; DROP TABLE events; --",
  'a=b=c', [], {}, [null],
];

const DAMAGES: readonly ((bytes: Uint8Array, random: Random) => Uint8Array)[] = [
  (bytes, random) => bytes.subarray(0, below(random, bytes.length)),
  (bytes, random) => bytes.subarray(below(random, bytes.length)),
  (bytes, random) => bytes.map((byte) => (random.next() < 0.002 ? byte ^ (1 << below(random, 8)) : byte)),
  (bytes, random) => { const at = below(random, bytes.length); return bytes.map((byte, i) => (i === at ? byte ^ (1 << below(random, 8)) : byte)); },
  (bytes, random) => { const at = below(random, bytes.length); return bytes.map((byte, i) => (i >= at && i < at + 64 ? 0 : byte)); },
  // The lists at the end of a zip, where sizes and places are written.
  (bytes, random) => { const at = bytes.length - 1 - below(random, Math.min(250, bytes.length)); return bytes.map((byte, i) => (i === at ? below(random, 256) : byte)); },
  (bytes, random) => { const at = below(random, bytes.length); return Buffer.concat([bytes.subarray(0, at), bytes.subarray(below(random, bytes.length))]); },
  (bytes, random) => { const at = below(random, bytes.length); return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(1 + below(random, 64)), bytes.subarray(at)]); },
];

export const damageBytes = (bytes: Uint8Array, random: Random): Uint8Array => Uint8Array.from(pick(random, DAMAGES)(bytes, random));

/** One file is gone, is another one, is nothing, or lies at one of `oddPaths`. */
export function mutateFiles(files: Record<string, Uint8Array>, oddPaths: readonly string[], random: Random): void {
  const name = pick(random, Object.keys(files));
  const other = files[pick(random, Object.keys(files))]!;
  switch (below(random, 4)) {
    case 0: Reflect.deleteProperty(files, name); break;
    case 1: files[name] = other; break;
    case 2: files[name] = new Uint8Array(below(random, 100)); break;
    default: files[pick(random, oddPaths)] = other;
  }
}

/** Somewhere in what was JSON: one of `odd`, a value from elsewhere, one more or one less. */
export function mutateValue(json: Record<string, unknown>, odd: readonly unknown[], random: Random): void {
  const places: (readonly [holder: Record<string, unknown>, key: string])[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      places.push([value as Record<string, unknown>, key]);
      walk((value as Record<string, unknown>)[key]);
    }
  };
  walk(json);
  if (places.length === 0) return;
  const [holder, key] = pick(random, places);
  const [from, at] = pick(random, places);
  switch (below(random, 5)) {
    case 0: Reflect.deleteProperty(holder, key); break;
    case 1: holder[key] = structuredClone(from[at]); break;
    case 2: if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)])); break;
    default: holder[key] = structuredClone(pick(random, odd));
  }
}
