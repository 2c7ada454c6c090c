import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Absolute paths of all files in a folder and its folders. */
export const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));

/** All that lies in a folder, in bytes. */
export const bytesIn = (folder: string): number => filesIn(folder).reduce((sum, file) => sum + statSync(file).size, 0);
