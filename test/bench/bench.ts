/** What a file of this folder exports as `bench`. */
export interface BenchResult {
  readonly lines: readonly string[];
  readonly figures: Readonly<Record<string, unknown>>;
}

export type Bench = () => Promise<BenchResult>;
