import { expect, it } from 'vitest';
import { numberedIds } from '../../../shared/base/id.ts';
import { copyRecords, parseClipboard } from '../../../shared/commands/clipboard.ts';
import { pasteRecords } from '../../../shared/commands/paste.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { freeOn } from '../../../shared/model/on-board.ts';
import { everyKind } from '../../support/every-kind.ts';

const BOARD: AnyRecord = { id: 'board-1', kind: 'board', name: null, order: 'a0' };
const NOTE = fresh('note', { id: 'note-1', boardId: 'board-1', x: 0, y: 0, width: 180, height: 180, text: 'Aradı', color: 'yellow', order: 'a0' });

const source = () => new Document(everyKind(BOARD, NOTE));

function pasted(at: { readonly x: number; readonly y: number } | null): { readonly from: Document; readonly to: Document } {
  const from = source();
  const content = parseClipboard(
    JSON.stringify(
      copyRecords(
        from,
        freeOn(from, 'board-1').map(({ id }) => id),
      ),
    ),
  );
  if (!content) throw new Error('our own clipboard was refused');
  const to = new Document([{ ...BOARD, id: 'board-2' }]);
  to.apply(pasteRecords(to, content, { boardId: 'board-2', at, newId: numberedIds('new') }));
  return { from, to };
}

const counts = (document: Document) =>
  Object.groupBy(
    [...document.records().values()].filter(({ kind }) => kind !== 'board' && kind !== 'view'),
    ({ kind }) => kind,
  );

it('takes everything that lies on a board to another document, with all that belongs to it', () => {
  const { from, to } = pasted({ x: 0, y: 0 });
  expect(flawOfDocument([...to.records().values()])).toBeNull();
  const there = counts(to);
  for (const [kind, records] of Object.entries(counts(from))) {
    // The channels, functions and tags nothing on the board refers to stay behind.
    if (!['persona', 'channel', 'function', 'tag'].includes(kind))
      expect([kind, there[kind as AnyRecord['kind']]?.length]).toEqual([kind, records.length]);
  }
  const hash = ({ sha256 }: { readonly sha256: string }) => sha256;
  expect(to.all('attachment').map(hash).toSorted()).toEqual(from.all('attachment').map(hash).toSorted());
});

it('puts it where it lay when it is pasted in place', () => {
  const { from, to } = pasted(null);
  const places = (document: Document, boardId: string) =>
    freeOn(document, boardId)
      .map(({ kind, x, y }) => `${kind} ${x} ${y}`)
      .toSorted();
  expect(places(to, 'board-2')).toEqual(places(from, 'board-1'));
});
