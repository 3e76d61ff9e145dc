import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { salvageBytes, salvageFile } from '../../../electron/host/salvage/salvage-file.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { compareOrder } from '../../../shared/base/order.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { demoRecords, pagesOf, ruin } from './damage.ts';
import { encryptedFile } from './encrypted-support.ts';
import { board, byId, codeOfResult, makeFile, note, small, snapshot, tamper, temporaryFolder, valueOf } from './support.ts';
import { good } from './vetting.ts';

const fileOf = (records: readonly AnyRecord[]): string => {
  const path = join(temporaryFolder(), 'shop.cxmap');
  makeFile(path, records);
  return path;
};

const many = Array.from({ length: 400 }, (_, at) => ({
  ...note(`n${String(at).padStart(3, '0')}`, `Not ${at}: hat kesildi, yine arayacağım`),
  x: at,
}));

describe('a file in which nothing is damaged', () => {
  it.each([
    ['one record of every kind', small],
    ['the demo', demoRecords()],
    ['long texts, which go on in pages of their own', [board, note('long', 'uzun söz '.repeat(2_000)), note('short', 'kısa')]],
  ])('is read as vetting reads it: %s', (_, records) => {
    const path = fileOf(records);
    const salvaged = valueOf(salvageFile(path));
    expect(byId(salvaged.records)).toEqual(byId(valueOf(vetFile(path)).records));
    expect(salvaged).toMatchObject({ lost: {}, torn: false, files: { lost: 0 } });
  });
});

