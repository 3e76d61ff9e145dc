import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readSnapshotName, snapshotName } from '../../../electron/host/snapshot-name.ts';

const count = fc.nat(999_999_999);

it('says when a snapshot was made, of what, and what it holds', () => {
  const ids = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
  fc.assert(
    fc.property(fc.nat(9e14), ids, fc.record({ notes: count, maps: count, touchpoints: count }), (madeMs, documentId, counts) => {
      expect(readSnapshotName(snapshotName(madeMs, documentId, counts))).toEqual({ madeMs, documentId, counts });
    }),
  );
});

it('knows those that were made before counts stood in names, and nothing else', () => {
  expect(readSnapshotName('1000-some_document-1.cxmap')).toEqual({ madeMs: 1_000, documentId: 'some_document-1', counts: null });
  for (const name of ['1000.cxmap', '1-a.1-2.cxmap', '1-a.1-2-3-4.cxmap', '1-a.1-2-3.new', 'x-a.cxmap', '1-../a.cxmap', '1-a.1-2-3.cxmap\n'])
    expect([name, readSnapshotName(name)]).toEqual([name, null]);
});
