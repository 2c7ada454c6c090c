/** General MIDI's numbers in the 18 drums and 21 instruments there are: the nearest in sound. */

/** For MIDI's drums 35 to 81. */
const DRUMS: readonly number[] = [
  2, 2, 3, 1, 8, 1, 14, 6, 14, 6, 14, 5, 14, 14, 4, 13, 5, 4, 5, 7, 4, 11, 4, 17, 5, 13, 14,
  13, 13, 14, 13, 14, 11, 11, 15, 15, 12, 12, 16, 16, 9, 10, 10, 18, 18, 12, 12,
];
const FIRST_DRUM = 35;

/** `[first program, instrument]`, programs counted from 1; each reaches to the next. */
const INSTRUMENTS: readonly (readonly [first: number, instrument: number])[] = [
  [1, 1], [5, 2], [9, 17], [12, 16], [13, 19], [15, 17], [17, 3], [25, 4], [27, 5], [33, 6], [41, 8], [46, 7], [47, 4], [48, 18], [49, 8],
  [53, 15], [57, 9], [65, 11], [69, 14], [72, 10], [73, 12], [75, 13], [81, 20], [89, 21], [105, 4], [109, 19], [110, 8], [112, 14], [113, 17],
  [115, 18], [116, 19], [120, 21],
];

/** Undefined for a number that MIDI has no drum for. */
export const drumOfMidi = (drum: number): number | undefined => DRUMS[Math.round(drum) - FIRST_DRUM];

export const instrumentOfMidi = (program: number): number =>
  INSTRUMENTS.findLast(([first]) => first <= Math.round(program))?.[1] ?? 1;
