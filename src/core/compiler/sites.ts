/** Places of a function where it can be interrupted, numbered from 1 as they are written; a piece of it holds those from `first` to `last`. */
export interface Sites { readonly first: number; readonly last: number }

export const hasSites = ({ first, last }: Sites): boolean => first <= last;
