/** The MD5 of bytes, by which project files name pictures and sounds. */
import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** 32 lower-case hexadecimal digits. */
export const md5Of = (bytes: Uint8Array): string => bytesToHex(md5(bytes));
