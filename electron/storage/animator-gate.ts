/** The animator's PIN in `animator.json`: keeps curious children out; who can write in the data folder can take it away. */
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import writeFileAtomic from 'write-file-atomic';
import type { Translate } from '../../src/core/text/translate.ts';
import { Refusal } from '../refusal.ts';
import { shareFile } from './durable-files.ts';

const PinFile = v.object({ salt: v.string(), hash: v.string(), wrongTries: v.number(), lastTryAtMs: v.number() });
type PinFile = v.InferOutput<typeof PinFile>;

/** Files that IT may put in the data folder to take a forgotten PIN away at the next start; Notepad adds the ending. */
const RESET_FILES = ['reset-pin', 'reset-pin.txt'];
/** 32 MB and some 80 ms for each try. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };
const FREE_TRIES = 3;
const FIRST_DELAY_MS = 5000;
const LONGEST_DELAY_MS = 15 * 60_000;

export class AnimatorGate {
  readonly #dataFolder: string;
  readonly #t: Translate;
  readonly #now: () => number;
  #isUnlocked = false;

  constructor(dataFolder: string, t: Translate, now: () => number = Date.now) {
    this.#dataFolder = dataFolder;
    this.#t = t;
    this.#now = now;
    this.#resetIfAsked();
  }

  status(): { hasPin: boolean; isUnlocked: boolean } {
    return { hasPin: this.#read() !== null, isUnlocked: this.#isUnlocked };
  }

  /** The first PIN, or a new one once unlocked. */
  setPin(pin: string): void {
    if (this.#read()) this.requireUnlocked();
    const salt = randomBytes(16).toString('hex');
    this.#write({ salt, hash: hashOf(pin, salt), wrongTries: 0, lastTryAtMs: 0 });
    this.#isUnlocked = true;
  }

  /** `retryInMs`: how long further tries are refused, right or wrong. */
  unlock(pin: string): { isUnlocked: boolean; retryInMs: number } {
    const file = this.#read();
    if (!file) return { isUnlocked: false, retryInMs: 0 };
    const now = this.#now();
    const waitMs = remainingDelayMs(file, now);
    if (waitMs > 0) return this.#refuse(file, now, waitMs);
    // Counted before it is tried: ending the app in the middle gives no free try.
    const tried = { ...file, wrongTries: file.wrongTries + 1, lastTryAtMs: now };
    this.#write(tried);
    if (!timingSafeEqual(Buffer.from(hashOf(pin, file.salt)), Buffer.from(file.hash))) return { isUnlocked: false, retryInMs: delayMs(tried.wrongTries) };
    this.#write({ ...file, wrongTries: 0 });
    this.#isUnlocked = true;
    return { isUnlocked: true, retryInMs: 0 };
  }

  lock(): void {
    this.#isUnlocked = false;
  }

  /** @throws Refusal saying to unlock, or first to choose a PIN. */
  requireUnlocked(): void {
    if (!this.#isUnlocked) throw new Refusal(this.#t(this.#read() ? 'storage.locked' : 'storage.choosePinFirst'));
  }

  /** A clock set back starts the wait again from now, so that it never lasts longer than it should. */
  #refuse(file: PinFile, now: number, retryInMs: number): { isUnlocked: false; retryInMs: number } {
    if (now < file.lastTryAtMs) this.#write({ ...file, lastTryAtMs: now });
    return { isUnlocked: false, retryInMs };
  }

  #resetIfAsked(): void {
    const asked = RESET_FILES.map((name) => join(this.#dataFolder, name)).filter((path) => existsSync(path));
    if (asked.length === 0) return;
    for (const path of [this.#path, ...asked]) rmSync(path, { force: true });
  }

  /** @throws Refusal when the file cannot be understood: taking it for "no PIN" would let a child choose one. */
  #read(): PinFile | null {
    if (!existsSync(this.#path)) return null;
    try {
      return v.parse(PinFile, JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      throw new Refusal(this.#t('storage.badPinFile'));
    }
  }

  #write(file: PinFile): void {
    writeFileAtomic.sync(this.#path, JSON.stringify(file));
    shareFile(this.#dataFolder, this.#path);
  }

  get #path(): string {
    return join(this.#dataFolder, 'animator.json');
  }
}

const hashOf = (pin: string, salt: string): string => scryptSync(pin, Buffer.from(salt, 'hex'), 32, SCRYPT).toString('hex');

function remainingDelayMs({ wrongTries, lastTryAtMs }: PinFile, now: number): number {
  return Math.max(0, delayMs(wrongTries) - Math.max(0, now - lastTryAtMs));
}

/** None for the first tries, then 5 s, 10 s, 20 s… up to a quarter of an hour. */
const delayMs = (wrongTries: number): number =>
  wrongTries < FREE_TRIES ? 0 : Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (wrongTries - FREE_TRIES));
