/** What a value can be at run time, as a set of bits. The compiler proves these for the whole project. */
export type ValueType = number;

export const ZERO = 1;
/** Any other finite whole number. */
export const WHOLE = 2;
/** A fraction, or minus zero. */
export const REAL = 4;
export const INFINITE = 8;
export const NAN = 16;
export const TEXT = 32;
export const BOOL = 64;

export const INT = ZERO | WHOLE;
export const FINITE = INT | REAL;
export const NUMBER = FINITE | INFINITE;
export const NUMBER_OR_NAN = NUMBER | NAN;
export const ANY = NUMBER_OR_NAN | TEXT | BOOL;
export const NOTHING = 0;

/** Is every value of `type` among `set`? */
export const isWithin = (type: ValueType, set: ValueType): boolean => (type & ~set) === 0;
