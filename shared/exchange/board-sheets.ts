import type { Id } from '../base/id.ts';
import type { Translate } from '../i18n/translate.ts';
import { boardName, entryName, shownWords } from '../layout/names.ts';
import type { DocumentReader } from '../model/document.ts';
import { commentsOf, tagsOf } from '../model/hosted.ts';
import type { AnyRecord, Board, Comment, JourneyMap, Note, Stamp } from '../model/kinds.ts';
import { mapIdOf, stepsOf } from '../model/structure.ts';
import { column, sheetOf, type DataSheet } from './data-sheet.ts';
import { SEPARATOR } from './touchpoint-sheet.ts';

export interface BoardStamps {
  readonly board: Board;
  /** The stamps on each thing of it. */
  readonly stamps: ReadonlyMap<Id, readonly Stamp[]>;
}

interface Voted extends BoardStamps {
  readonly thing: AnyRecord;
  readonly votes: readonly Stamp[];
}

/** A stamp as it is counted: its emoji, or what its sign is called. */
const signOf = (stamp: Stamp): string => stamp.emoji || (stamp.icon ?? '');

/** "👍 3; ❤️ 1": the most given first. */
function tally(stamps: readonly Stamp[]): string {
  const counts = new Map<string, number>();
  for (const stamp of stamps) counts.set(signOf(stamp), (counts.get(signOf(stamp)) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([sign, count]) => `${sign} ${count}`)
    .join(SEPARATOR);
}

/** What was voted for, board by board, the most votes first. `maps` says of which maps alone; null is all, and what lies free. */
export function voteSheet(
  document: DocumentReader,
  { boards, maps, t }: { readonly boards: readonly BoardStamps[]; readonly maps: readonly JourneyMap[] | null; readonly t: Translate },
): DataSheet {
  const wanted = maps && new Set(maps.map(({ id }) => id));
  const mapOf = (thing: AnyRecord) => document.find('map', mapIdOf(document, thing.id) ?? '');
  const rows = boards.flatMap((on) =>
    [...on.stamps]
      .flatMap(([id, votes]) => {
        const thing = document.get(id);
        return thing && (!wanted || wanted.has(mapIdOf(document, id) ?? '')) ? [{ ...on, thing, votes }] : [];
      })
      .toSorted((a, b) => b.votes.length - a.votes.length),
  );
  return sheetOf<Voted>(
    'votes',
    t('sheet.votes'),
    [
      column('board', t('kind.board'), 'text', ({ board }) => boardName(document, board, t), 16),
      column(
        'map',
        t('kind.map'),
        'text',
        ({ thing }) => {
          const map = mapOf(thing);
          return map ? shownWords(document, map, t) : null;
        },
        24,
      ),
      column('what', t('sheet.column.what'), 'text', ({ thing }) => t(`kind.${thing.kind}`), 16),
      column('words', t('sheet.column.words'), 'text', ({ thing }) => wordsOf(document, thing, t), 44),
      column('votes', t('sheet.column.votes'), 'number', ({ votes }) => votes.length),
      column('stamps', t('sheet.column.stamps'), 'text', ({ votes }) => tally(votes), 18),
    ],
    rows,
  );
}

/** A persona card carries no words itself: it is called after whom it shows. */
function wordsOf(document: DocumentReader, thing: AnyRecord, t: Translate): string | null {
  const persona = thing.kind === 'personaCard' ? document.find('persona', thing.personaId) : undefined;
  return (persona ? entryName(persona, t) : shownWords(document, thing, t)) || null;
}

/** Notes that lie free on these boards, from top to bottom; hidden ones stay hidden. */
export function noteSheet(document: DocumentReader, boards: readonly BoardStamps[], t: Translate): DataSheet {
  return sheetOf<BoardStamps & { readonly note: Note }>(
    'notes',
    t('sheet.notes'),
    [
      column('board', t('kind.board'), 'text', ({ board }) => boardName(document, board, t), 16),
      column('words', t('sheet.column.words'), 'text', ({ note }) => note.text || null, 60),
      column('color', t('table.column.color'), 'text', ({ note }) => t(`color.${note.color}`), 12),
      column(
        'tags',
        t('table.column.tags'),
        'text',
        ({ note }) =>
          tagsOf(document, note.id)
            .map((tag) => entryName(tag, t))
            .join(SEPARATOR) || null,
        18,
      ),
      column('link', t('table.column.link'), 'text', ({ note }) => note.link, 24),
      column('votes', t('sheet.column.votes'), 'number', ({ note, stamps }) => stamps.get(note.id)?.length ?? null),
    ],
    boards.flatMap((on) => notesOn(document, on.board).map((note) => ({ ...on, note }))),
  );
}

const notesOn = (document: DocumentReader, board: Board): readonly Note[] =>
  document
    .children('note', board.id)
    .filter(({ hidden }) => !hidden)
    .toSorted((a, b) => a.y - b.y || a.x - b.x);

/** What was said about notes and cards, oldest first on each. */
export function commentSheet(
  document: DocumentReader,
  { boards, maps, t }: { readonly boards: readonly BoardStamps[]; readonly maps: readonly JourneyMap[]; readonly t: Translate },
): DataSheet {
  const notes = boards.flatMap(({ board }) => notesOn(document, board));
  const cards = maps.flatMap((map) => stepsOf(document, map.id)).flatMap((step) => document.children('touchpoint', step.id));
  return sheetOf<{ readonly host: AnyRecord; readonly comment: Comment }>(
    'comments',
    t('sheet.comments'),
    [
      column('what', t('sheet.column.what'), 'text', ({ host }) => t(`kind.${host.kind}`), 16),
      column('host', t('sheet.column.words'), 'text', ({ host }) => shownWords(document, host, t) || null, 36),
      column('comment', t('kind.comment'), 'text', ({ comment }) => comment.text || null, 50),
      column('author', t('sheet.column.author'), 'text', ({ comment }) => comment.author || null, 16),
      column('writtenOn', t('sheet.column.writtenOn'), 'date', ({ comment }) => comment.writtenAt.slice(0, 10)),
      column('resolved', t('sheet.column.resolved'), 'flag', ({ comment }) => comment.resolved),
    ],
    [...cards, ...notes].flatMap((host) => commentsOf(document, host.id).map((comment) => ({ host, comment }))),
  );
}
