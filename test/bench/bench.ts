/** What a file of this folder exports as `bench`. */
export interface BenchResult {
  readonly lines: readonly string[];
  readonly figures: Readonly<Record<string, unknown>>;
}

/** `options` are the words after the name, such as `--peers`. */
export type Bench = (options: readonly string[]) => Promise<BenchResult>;