describe('a damaged file', () => {
  it('gives what stands on its other pages when one is unreadable, and says how much was lost', () => {
    const path = fileOf([board, ...many]);
    const { leafOf } = pagesOf(readFileSync(path));
    ruin(path, [leafOf('n200')]);
    expect(codeOfResult(vetFile(path))).toBe('file-damaged');
    const before = snapshot(join(path, '..'));
    const { records, rescued, lost } = valueOf(salvageFile(path));
    expect(snapshot(join(path, '..'))).toEqual(before);
    const notes = records.filter((record) => record.kind === 'note');
    expect(notes.length).toBeGreaterThan(370);
    expect(notes.some(({ id }) => id === 'n200')).toBe(false);
    expect((rescued['note'] ?? 0) + (lost['note'] ?? 0)).toBe(400);
    const words = new Map(many.map(({ id, text }) => [id, text]));
    expect(notes.filter(({ id, text }) => words.get(id) !== text)).toEqual([]);
  });

  it('gives everything when only the way to its rows is lost', () => {
    const path = fileOf([board, ...many]);
    ruin(path, [pagesOf(readFileSync(path)).rootOf('note')]);
    const { records, rescued, torn } = valueOf(salvageFile(path));
    expect([rescued['note'], torn]).toEqual([400, true]);
    expect(byId(records)).toEqual(byId(valueOf(vetFile(fileOf([board, ...many]))).records));
  });

  it('is found again although the list of its tables is torn', () => {
    const path = fileOf([board, ...many]);
    const { schemaPages } = pagesOf(readFileSync(path));
    ruin(path, schemaPages);
    expect(valueOf(salvageFile(path))).toMatchObject({ rescued: { note: 400 }, torn: true });
  });

  it.each([0.3, 0.5, 0.8, 0.99])('gives what is left when %d of it was copied', (part) => {
    const path = fileOf([board, ...many]);
    truncateSync(path, Math.floor(readFileSync(path).length * part));
    const salvaged = salvageFile(path);
    if (salvaged.ok) expect(flawOfDocument(salvaged.value.records)).toBeNull();
    if (part > 0.9) expect(valueOf(salvaged).rescued['note']).toBe(400);
  });

  it('gives all but the rows whose values are no good', () => {
    const path = fileOf([board, ...many]);
    tamper(path, "UPDATE note SET x = 9e999 WHERE id IN ('n001', 'n002')");
    expect(codeOfResult(vetFile(path))).toBe('document-invalid');
    expect(valueOf(salvageFile(path))).toMatchObject({ rescued: { note: 398 }, lost: { note: 2 } });
  });

  it.each(['board', 'map', 'stage', 'step', 'lane'])('keeps every card in a map although every %s is lost', (table) => {
    const path = fileOf(small);
    tamper(path, `DELETE FROM ${table}`);
    const { records } = valueOf(salvageFile(path));
    expect(flawOfDocument(records)).toBeNull();
    expect(records.filter(({ kind }) => kind === 'touchpoint')).toHaveLength(small.filter(({ kind }) => kind === 'touchpoint').length);
  });

  it.each([
    ['all that gave them a place', 'DELETE FROM lane; DELETE FROM step; DELETE FROM stage; DELETE FROM map'],
    ['all but their steps', 'DELETE FROM lane; DELETE FROM stage; DELETE FROM map'],
  ])('puts the cards of two maps into two maps again although %s is lost, and counts those as lost', (_, sql) => {
    const demo = demoRecords();
    const path = fileOf(demo);
    tamper(path, sql);
    const { records, lost, rescued, notes, gathering } = valueOf(salvageFile(path));
    const all = <K extends AnyRecord['kind']>(kind: K, from = records) =>
      from.filter((record): record is Extract<AnyRecord, { kind: K }> => record.kind === kind);
    expect(flawOfDocument(records)).toBeNull();
    expect([rescued['touchpoint'], lost['map'], notes]).toEqual([all('touchpoint', demo).length, 2, 0]);
    expect(all('map').map(({ boardId }) => boardId)).toEqual([gathering, gathering]);
    // Cards that shared a map do so again, and no others.
    const mapsOf = (from: readonly AnyRecord[]) => {
      const maps = new Map(all('lane', from).map(({ id, mapId }) => [id, mapId]));
      return new Set(
        [...Map.groupBy(all('touchpoint', from), ({ laneId }) => maps.get(laneId)).values()].map((cards) =>
          cards
            .map(({ id }) => id)
            .toSorted()
            .join(),
        ),
      );
    };
    expect(mapsOf(records)).toEqual(mapsOf(demo));
  });

  it('puts the words of what has no place any more on a board of their own, ahead of all others, as a block of notes', () => {
    const quotes = Array.from({ length: 30 }, (_, at) => `Kimse aramadı ${at}`);
    const curve = small.find(({ kind }) => kind === 'curve');
    const point = small.find((record) => record.kind === 'curvePoint');
    if (point?.kind !== 'curvePoint' || !curve) throw new Error('no curve');
    const steps = quotes.map((_, at) => ({ ...fresh('step', { id: `s${at}`, stageId: 'stage-1', order: `a${String(at).padStart(3, '0')}1` }) }));
    const path = fileOf([...small, ...steps, ...quotes.map((quote, at) => ({ ...point, id: `p${at}`, stepId: `s${at}`, quote }))]);
    tamper(path, 'DELETE FROM curve');
    const { records, notes, gathering, rescued } = valueOf(salvageFile(path));
    const made = records.filter((record) => record.kind === 'note' && record.boardId === gathering);
    expect([made.length, rescued['curvePoint']]).toEqual([notes, undefined]);
    expect(quotes.filter((quote) => !made.some((record) => record.kind === 'note' && record.text === quote))).toEqual([]);
    const places = made.flatMap((record) => (record.kind === 'note' ? [`${record.x} ${record.y}`] : []));
    expect(new Set(places).size).toBe(made.length);
    expect(new Set(places.map((place) => place.split(' ')[0])).size).toBeGreaterThan(4);
    expect(new Set(places.map((place) => place.split(' ')[1])).size).toBeGreaterThan(3);
    const first = records.filter((record) => record.kind === 'board').toSorted(compareOrder)[0];
    expect(first?.id).toBe(gathering);
  });

  it('gives a picture only when its bytes are what they were', () => {
    const path = fileOf(small);
    expect(valueOf(salvageFile(path)).files).toEqual({ rescued: 1, lost: 0 });
    tamper(path, "UPDATE asset SET bytes = zeroblob(90); UPDATE note SET x = 9e999 WHERE id = 'note-1'");
    const salvaged = valueOf(salvageFile(path));
    expect([salvaged.files, salvaged.assets]).toEqual([{ rescued: 0, lost: 1 }, []]);
  });
});

describe('what is never salvaged', () => {
  it.each<[string, (path: string) => void, string]>([
    ['the file of another program', (path) => writeFileSync(path, 'x'.repeat(5_000)), 'file-foreign'],
    ['zeros', (path) => writeFileSync(path, Buffer.alloc(8_192)), 'file-foreign'],
    ['a file that holds nobody’s work', (path) => (makeFile(path, [board]), truncateSync(path, 20_000)), 'file-damaged'],
  ])('%s', (_, make, code) => {
    const path = join(temporaryFolder(), 'x.cxmap');
    make(path);
    expect(codeOfResult(salvageFile(path))).toBe(code);
  });

  it('an encrypted file: a single bit that is not as it was may be somebody’s doing', () => {
    const path = encryptedFile();
    const bytes = readFileSync(path);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(salvageFile(path).ok).toBe(false);
  });

  it('more bytes than are there, whatever a row says of its length', () => {
    const path = good();
    const bytes = readFileSync(path);
    const { leafOf, pageBytes } = pagesOf(bytes);
    const page = (leafOf('note-1') - 1) * pageBytes;
    // The length of the first row: four gigabytes.
    bytes.set([0x90, 0x80, 0x80, 0x80, 0x00], page + bytes.readUInt16BE(page + 8));
    const before = process.memoryUsage().arrayBuffers;
    expect(valueOf(salvageBytes(bytes)).records.some(({ id }) => id === 'note-1')).toBe(false);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });
});
