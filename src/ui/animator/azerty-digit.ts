/** The digit a key stands for, Shift or not: on a French keyboard the "1" key types "&" unless shifted. */

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Null when the key types a digit by itself, or is no digit key at all: let the browser do its work. */
export function unshiftedDigit({ key, code, ctrlKey, altKey, metaKey }: KeyPress): string | null {
  if (ctrlKey || altKey || metaKey || /^\d$/u.test(key) || key.length !== 1) return null;
  return /^Digit(\d)$/u.exec(code)?.[1] ?? null;
}
