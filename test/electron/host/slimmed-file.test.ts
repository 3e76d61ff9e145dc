import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newIdentity } from '../../../electron/host/identity.ts';
import { publish } from '../../../electron/host/publish.ts';
import { recordsOfVersion } from '../../../electron/host/version-content.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { estimatedBytes, slimmed, type Kept } from '../../../shared/commands/slimmed.ts';
import { numberedIds } from '../../../shared/base/id.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { templateRecords } from '../../../shared/templates/templates.ts';
import { board, byId, note, temporaryFolder, valueOf } from './support.ts';

const NOTHING: Kept = { comments: false, authors: false, votes: false, hidden: false, files: false };
const ALL: Kept = { comments: true, authors: true, votes: true, hidden: true, files: true };

/** A file of what goes along, as `copyToSend` writes it. */
function fileOf(records: readonly AnyRecord[], kept: Kept): string {
  const path = join(temporaryFolder(), 'send.cxmap');
  const copy = valueOf(
    WorkingCopy.create({
      folder: join(temporaryFolder(), 'copy'),
      identity: newIdentity(),
      records: slimmed(new Document(records), kept),
      origin: null,
    }),
  );
  valueOf(publish(copy, path, true));
  copy.close(true);
  return path;
}

const words = ['Ayşe-söyledi', 'Kızgın-müşteri', 'Gizli-plan', 'maaş-listesi.xlsx', 'Mehmet-gizli'];
const workshop: readonly AnyRecord[] = [
  board,
  note('seen', 'Hat-yine-gitti'),
  { ...note('hidden', 'Gizli-plan'), hidden: true },
  fresh('comment', { id: 'c1', noteId: 'seen', author: 'Ayşe-söyledi', text: 'Kızgın-müşteri', writtenAt: '2026-01-01T09:00:00.000Z' }),
  fresh('comment', { id: 'c2', noteId: 'hidden', author: 'Mehmet-gizli', text: 'Kızgın-müşteri', writtenAt: '2026-01-01T09:00:00.000Z' }),
  fresh('attachment', {
    id: 'a1',
    noteId: 'seen',
    sha256: 'a'.repeat(64),
    mime: 'application/octet-stream',
    name: 'maaş-listesi.xlsx',
    byteCount: 7,
    order: 'a0',
  }),
];

describe('the file of a copy to send', () => {
  it('holds no byte of what was left out', () => {
    const full = readFileSync(fileOf(workshop, ALL));
    expect(words.filter((word) => !full.includes(word))).toEqual([]);
    const slim = readFileSync(fileOf(workshop, NOTHING));
    expect(words.filter((word) => slim.includes(word))).toEqual([]);
    expect(slim.includes('Hat-yine-gitti')).toBe(true);
  });

  it('keeps comments without their authors', () => {
    const slim = readFileSync(fileOf(workshop, { ...ALL, authors: false }));
    expect([...words, 'Hat-yine-gitti'].filter((word) => !slim.includes(word))).toEqual(['Ayşe-söyledi', 'Mehmet-gizli']);
  });

  it.each([true, false])('holds what was deleted before only with earlier versions: %s', (withVersions) => {
    const folder = temporaryFolder();
    const first = { folder: join(folder, 'first'), identity: newIdentity(), records: workshop, origin: null };
    const document = valueOf(WorkingCopy.create(first));
    valueOf(document.past.keep({ id: 'v1', kind: 'named', name: 'Gizli-ad' }));
    const gone = document.state.records.filter(({ id }) => !['board-1', 'seen'].includes(id));
    valueOf(document.apply({ ...EMPTY_DIFF, removed: gone }));
    const { identity, records, past } = valueOf(document.past.handOut(withVersions));
    const path = join(folder, 'send.cxmap');
    const sent = valueOf(WorkingCopy.create({ folder: join(folder, 'sent'), identity, records, origin: null, past }));
    valueOf(publish(sent, path, true));
    for (const copy of [document, sent]) copy.close(false);
    const vetted = valueOf(vetFile(path));
    expect(vetted.identity.stateId).toBe(identity.stateId);
    const held = vetted.versions.map((version) => JSON.stringify(valueOf(recordsOfVersion(version)))).join('');
    const bytes = readFileSync(path);
    expect([...words, 'Gizli-ad'].filter((word) => bytes.includes(word) || held.includes(word))).toEqual(withVersions ? [...words, 'Gizli-ad'] : []);
    expect(vetted.versions.length).toBe(withVersions ? 1 : 0);
  });

  it('opens like any other', () => {
    expect(byId(valueOf(vetFile(fileOf(workshop, NOTHING))).records).map(({ id }) => id)).toEqual(['board-1', 'seen']);
  });

  it.each(['blank', 'demo', 'blueprint'] as const)('is about as large as was said before: %s', (template) => {
    const records = templateRecords(template, 'tr', numberedIds('r'));
    const said = estimatedBytes(records, false);
    const { size } = statSync(fileOf(records, ALL));
    expect(Math.abs(said / size - 1), `${said} was said, ${size} it is`).toBeLessThan(0.15);
  });

  it('of thousands of notes is about as large as was said before', () => {
    const texts = ['Modem kapandı', 'Hat düştü, yine aradım ve kimse beni tanımadı', 'Neden?'];
    const records = [board, ...Array.from({ length: 3_000 }, (_, at) => note(`note-number-${at}`, texts[at % 3] ?? ''))];
    const said = estimatedBytes(records, false);
    const { size } = statSync(fileOf(records, ALL));
    expect(Math.abs(said / size - 1), `${said} was said, ${size} it is`).toBeLessThan(0.15);
  });
});
