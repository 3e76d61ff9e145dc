import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newIdentity, originOf } from '../../../electron/host/identity.ts';
import { publish } from '../../../electron/host/publish.ts';
import { recordsOfVersion } from '../../../electron/host/version-content.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { estimatedBytes, slimmed, type Kept } from '../../../shared/commands/slimmed.ts';
import { numberedIds } from '../../../shared/base/id.ts';
import { commonStates } from '../../../shared/merge/common-states.ts';
import { merge, settle } from '../../../shared/merge/merge.ts';
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

const recordsById = (records: readonly AnyRecord[]) => new Map(records.map((record) => [record.id, record]));

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
    const { identity, records, past } = valueOf(document.past.handOut({ withVersions, whole: true }));
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

  it('takes nothing away that was left out of it when it comes back', () => {
    const folder = temporaryFolder();
    const ours = valueOf(
      WorkingCopy.create({ folder: join(folder, 'ours'), identity: newIdentity(), records: workshop, origin: null, installationId: 'here' }),
    );
    // As `copyToSend` hands it out and writes it.
    const out = valueOf(ours.past.handOut({ withVersions: false, whole: false }));
    const path = join(folder, 'send.cxmap');
    const sent = { identity: out.identity, records: slimmed(new Document(out.records), NOTHING), past: out.past, origin: null };
    const written = valueOf(WorkingCopy.create({ folder: join(folder, 'sent'), ...sent }));
    valueOf(publish(written, path, true));
    written.close(true);
    const read = valueOf(vetFile(path));
    const { identity, records, passed, versions } = read;
    const theirs = valueOf(
      WorkingCopy.create({
        folder: join(folder, 'theirs'),
        identity,
        records,
        past: { passed, versions },
        origin: originOf(read),
        installationId: 'there',
      }),
    );
    valueOf(theirs.apply({ ...EMPTY_DIFF, added: [note('theirs', 'Bizden-de-bir-not')] }));
    valueOf(publish(theirs, null, false));
    theirs.close(true);
    const back = valueOf(vetFile(path));
    const now = valueOf(ours.past.handOut({ withVersions: true, whole: true }));
    ours.close(false);
    const [common] = commonStates({ stateId: now.identity.stateId, passed: now.past.passed }, [
      { stateId: back.identity.stateId, passed: back.passed },
    ]);
    const base = back.versions.find(({ stateId }) => stateId === common);
    expect([common === now.identity.stateId, base !== undefined]).toEqual([false, true]);
    const merged = merge(recordsById(base ? valueOf(recordsOfVersion(base)) : now.records), [
      { key: 'ours', records: recordsById(now.records) },
      { key: 'theirs', records: recordsById(back.records) },
    ]);
    expect(merged.conflicts).toEqual([]);
    expect(byId(settle(merged, new Map(), 'ours').records).map(({ id }) => id)).toEqual(byId([...workshop, note('theirs', '')]).map(({ id }) => id));
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

  it('with its earlier versions is about as large as was said before', () => {
    const folder = temporaryFolder();
    const records = [board, ...Array.from({ length: 400 }, (_, at) => note(`note-number-${at}`, `Hat düştü, yine aradım (${at})`))];
    const copy = valueOf(WorkingCopy.create({ folder: join(folder, 'ours'), identity: newIdentity(), records, origin: null }));
    for (const [at, bytes] of [300_000, 200_000, 100_000].entries()) {
      const { sha256 } = valueOf(copy.putAsset({ mime: 'application/octet-stream', bytes: randomBytes(bytes) }));
      const attachment = fresh('attachment', {
        id: `a${at}`,
        noteId: 'note-number-1',
        touchpointId: null,
        personaId: null,
        imageId: null,
        sha256,
        mime: 'application/octet-stream',
        name: 'x.bin',
        byteCount: bytes,
        width: null,
        height: null,
        order: 'a0',
      });
      valueOf(copy.apply({ ...EMPTY_DIFF, added: [attachment] }));
      valueOf(copy.past.keep({ id: `version-${at}`, kind: 'named', name: `Sürüm ${at}` }));
      if (at < 2) valueOf(copy.apply({ ...EMPTY_DIFF, removed: [attachment] }));
    }
    const out = valueOf(copy.past.handOut({ withVersions: true, whole: true }));
    const said = estimatedBytes(out.records, false, valueOf(copy.past.size()));
    const path = join(folder, 'send.cxmap');
    valueOf(publish(copy, path, true));
    copy.close(false);
    const { size } = statSync(path);
    expect(Math.abs(said / size - 1), `${said} was said, ${size} it is`).toBeLessThan(0.1);
  });
});
