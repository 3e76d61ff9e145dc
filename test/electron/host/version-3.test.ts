import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { originOf } from '../../../electron/host/identity.ts';
import { publish } from '../../../electron/host/publish.ts';
import { SCHEMA_VERSION } from '../../../electron/host/schema.ts';
import { recordsOfVersion } from '../../../electron/host/version-content.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { write, writeBeside } from './published.ts';
import { byId, small, temporaryFolder, valueOf } from './support.ts';
import { makeVersion3 } from './version-3.ts';

describe('a file of version 3', () => {
  it('is read with nothing lost and nothing added, and stays untouched', () => {
    const path = join(temporaryFolder(), 'eski.cxmap');
    makeVersion3(path, small);
    const bytes = readFileSync(path);
    const vetted = valueOf(vetFile(path));
    expect(vetted).toMatchObject({
      schemaVersion: 3,
      warnings: [],
      versions: [],
      identity: { documentId: 'doc-v3', revision: 7, installationId: null },
    });
    expect(byId(vetted.records)).toEqual(byId(small));
    expect(vetted.passed).toEqual([vetted.identity.stateId]);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('holds the same state in each of its copies', () => {
    const folder = temporaryFolder();
    makeVersion3(join(folder, 'a.cxmap'), small);
    copyFileSync(join(folder, 'a.cxmap'), join(folder, 'b.cxmap'));
    const [a, b] = ['a.cxmap', 'b.cxmap'].map((name) => valueOf(vetFile(join(folder, name))).identity.stateId);
    expect(a).toBe(b);
  });

  it('becomes one of the present version with the first edit, and keeps what it was', () => {
    const path = join(temporaryFolder(), 'eski.cxmap');
    makeVersion3(path, small);
    const { identity, records, assets } = valueOf(vetFile(path));
    const origin = originOf(valueOf(vetFile(path)));
    const folder = join(temporaryFolder(), 'copy');
    const copy = valueOf(WorkingCopy.create({ folder, identity, records, origin, assets, installationId: 'here' }));
    writeBeside(copy, 'new-note');
    valueOf(publish(copy, null, false));
    copy.close(true);
    const again = valueOf(vetFile(path));
    expect(again).toMatchObject({ schemaVersion: SCHEMA_VERSION, warnings: [], identity: { installationId: 'here', revision: 8 } });
    expect(again.versions.map(({ kind, stateId }) => [kind, stateId])).toEqual([['received', identity.stateId]]);
    expect(again.passed).toEqual([identity.stateId, again.identity.stateId]);
    expect(byId(valueOf(recordsOfVersion(again.versions[0] ?? { content: new Uint8Array(), schemaVersion: 1 })))).toEqual(byId(small));
  });

  it('is brought up to date as the working copy an older Temas left behind', () => {
    const folder = join(temporaryFolder(), 'copy');
    mkdirSync(folder);
    makeVersion3(join(folder, 'document.db'), small);
    const copy = valueOf(WorkingCopy.resume(folder));
    expect(copy.identity).toMatchObject({ documentId: 'doc-v3', lineageId: 'lineage-v3', revision: 7, installationId: null });
    expect(byId(copy.state.records)).toEqual(byId(small));
    write(copy, 'new-note');
    copy.close(false);
    const again = valueOf(WorkingCopy.resume(folder));
    expect(again.identity.revision).toBe(8);
    again.close(false);
  });
});
