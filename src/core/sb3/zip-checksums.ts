/** The checksums a zip keeps of its files, which fflate leaves unread: they tell a file damaged on the stick. */
import { strFromU8 } from 'fflate';

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
    checksums.set(strFromU8(archive.subarray(at + ENTRY_BYTES, nameEnd)), view.getUint32(at + 16, true));
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

const POLYNOMIAL = 0xedb88320;
/** Of each byte with none to three zero bytes behind it: four bytes are taken in at once. */
const TABLES = makeTables();

function makeTables(): readonly Uint32Array[] {
  const first = new Uint32Array(256).map((_, byte) => {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ POLYNOMIAL : sum >>> 1;
    return sum;
  });
  const tables = [first];
  for (let i = 1; i < 4; i++) {
    const former = tables[i - 1]!;
    tables.push(former.map((sum) => (sum >>> 8) ^ first[sum & 0xff]!));
  }
  return tables;
}

/** CRC-32, the checksum of zips. */
export function crc32(bytes: Uint8Array): number {
  const [one, two, three, four] = TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const wholeWords = bytes.length & ~3;
  let sum = -1;
  let at = 0;
  for (; at < wholeWords; at += 4) {
    sum ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    sum = four[sum & 0xff]! ^ three[(sum >>> 8) & 0xff]! ^ two[(sum >>> 16) & 0xff]! ^ one[sum >>> 24]!;
  }
  for (; at < bytes.length; at++) sum = (sum >>> 8) ^ one[(sum ^ bytes[at]!) & 0xff]!;
  return ~sum >>> 0;
}
