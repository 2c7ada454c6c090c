import type { Migration } from './migration.ts';

export const removedProjects: Migration = {
  name: 'projects can be removed, and come back',
  up: (db) => db.exec('ALTER TABLE projects ADD COLUMN removed_at_ms INTEGER'),
};
