/** Going back in time: the versions that led to a project's present, and one of them made the present again. */
import type { KeptVersion } from '../../src/ipc/contract.ts';
import { isKnownTo } from '../../src/core/classes/project-heads.ts';
import { readKeys } from './kept-assets.ts';
import { laptopOf } from '../../src/core/progress/progress-event.ts';
import { versionName, type ProjectVersions, type Version } from './project-versions.ts';

export type KeptHere = Omit<KeptVersion, 'laptopLabel'> & { readonly laptopId: string };

/** The present first. */
const ofPresent = (versions: ProjectVersions, projectId: string, head: Version): readonly Version[] =>
  [head, ...versions.of(projectId).filter((other) => other.rowId !== head.rowId && isKnownTo(other, head.seen))];

/** The last one before `head`, or itself, that can still be read. */
export function lastReadable(versions: ProjectVersions, projectId: string, head: Version) {
  for (const version of ofPresent(versions, projectId, head)) {
    const content = versions.read(version);
    if (content) return { version, content };
  }
  return null;
}

export const historyOf = (versions: ProjectVersions, projectId: string, head: Version): readonly KeptHere[] =>
  ofPresent(versions, projectId, head).map((version, i) => ({
    version: versionName(version), savedAtMs: version.savedAtMs, thumbnail: versions.thumbnail(version), isPresent: i === 0, laptopId: laptopOf(version.deviceId),
  }));

/** What `name` held becomes the present, as one version more: nothing is lost. Null when it is not there, or cannot be read any more. */
export function goBackTo(versions: ProjectVersions, projectId: string, head: Version, name: string): Version | null {
  const wanted = ofPresent(versions, projectId, head).find((version) => versionName(version) === name);
  const content = wanted && versions.read(wanted);
  return content ? versions.add(projectId, head, { json: content.json, assets: readKeys(content.assetIds), thumbnail: versions.thumbnail(wanted) }) : null;
}
