import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newIdentity } from '../../../electron/host/identity.ts';
import { publish } from '../../../electron/host/publish.ts';
import { SCHEMA_VERSION } from '../../../electron/host/schema.ts';
import { contentOf, MAX_VERSION_BYTES, recordsOfVersion } from '../../../electron/host/version-content.ts';
import { flawOfAssetSizes } from '../../../electron/host/vet/assets.ts';
import { flawOfSizes } from '../../../electron/host/vet/contents.ts';
import { flawOfSchema, flawOfStructure, openBytes } from '../../../electron/host/vet/database.ts';
import { flawOfPastSizes } from '../../../electron/host/vet/past.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { PICTURE } from '../../support/every-kind.ts';
import { board, byId, codeOfResult, note, small, tamper, temporaryFolder, valueOf } from './support.ts';
import { vetUntouched } from './vetting.ts';

/** A good file with one version. */
function good(): string {
  const path = join(temporaryFolder(), 'shop.cxmap');
  const folder = join(temporaryFolder(), 'copy');
  const copy = valueOf(WorkingCopy.create({ folder, identity: newIdentity(), records: small, origin: null, assets: [PICTURE] }));
  valueOf(copy.past.keep({ id: 'v1', kind: 'named', name: 'ilk' }));
  valueOf(publish(copy, path, false));
  copy.close(true);
  return path;
}

const many = (count: number): string => `WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT ${count}) SELECT x FROM c`;

describe('the versions in a file', () => {
  it('are handed on as they are, without being looked into', () => {
    const path = good();
    tamper(path, "UPDATE version SET content = x'00112233'");
    const vetted = valueOf(vetUntouched(path));
    expect(vetted.warnings).toEqual([]);
    expect([...(vetted.versions[0]?.content ?? [])]).toEqual([0, 0x11, 0x22, 0x33]);
  });

  it.each<[string, string, string]>([
    ['a kind nobody knows', "UPDATE version SET kind = 'other'", 'document-invalid'],
    ['an id that is a path', "PRAGMA foreign_keys = OFF; DELETE FROM version_asset; UPDATE version SET id = '../x'", 'document-invalid'],
    ['a name that is too long', "UPDATE version SET name = printf('%.*c', 301, 'x')", 'document-invalid'],
    ['a very long name', "UPDATE version SET name = printf('%.*c', 50000000, 'x')", 'document-invalid'],
    ['a name with NUL', "UPDATE version SET name = 'a' || char(0) || 'b'", 'document-invalid'],
    ['an instant that is none', "UPDATE version SET made_at = 'gestern'", 'document-invalid'],
    ['a negative count', 'UPDATE version SET notes = -1', 'document-invalid'],
    ['a count past what a number can hold', 'UPDATE version SET maps = 9223372036854775807', 'document-invalid'],
    ['records of a schema nobody has yet', `UPDATE version SET schema_version = ${SCHEMA_VERSION + 1}`, 'document-invalid'],
    ['no content', "UPDATE version SET content = x''", 'document-invalid'],
    ['more content than any has', `UPDATE version SET content = zeroblob(${MAX_VERSION_BYTES + 1})`, 'file-too-large'],
    ['a picture of a version that is not there', "INSERT INTO version_asset SELECT 'nowhere', sha256 FROM asset", 'document-invalid'],
    ['a picture with a name that is no hash', "UPDATE version_asset SET sha256 = '../x'", 'document-invalid'],
    ['a state that is a path', "INSERT INTO passed VALUES (1, '../x')", 'document-invalid'],
    ['a present state that is a path', "UPDATE document SET state_id = '../x'", 'document-invalid'],
    ['an installation that is a path', "UPDATE document SET installation_id = '../x'", 'document-invalid'],
    ['more states than are kept', `INSERT INTO passed SELECT x, 's' || x FROM (${many(10_001)})`, 'file-too-large'],
    [
      'more versions than are kept',
      `INSERT INTO version SELECT 'v' || (x + 1), kind, name, made_at, revision, state_id, schema_version, notes, maps, touchpoints, content FROM version, (${many(500)})`,
      'file-too-large',
    ],
    ['more needed pictures than there can be', `INSERT INTO version_asset SELECT 'v1', sha256 FROM asset, (${many(100_001)})`, 'file-too-large'],
  ])('make the file refused when there is %s', (_, sql, code) => {
    const path = good();
    tamper(path, sql);
    expect(codeOfResult(vetUntouched(path))).toBe(code);
  });
});

