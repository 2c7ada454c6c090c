/** The MD5 of bytes, by which project files name pictures and sounds: as RFC 1321 writes it down. Ours, because files have a hundred megabytes, and libraries made for small things take seconds for that. */

const BLOCK = 64;
const STEPS = 64;
const SINES = Int32Array.from({ length: STEPS }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));

/** 32 lower-case hexadecimal digits. */
export function md5Of(bytes: Uint8Array): string {
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  const whole = bytes.length - (bytes.length % BLOCK);
  digest(state, bytes, whole);
  const end = endOf(bytes, whole);
  digest(state, end, end.length);
  return [...state].map((word) => [word, word >>> 8, word >>> 16, word >>> 24].map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('')).join('');
}

/** What is left after whole blocks, a one, noughts, and how many bits there were. */
function endOf(bytes: Uint8Array, whole: number): Uint8Array {
  const rest = bytes.length - whole;
  const end = new Uint8Array(rest + 9 <= BLOCK ? BLOCK : 2 * BLOCK);
  end.set(bytes.subarray(whole));
  end[rest] = 0x80;
  const view = new DataView(end.buffer);
  view.setUint32(end.length - 8, bytes.length * 8, true);
  view.setUint32(end.length - 4, Math.floor(bytes.length / 2 ** 29), true);
  return end;
}

/** The blocks of the first `length` bytes, one after the other. */
function digest(state: Int32Array, bytes: Uint8Array, length: number): void {
  const words = new Int32Array(BLOCK / 4);
  for (let at = 0; at < length; at += BLOCK) {
    for (let i = 0; i < 16; i++) {
      const from = at + 4 * i;
      words[i] = bytes[from]! | (bytes[from + 1]! << 8) | (bytes[from + 2]! << 16) | (bytes[from + 3]! << 24);
    }
    mix(state, words);
  }
}

const turn = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** Four rounds, four steps at a time: written out so that V8 keeps the four words in registers. */
function mix(state: Int32Array, w: Int32Array): void {
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  for (let i = 0; i < 16; i += 4) {
    a = (b + turn(a + ((b & c) | (~b & d)) + SINES[i]! + w[i]!, 7)) | 0;
    d = (a + turn(d + ((a & b) | (~a & c)) + SINES[i + 1]! + w[i + 1]!, 12)) | 0;
    c = (d + turn(c + ((d & a) | (~d & b)) + SINES[i + 2]! + w[i + 2]!, 17)) | 0;
    b = (c + turn(b + ((c & d) | (~c & a)) + SINES[i + 3]! + w[i + 3]!, 22)) | 0;
  }
  for (let i = 16; i < 32; i += 4) {
    a = (b + turn(a + ((d & b) | (~d & c)) + SINES[i]! + w[(5 * i + 1) & 15]!, 5)) | 0;
    d = (a + turn(d + ((c & a) | (~c & b)) + SINES[i + 1]! + w[(5 * i + 6) & 15]!, 9)) | 0;
    c = (d + turn(c + ((b & d) | (~b & a)) + SINES[i + 2]! + w[(5 * i + 11) & 15]!, 14)) | 0;
    b = (c + turn(b + ((a & c) | (~a & d)) + SINES[i + 3]! + w[(5 * i) & 15]!, 20)) | 0;
  }
  for (let i = 32; i < 48; i += 4) {
    a = (b + turn(a + (b ^ c ^ d) + SINES[i]! + w[(3 * i + 5) & 15]!, 4)) | 0;
    d = (a + turn(d + (a ^ b ^ c) + SINES[i + 1]! + w[(3 * i + 8) & 15]!, 11)) | 0;
    c = (d + turn(c + (d ^ a ^ b) + SINES[i + 2]! + w[(3 * i + 11) & 15]!, 16)) | 0;
    b = (c + turn(b + (c ^ d ^ a) + SINES[i + 3]! + w[(3 * i + 14) & 15]!, 23)) | 0;
  }
  for (let i = 48; i < STEPS; i += 4) {
    a = (b + turn(a + (c ^ (b | ~d)) + SINES[i]! + w[(7 * i) & 15]!, 6)) | 0;
    d = (a + turn(d + (b ^ (a | ~c)) + SINES[i + 1]! + w[(7 * i + 7) & 15]!, 10)) | 0;
    c = (d + turn(c + (a ^ (d | ~b)) + SINES[i + 2]! + w[(7 * i + 14) & 15]!, 15)) | 0;
    b = (c + turn(b + (d ^ (c | ~a)) + SINES[i + 3]! + w[(7 * i + 21) & 15]!, 21)) | 0;
  }
  state[0] = state[0]! + a;
  state[1] = state[1]! + b;
  state[2] = state[2]! + c;
  state[3] = state[3]! + d;
}
