/** The 21 instruments as a few numbers each, in the order of the block's menu. */

export interface Instrument {
  /** How loud the fundamental and its overtones are. */
  readonly harmonics: readonly number[];
  /** Seconds until it is loudest, then those in which it falls by two thirds towards `sustain` (0–1 of the loudest). */
  readonly attack: number;
  readonly decay: number;
  readonly sustain: number;
  /** Seconds it is heard on after its end. */
  readonly release: number;
  /** Keeps what lies below this many times the note's frequency; brightness dies away with the note when `isDulling`. */
  readonly lowpass?: number;
  readonly isDulling?: boolean;
  /** Hundredths of a semitone by which the note sways, five times a second. */
  readonly vibrato?: number;
  /** A second source, so many hundredths of a semitone away. */
  readonly chorus?: number;
  /** How much of its sound is breath, 0–1. */
  readonly breath?: number;
}

const ODD = [1, 0, 0.75, 0, 0.5, 0, 0.3, 0, 0.15];
const SAW = Array.from({ length: 16 }, (_, i) => 1 / (i + 1));

const blown = { attack: 0.06, decay: 0.1, sustain: 0.85, release: 0.12 } as const;
const struck = { attack: 0.002, sustain: 0 } as const;

export const INSTRUMENTS: readonly Instrument[] = [
  /* piano */ { ...struck, harmonics: [1, 0.6, 0.35, 0.22, 0.14, 0.09, 0.05], decay: 0.7, release: 0.25, lowpass: 9, isDulling: true },
  /* electric piano */ { ...struck, harmonics: [1, 0.2, 0.1, 0.05, 0.02, 0, 0.4], decay: 1.3, release: 0.3, vibrato: 6 },
  /* organ */ { harmonics: [1, 0.8, 0.5, 0.6, 0, 0.3, 0, 0.4], attack: 0.01, decay: 0.1, sustain: 1, release: 0.05 },
  /* guitar */ { ...struck, harmonics: [0.6, 1, 0.75, 0.3, 0.5, 0.15, 0.3, 0.2], decay: 0.4, release: 0.15, lowpass: 6, isDulling: true },
  /* electric guitar */ { ...struck, harmonics: [1, 0.5, 0.8, 0.4, 0.7, 0.3, 0.5, 0.25, 0.3], decay: 1.6, sustain: 0.35, release: 0.2, lowpass: 7, chorus: 6 },
  /* bass */ { ...struck, harmonics: [1, 0.2, 0.04], attack: 0.012, decay: 0.4, release: 0.1, lowpass: 3, isDulling: true },
  /* plucked strings */ { ...struck, harmonics: [1, 0.4, 0.3, 0.15, 0.1], decay: 0.14, release: 0.08, lowpass: 5 },
  /* cello */ { harmonics: SAW, attack: 0.14, decay: 0.2, sustain: 0.9, release: 0.2, lowpass: 4, vibrato: 14 },
  /* trombone */ { ...blown, harmonics: [1, 0.8, 0.6, 0.35, 0.2, 0.1], attack: 0.1, lowpass: 4 },
  /* clarinet */ { ...blown, harmonics: ODD, attack: 0.04 },
  /* saxophone */ { ...blown, harmonics: [0.6, 0.7, 1, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3], vibrato: 16, breath: 0.05 },
  /* flute */ { ...blown, harmonics: [1, 0.6, 0.3, 0.08], attack: 0.08, vibrato: 9, breath: 0.06 },
  /* wooden flute */ { ...blown, harmonics: [1, 0.02, 0.1], attack: 0.05, breath: 0.3 },
  /* bassoon */ { ...blown, harmonics: [0.35, 1, 0.7, 0.25, 0.1], attack: 0.05, lowpass: 5 },
  /* choir */ { harmonics: [1, 0.5, 0.6, 0.3, 0.1], attack: 0.25, decay: 0.2, sustain: 0.9, release: 0.4, lowpass: 4, chorus: 16, vibrato: 12 },
  /* vibraphone */ { ...struck, harmonics: [1, 0, 0, 0.8], decay: 2, release: 0.8, vibrato: 20 },
  /* music box */ { ...struck, harmonics: [1, 0, 0.2, 0, 0, 0.4, 0, 0, 0.15], decay: 0.5, release: 0.5 },
  /* steel drum */ { ...struck, harmonics: [1, 0.85, 0.1, 0.3], decay: 0.35, release: 0.25, chorus: 22 },
  /* marimba */ { ...struck, harmonics: [1, 0, 0, 0.25], decay: 0.18, release: 0.12 },
  /* synth lead */ { harmonics: SAW, attack: 0.005, decay: 0.1, sustain: 0.8, release: 0.06, chorus: 10 },
  /* synth pad */ { harmonics: SAW, attack: 0.35, decay: 0.5, sustain: 0.8, release: 0.7, lowpass: 2.5, chorus: 14 },
];
