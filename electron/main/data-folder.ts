import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../host/durable.ts';
import { logFailure } from '../host/log.ts';
import { sweepHalfWritten } from './json-file.ts';

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
  /** Copies to send, while they are being made. */
  readonly sending: string;
  /** Where programs of ours crashed, while the user wants to know. */
  readonly crashDumps: string;
  /** Which installation of Temas this is. */
  readonly installation: string;
  /** There while Temas runs. */
  readonly running: string;
}

/** Makes what is missing of it, for the one run of Temas that has it. */
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
    sending: join(root, 'sending'),
    crashDumps: join(root, 'crash-dumps'),
    installation: join(root, 'installation.json'),
    running: join(root, 'running'),
  };
  for (const path of [folder.thumbnails, folder.templates, folder.working]) makeFolder(path);
  for (const path of [root, folder.thumbnails, folder.templates]) quietly(() => sweepHalfWritten(path));
  quietly(() => rmSync(folder.sending, { recursive: true, force: true }));
  return folder;
}

/** What cannot be swept hinders nobody. */
function quietly(sweep: () => void): void {
  try {
    sweep();
  } catch (error) {
    logFailure('data folder', error);
  }
}
