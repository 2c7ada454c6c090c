/** Where bytes go between the page's side and the main process: by address, one picture, sound or file at a time, rather than inside a request. */

const ORIGIN = 'periscode://app';

/** A file that the person chose to open (GET) or to write (PUT); `token` is known to this start of the app only. */
export const fileAddress = (token: string): string => `${ORIGIN}/chosen/${token}`;

/** A picture or sound kept in a class: GET by its key; PUT by its name, which answers the key it is kept under. */
export const assetAddress = (classId: string, name: string): string => `${ORIGIN}/kept/${classId}/${encodeURIComponent(name)}`;

/** Bytes longer than a piece are sent in several, in order: POST to the address of each, where it begins at the byte `at`, and PUT for the last. */
export const pieceAddress = (address: string, at: number): string => `${address}?at=${at}`;

export type BytesPlace = { readonly at: number } & (
  | { readonly kind: 'file'; readonly token: string }
  | { readonly kind: 'asset'; readonly classId: string; readonly name: string });

const PIECE = /\?at=(\d{1,9})$/u;
const FILE = /^\/chosen\/([A-Za-z0-9_-]{1,64})$/u;
const ASSET = /^\/kept\/([A-Za-z0-9_-]{1,64})\/(\w[\w.-]*)$/u;

/** The key in the address of a kept picture or sound. */
export function keyIn(address: string): string {
  const place = placeOf(address);
  return place?.kind === 'asset' ? place.name : '';
}

/** What an address names; null for one that is none of these. */
export function placeOf(url: string): BytesPlace | null {
  const at = Number(PIECE.exec(url)?.[1] ?? 0);
  const path = url.startsWith(`${ORIGIN}/`) ? url.slice(ORIGIN.length).replace(PIECE, '') : '';
  const file = FILE.exec(path);
  if (file) return { kind: 'file', at, token: file[1]! };
  const asset = ASSET.exec(path);
  return asset && { kind: 'asset', at, classId: asset[1]!, name: asset[2]! };
}
