/** What a value can be at run time, as a set of bits. The compiler proves these for the whole project. */
export type ValueType = number;

/** A finite whole number. */
export const INT = 1;
/** Any other number but NaN: fractions, infinities, minus zero. */
export const REAL = 2;
export const NAN = 4;
export const TEXT = 8;
export const BOOL = 16;

export const NUMBER = INT | REAL;
export const NUMBER_OR_NAN = NUMBER | NAN;
export const ANY = NUMBER_OR_NAN | TEXT | BOOL;
export const NOTHING = 0;

/** Is every value of `type` among `set`? */
export const isWithin = (type: ValueType, set: ValueType): boolean => (type & ~set) === 0;
