/** Which versions of a project are its present: one, or several when it was changed on laptops that did not know of each other. */
import { compareMarks, type Mark, type Seen } from './class-entry.ts';

export interface VersionMark extends Mark {
  /** What was known when it was made, itself included. */
  readonly seen: Seen;
}

/** `later` was made by somebody who had `version`, or something made from it. */
export const isKnownTo = ({ deviceId, counter }: Pick<Mark, 'deviceId' | 'counter'>, later: Seen): boolean => (later[deviceId] ?? 0) >= counter;

/** Those that no other was made from, the last one first. Of versions that each pretend to be made from another the last one stays. */
export function headsOf<V extends VersionMark>(versions: readonly V[]): readonly V[] {
  const heads = versions.filter((version) => !versions.some((other) => other !== version && isKnownTo(version, other.seen)));
  return heads.length > 0 ? heads.toSorted((a, b) => compareMarks(b, a)) : versions.toSorted((a, b) => compareMarks(b, a)).slice(0, 1);
}
