/** Which versions of a project are its present: one, or several when it was changed on laptops that did not know of each other. */
import { compareMarks, type Mark } from './class-entry.ts';

/** How far each laptop's versions were known when a version was made, itself included. */
export type Seen = Readonly<Record<string, number>>;
export interface VersionMark extends Mark { readonly seen: Seen }

/** `later` was made by somebody who had `version`, or something made from it. */
export const isKnownTo = ({ deviceId, counter }: Pick<Mark, 'deviceId' | 'counter'>, later: Seen): boolean => (later[deviceId] ?? 0) >= counter;

/** Those that no other was made from, the last one first. */
export function headsOf<V extends VersionMark>(versions: readonly V[]): readonly V[] {
  const heads = versions.filter((version) => !versions.some((other) => other !== version && isKnownTo(version, other.seen)));
  return heads.toSorted((a, b) => compareMarks(b, a));
}