describe('without the checks of versions', () => {
  it('every other step would find too many states quite in order', () => {
    const path = good();
    tamper(path, `INSERT INTO passed SELECT x, 's' || x FROM (${many(10_001)})`);
    const database = openBytes(readFileSync(path));
    const flaw = flawOfSchema(database, SCHEMA_VERSION) ?? flawOfStructure(database) ?? flawOfSizes(database, SCHEMA_VERSION);
    expect(flaw ?? flawOfAssetSizes(database, SCHEMA_VERSION)).toBeNull();
    expect(flawOfPastSizes(database, SCHEMA_VERSION)).toBe('file-too-large');
    database.close();
  });
});

const packed = (value: unknown) => ({
  schemaVersion: SCHEMA_VERSION,
  content: deflateSync(typeof value === 'string' ? value : JSON.stringify(value)),
});

describe('what a version holds', () => {
  it('is read as it was, with the empty value of what came later', () => {
    const content = contentOf(small);
    if (!content) throw new Error('too much for a version');
    expect(byId(valueOf(recordsOfVersion(content)))).toEqual(byId(small));
    const older = note('n', 'eski');
    const { bold: _bold, align: _align, ...rest } = older;
    expect(valueOf(recordsOfVersion(packed([board, rest])))).toEqual([board, older]);
  });

  it('leaves the prototype of everything alone', () => {
    const hostile = `[${JSON.stringify(board)},{"__proto__":{"polluted":1},"kind":"note","id":"n","constructor":{"prototype":{"polluted":1}}}]`;
    expect(codeOfResult(recordsOfVersion(packed(hostile)))).toBe('document-invalid');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each<[string, ReturnType<typeof packed>, string]>([
    ['bytes that are not compressed', { schemaVersion: 1, content: Buffer.from('deneme') }, 'file-damaged'],
    ['bytes that end too soon', { schemaVersion: 1, content: deflateSync('[1,2,3]').subarray(0, 8) }, 'file-damaged'],
    ['what inflates to more than any version', { schemaVersion: 1, content: deflateSync(Buffer.alloc(MAX_VERSION_BYTES + 1)) }, 'file-too-large'],
    ['no JSON', packed('[{'), 'file-damaged'],
    ['brackets without end', packed('['.repeat(5_000_000)), 'document-invalid'],
    ['many brackets in each other', packed(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`), 'document-invalid'],
    ['lists that take far more memory than text', packed(`[${'[],'.repeat(21_000_000)}[]]`), 'file-too-large'],
    [
      'a record with more fields than any',
      packed([board, Object.fromEntries(Array.from({ length: 500_000 }, (_, at) => [`x${at}`, 0]))]),
      'document-invalid',
    ],
    ['no list', packed({ records: [] }), 'file-damaged'],
    ['nulls', packed([null]), 'document-invalid'],
    ['more records than any workshop', packed(Array.from({ length: 200_001 }, () => 0)), 'file-too-large'],
    ['a kind nobody knows', packed([{ kind: 'toString', id: 'x' }]), 'document-invalid'],
    ['a reference to nothing', packed([note('n', 'panosuz')]), 'document-invalid'],
    ['a place past the edge of every board', packed([board, { ...note('n', ''), x: 1e9 }]), 'document-invalid'],
    ['records of a later schema', { ...packed([board]), schemaVersion: SCHEMA_VERSION + 1 }, 'file-newer'],
  ])('is refused when it is %s', (_, version, code) => {
    const startedMs = performance.now();
    expect(codeOfResult(recordsOfVersion(version))).toBe(code);
    expect(performance.now() - startedMs).toBeLessThan(2_000);
  });
});
