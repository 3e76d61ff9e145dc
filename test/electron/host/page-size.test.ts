import SqliteDatabase from 'better-sqlite3';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newIdentity } from '../../../electron/host/identity.ts';
import { publish } from '../../../electron/host/publish.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { defaultLists } from '../../../shared/model/default-lists.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { board, note, temporaryFolder, valueOf } from './support.ts';

const notes = (count: number, from = 0): readonly AnyRecord[] =>
  Array.from({ length: count }, (_, at) => note(`n${from + at}`, 'Çağrı merkezi beni tanımadı '.repeat(8)));

function workshop(records: readonly AnyRecord[]) {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'documents'));
  const path = join(folder, 'documents', 'shop.cxmap');
  const copy = valueOf(
    WorkingCopy.create({ folder: join(folder, 'copy'), identity: newIdentity(), records: [board, ...defaultLists(), ...records], origin: null }),
  );
  const save = () => {
    valueOf(publish(copy, path, true));
    const database = new SqliteDatabase(path, { readonly: true });
    const pageBytes = database.pragma('page_size', { simple: true });
    database.close();
    return { pageBytes, bytes: statSync(path).size, records: valueOf(vetFile(path)).records.length };
  };
  return { copy, save };
}

describe('a file that is saved', () => {
  it('is small to send while little is in it', () => {
    const { copy, save } = workshop([]);
    expect(save().bytes).toBeLessThan(200_000);
    copy.close(false);
  });

  it('gets larger pages as it grows, and small ones again, with everything in it', () => {
    const { copy, save } = workshop([]);
    const empty = save();
    const many = notes(4_000);
    valueOf(copy.apply({ ...EMPTY_DIFF, added: many }));
    expect(save()).toMatchObject({ pageBytes: 4_096, records: empty.records + many.length });
    valueOf(copy.apply({ ...EMPTY_DIFF, removed: many.flatMap(({ id }) => copy.document.get(id) ?? []) }));
    expect([empty.pageBytes, save()]).toEqual([1_024, empty]);
    copy.close(false);
  });
});
