import { describe, expect, it } from 'vitest';
import { numberedIds } from '../../../shared/base/id.ts';
import { attach, detach, moveAttachment } from '../../../shared/commands/attachments.ts';
import { attachmentsOf, pictureOf } from '../../../shared/model/attachments.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import { isEmptyDiff, type Diff } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { everyKind } from '../../support/every-kind.ts';

const board = fresh('board', { id: 'board-1', order: 'a0' });
const note = fresh('note', { id: 'note-1', boardId: 'board-1', x: 0, y: 0, width: 180, height: 180, color: 'blue', order: 'a0' });
const file = (name: string) => ({
  sha256: name.padEnd(64, '0'),
  mime: 'application/octet-stream' as const,
  name,
  byteCount: 9,
  width: null,
  height: null,
});
const picture = (name: string) => ({ ...file(name), mime: 'image/jpeg' as const, width: 40, height: 30 });

function workshop() {
  const document = new Document(everyKind(board, note));
  const freshId = numberedIds('new');
  const run = (diff: Diff) => {
    document.apply(diff);
    expect(flawOfDocument([...document.records().values()])).toBeNull();
    return diff;
  };
  const names = (id: string) => attachmentsOf(document, id).map(({ name }) => name);
  return { document, freshId, run, names };
}

describe('attaching', () => {
  it.each(['note-1', 'touchpoint-1', 'persona-1'])('puts files behind those that %s has', (to) => {
    const { document, freshId, run, names } = workshop();
    run(attach(document, { to, files: [file('a'), file('b')], freshId }));
    run(attach(document, { to, files: [picture('c')], freshId }));
    expect(names(to)).toEqual(['a', 'b', 'c']);
    expect(pictureOf(document, to)).toMatchObject({ width: 40, height: 30 });
  });

  it('attaches the same file once', () => {
    const { document, freshId, run, names } = workshop();
    run(attach(document, { to: 'note-1', files: [file('a'), file('a')], freshId }));
    expect(isEmptyDiff(attach(document, { to: 'note-1', files: [file('a')] }))).toBe(true);
    expect(names('note-1')).toEqual(['a']);
  });

  it.each(['map-1', 'channel-1', 'nowhere'])('attaches nothing to %s', (to) => {
    const { document } = workshop();
    expect(isEmptyDiff(attach(document, { to, files: [file('a')] }))).toBe(true);
  });

  it('goes with what it belongs to, and comes back with it', () => {
    const { document, freshId, run, names } = workshop();
    run(attach(document, { to: 'touchpoint-1', files: [file('a')], freshId }));
    const before = new Map(document.records());
    const id = attachmentsOf(document, 'touchpoint-1')[0]?.id ?? '';
    const diff = run(detach(document, { id }));
    expect(names('touchpoint-1')).toEqual([]);
    run({ added: diff.removed, updated: [], removed: [] });
    expect(new Map([...document.records()].toSorted())).toEqual(new Map([...before].toSorted()));
  });

  it('shows the picture that comes first, also after another was put ahead', () => {
    const { document, freshId, run, names } = workshop();
    run(attach(document, { to: 'note-1', files: [file('plan'), picture('one'), picture('two')], freshId }));
    expect(pictureOf(document, 'note-1')?.sha256).toMatch(/^one/);
    const [first, , last] = attachmentsOf(document, 'note-1');
    run(moveAttachment(document, { id: last?.id ?? '', before: first?.id ?? null }));
    expect(names('note-1')).toEqual(['two', 'plan', 'one']);
    expect(pictureOf(document, 'note-1')?.sha256).toMatch(/^two/);
  });
});
