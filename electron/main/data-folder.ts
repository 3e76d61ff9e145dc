import { join } from 'node:path';
import { makeFolder } from '../host/durable.ts';

/** Where Temas keeps what is its own. All of it belongs to the user alone. */
export interface DataFolder {
  readonly settings: string;
  readonly recent: string;
  /** What was chosen for the exports of each document. */
  readonly exports: string;
  readonly thumbnails: string;
  /** The user's own templates. */
  readonly templates: string;
  /** One folder per document that is open or was left behind. */
  readonly working: string;
  /** Work that was discarded and can still be had back, a folder each. */
  readonly discarded: string;
  /** States of workshops beside their files: a folder for every lineage. */
  readonly snapshots: string;
  /** Which installation of Temas this is. */
  readonly installation: string;
  /** There while Temas runs. */
  readonly running: string;
}

export function prepareDataFolder(root: string): DataFolder {
  const folder: DataFolder = {
    settings: join(root, 'settings.json'),
    recent: join(root, 'recent.json'),
    exports: join(root, 'exports.json'),
    thumbnails: join(root, 'thumbnails'),
    templates: join(root, 'templates'),
    working: join(root, 'working'),
    discarded: join(root, 'discarded'),
    snapshots: join(root, 'snapshots'),
    installation: join(root, 'installation.json'),
    running: join(root, 'running'),
  };
  for (const path of [folder.thumbnails, folder.templates, folder.working]) makeFolder(path);
  return folder;
}
