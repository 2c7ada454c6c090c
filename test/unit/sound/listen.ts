/** Ears of the tests: level and pitch of samples. */

export const peakOf = (samples: Float32Array): number => samples.reduce((most, s) => Math.max(most, Math.abs(s)), 0);
export const rmsOf = (samples: Float32Array): number => Math.sqrt(samples.reduce((sum, s) => sum + s * s, 0) / Math.max(1, samples.length));

/** How much of one pitch there is (Goertzel), whatever the length. */
export function strengthAt(samples: Float32Array, rate: number, hertz: number): number {
  const turn = 2 * Math.cos((2 * Math.PI * hertz) / rate);
  let [one, two] = [0, 0];
  for (const sample of samples) [one, two] = [sample + turn * one - two, one];
  return Math.sqrt(Math.max(0, one * one + two * two - turn * one * two)) / Math.max(1, samples.length);
}

/** Which of `candidates` is heard most. */
export const closestHertz = (samples: Float32Array, rate: number, candidates: readonly number[]): number =>
  candidates.reduce((best, hertz) => (strengthAt(samples, rate, hertz) > strengthAt(samples, rate, best) ? hertz : best));

/** A pure tone at full level times `level`. */
export const sine = (hertz: number, seconds: number, rate = 22_050, level = 1): Float32Array<ArrayBuffer> =>
  Float32Array.from({ length: Math.round(seconds * rate) }, (_, i) => level * Math.sin((2 * Math.PI * hertz * i) / rate));
