/** The names that a class's files have in the data folder. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface ClassFiles {
  readonly dataFolder: string;
  readonly id: string;
  readonly database: string;
  readonly backups: string;
}

const DATABASE_NAME = /^([A-Za-z0-9_-]{1,64})\.sqlite$/u;

export const classesFolder = (dataFolder: string): string => join(dataFolder, 'classes');

export const filesOfClass = (dataFolder: string, id: string): ClassFiles => ({
  dataFolder, id,
  database: join(classesFolder(dataFolder), `${id}.sqlite`),
  backups: join(dataFolder, 'backups', id),
});

/** Files set aside or half-made have a dot more in their name, so they are not classes. */
export function findClassIds(dataFolder: string): string[] {
  const folder = classesFolder(dataFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((file) => DATABASE_NAME.exec(file)?.[1] ?? []);
}

/** The journal beside a database; it belongs to that very file and must never meet another. */
export const journalsOf = (database: string): string[] => [`${database}-wal`, `${database}-shm`];
