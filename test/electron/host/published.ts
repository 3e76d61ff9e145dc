import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { publish } from '../../../electron/host/publish.ts';
import type { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import { createCopy, note, temporaryFolder, valueOf } from './support.ts';

/** A document that was published once as `shop.cxmap` in a folder of its own. */
export function published() {
  const root = temporaryFolder();
  const folder = join(root, 'documents');
  mkdirSync(folder);
  const path = join(folder, 'shop.cxmap');
  const copy = createCopy(join(root, 'working', 'copy'));
  valueOf(publish(copy, path, false));
  return { root, folder, path, copy };
}

/** Beside what stands there: a file with it needs no mending. */
export const writeBeside = (copy: WorkingCopy, id: string) => valueOf(copy.apply({ ...EMPTY_DIFF, added: [{ ...note(id, 'yeni'), order: 'a9' }] }));

export const write = (copy: WorkingCopy, id: string, text = 'yeni') => valueOf(copy.apply({ ...EMPTY_DIFF, added: [note(id, text)] }));
