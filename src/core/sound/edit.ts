/** What the sound editor does to samples: each gives new ones and leaves those it was given. Mono, −1…1. */

type Samples = Float32Array<ArrayBuffer>;

/** From one sample to before another; both inside the sound, the first not after the second. */
export interface Span { readonly from: number; readonly to: number }

/** A sound is never louder than this after *louder*. */
const MOST_PEAK = 0.98;
const LOUDER = 1.5;
const FASTER = 1.25;
/** Samples softer than this at the ends of a recording are silence. */
const SILENT = 0.02;
/** Seconds kept around what is heard, and of the fade at a cut: no click. */
const KEPT_S = 0.05;

export const wholeOf = (samples: Samples): Span => ({ from: 0, to: samples.length });

export const copySpan = (samples: Samples, { from, to }: Span): Samples => samples.slice(from, to);

/** Without the span. */
export const cutSpan = (samples: Samples, span: Span): Samples => replaceSpan(samples, span, new Float32Array(0));

/** `piece` where the span was; a span of no length puts it in between. */
export function replaceSpan(samples: Samples, { from, to }: Span, piece: Samples): Samples {
  const made = new Float32Array(samples.length - (to - from) + piece.length);
  made.set(samples.subarray(0, from));
  made.set(piece, from);
  made.set(samples.subarray(to), from + piece.length);
  return made;
}

/** Changes what lies in the span, sample by sample; `place` goes from 0 to 1 in it. */
function changeSpan(samples: Samples, { from, to }: Span, change: (sample: number, place: number) => number): Samples {
  const made = samples.slice();
  const length = Math.max(1, to - from - 1);
  for (let i = from; i < to; i++) made[i] = change(samples[i]!, (i - from) / length);
  return made;
}

/** By half as much again, and never so far that it would be cut. */
export function louder(samples: Samples, span: Span): Samples {
  let peak = 0;
  for (let i = span.from; i < span.to; i++) peak = Math.max(peak, Math.abs(samples[i]!));
  const gain = peak === 0 ? 1 : Math.max(1, Math.min(LOUDER, MOST_PEAK / peak));
  return changeSpan(samples, span, (sample) => sample * gain);
}

export const softer = (samples: Samples, span: Span): Samples => changeSpan(samples, span, (sample) => sample / LOUDER);
export const silence = (samples: Samples, span: Span): Samples => changeSpan(samples, span, () => 0);
export const fadeIn = (samples: Samples, span: Span): Samples => changeSpan(samples, span, (sample, place) => sample * place);
export const fadeOut = (samples: Samples, span: Span): Samples => changeSpan(samples, span, (sample, place) => sample * (1 - place));

export const reverse = (samples: Samples, span: Span): Samples => replaceSpan(samples, span, copySpan(samples, span).reverse());

/** A quarter quicker, and higher as a tape played quicker. */
export const faster = (samples: Samples, span: Span): Samples => replaceSpan(samples, span, stretch(copySpan(samples, span), 1 / FASTER));
export const slower = (samples: Samples, span: Span): Samples => replaceSpan(samples, span, stretch(copySpan(samples, span), FASTER));

/** `factor` times as many samples of the same wave. */
export function stretch(samples: Samples, factor: number): Samples {
  const count = Math.max(1, Math.round(samples.length * factor));
  return Float32Array.from({ length: samples.length === 0 ? 0 : count }, (_, i) => {
    const at = (i * (samples.length - 1)) / Math.max(1, count - 1);
    const left = Math.floor(at);
    const before = samples[left]!;
    return before + ((samples[left + 1] ?? before) - before) * (at - left);
  });
}

/** Without the silence at both ends of a recording; empty when nothing was heard. */
export function trimSilence(samples: Samples, rate: number): Samples {
  const isHeard = (sample: number): boolean => Math.abs(sample) > SILENT;
  const first = samples.findIndex(isHeard);
  if (first < 0) return new Float32Array(0);
  const kept = Math.round(rate * KEPT_S);
  return samples.slice(Math.max(0, first - kept), samples.findLastIndex(isHeard) + 1 + kept);
}

/** The lowest and the highest sample of each of `count` pieces of the span, one after the other, to draw it. */
export function outline(samples: Samples, { from, to }: Span, count: number): Float32Array<ArrayBuffer> {
  const made = new Float32Array(count * 2);
  for (let piece = 0; piece < count; piece++) {
    const start = from + Math.floor(((to - from) * piece) / count);
    const end = Math.max(start + 1, from + Math.floor(((to - from) * (piece + 1)) / count));
    let [low, high] = [1, -1];
    for (let i = start; i < end; i++) {
      const sample = samples[i] ?? 0;
      if (sample < low) low = sample;
      if (sample > high) high = sample;
    }
    made[piece * 2] = low;
    made[piece * 2 + 1] = high;
  }
  return made;
}
