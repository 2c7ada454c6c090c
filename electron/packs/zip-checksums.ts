/** The checksums a zip keeps of its files, which fflate leaves unread: they tell a file damaged on the stick. */
const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;

/** CRC-32 by name, from the zip's table of contents; what is out of shape is left out. */
export function readChecksums(archive: Uint8Array): ReadonlyMap<string, number> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const checksums = new Map<string, number>();
  let at = findDirectory(view);
  while (at + ENTRY_BYTES <= view.byteLength && view.getUint32(at, true) === ENTRY) {
    const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
    checksums.set(new TextDecoder().decode(archive.subarray(at + ENTRY_BYTES, nameEnd)), view.getUint32(at + 16, true));
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return checksums;
}

/** Past the end when there is none. */
function findDirectory(view: DataView): number {
  for (let at = view.byteLength - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return view.getUint32(at + 16, true);
  }
  return view.byteLength;
}
