/** What an animator decides for this laptop, in `settings.json`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import * as v from 'valibot';
import { Emitter } from '../../src/core/base/emitter.ts';
import { LaptopSettings, Tour } from '../../src/ipc/contract.ts';
import { shareFile } from './durable-files.ts';

/** What the file holds: a tour that cannot be read is as none. */
const Kept = v.object({ ...LaptopSettings.entries, tour: v.fallback(Tour, { state: 'new', stop: null }) });
type Kept = v.InferOutput<typeof Kept>;

/** A class room of many laptops: nothing listens or looks before somebody says so. */
const FIRST: Kept = {
  tour: { state: 'new', stop: null },
  laptopName: '', isMicrophoneAllowed: false, isCameraAllowed: false, areLettersArrows: false, isKiosk: false, access: {}, mostHistoryMegabytes: 200, mostVolume: 100,
};

export class SettingsFile {
  readonly changed = new Emitter<void>();
  readonly #folder: string;
  readonly #path: string;
  #settings: Kept;

  /** An unreadable file is as none: the first settings are the careful ones. */
  constructor(dataFolder: string) {
    this.#folder = dataFolder;
    this.#path = join(dataFolder, 'settings.json');
    this.#settings = readSettings(this.#path);
  }

  read(): Kept { return this.#settings; }

  /** What `change` does not name stays. */
  write(change: Partial<Kept>): void {
    const settings = { ...this.#settings, ...change };
    writeFileAtomic.sync(this.#path, JSON.stringify(settings));
    shareFile(this.#folder, this.#path);
    this.#settings = settings;
    this.changed.emit();
  }
}

function readSettings(path: string): Kept {
  try {
    return v.parse(Kept, { ...FIRST, ...JSON.parse(readFileSync(path, 'utf8')) as object });
  } catch {
    return FIRST;
  }
}
