import type { Id } from '../../../shared/base/id.ts';
import { align, distribute } from '../../../shared/commands/align.ts';
import type { Rects } from '../../../shared/commands/blocks.ts';
import { cluster } from '../../../shared/commands/cluster.ts';
import { group, ungroup } from '../../../shared/commands/group.ts';
import { sameSize } from '../../../shared/commands/same-size.ts';
import { sortNotes } from '../../../shared/commands/sort-notes.ts';
import { stack, tidy } from '../../../shared/commands/tidy.ts';
import { scaleBy, turnBy } from '../../../shared/commands/transform.ts';
import { hide } from '../../../shared/commands/visibility.ts';
import { stepInOrder } from '../../../shared/commands/z-order.ts';
import type { Document } from '../../../shared/model/document.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import { freeOn } from '../../../shared/model/on-board.ts';
import type { Act } from './support.ts';

/** Where the records say that things lie; of what is as large as its content, a guess. */
function rectsOn(document: Document, boardId: Id, from: number): Rects {
  const things = freeOn(document, boardId);
  return new Map(
    things
      .slice(from % Math.max(1, things.length))
      .map((thing) => [
        thing.id,
        { x: thing.x, y: thing.y, width: 'width' in thing ? thing.width : 100, height: 'height' in thing ? thing.height : 100 },
      ]),
  );
}

/** What people do to lay things out. */
export const ARRANGE_ACTS: readonly Act[] = [
  (document, pick, { picks: [a = 0, b = 0, c = 0] }) =>
    align(document, {
      rects: rectsOn(document, pick('board', a), b),
      edge: (['left', 'center', 'right', 'top', 'middle', 'bottom'] as const)[c % 6] ?? 'left',
    }),
  (document, pick, { picks: [a = 0, b = 0, c = 0] }) =>
    distribute(document, { rects: rectsOn(document, pick('board', a), b), axis: c % 2 ? 'x' : 'y' }),
  (document, pick, { picks: [a = 0, b = 0] }) => tidy(document, { rects: rectsOn(document, pick('board', a), b) }),
  (document, pick, { picks: [a = 0, b = 0, c = 0] }) => stack(document, { rects: rectsOn(document, pick('board', a), b), axis: c % 2 ? 'x' : 'y' }),
  (document, pick, { picks: [a = 0, b = 0, c = 0] }, newId) =>
    group(document, { ids: [pick('note', a), pick('note', b), pick('frame', c), pick('map', a)], id: newId() }),
  (document, pick, { picks: [a = 0] }) => ungroup(document, { ids: [pick('note', a)] }),
  (document, pick, { picks: [a = 0, b = 0] }) => hide(document, { ids: [pick('note', a), pick('map', b)], hidden: b % 3 > 0 }),
  (document, pick, { picks: [a = 0, b = 0, c = 0] }) =>
    sameSize(document, { ids: [pick('note', a), pick('frame', b)], of: (['width', 'height', 'both'] as const)[c % 3] ?? 'both' }),
  (document, pick, { picks: [a = 0, b = 0] }) =>
    sortNotes(document, { rects: rectsOn(document, pick('board', a), b), by: (['color', 'text', 'votes'] as const)[b % 3] ?? 'text' }),
  (document, pick, { picks: [a = 0, b = 0], value }) =>
    scaleBy(document, { boxes: rectsOn(document, pick('board', a), b), about: { x: value, y: 0 }, factor: Math.abs(value) / 100 }),
  (document, pick, { picks: [a = 0, b = 0], value }) =>
    turnBy(document, { boxes: rectsOn(document, pick('board', a), b), about: { x: value, y: 0 }, degrees: value }),
  (document, pick, { picks: [a = 0, b = 0] }) =>
    stepInOrder(document, {
      ids: new Set([pick('note', a), pick('map', b)]),
      way: b % 2 ? 'forward' : 'backward',
      rects: rectsOn(document, pick('board', a), 0),
    }),
  (document, pick, { picks: [a = 0, b = 0] }, newId) =>
    document.records().size > 300
      ? EMPTY_DIFF
      : cluster(document, { rects: rectsOn(document, pick('board', a), b), headingId: newId(), groupId: newId() }),
];
