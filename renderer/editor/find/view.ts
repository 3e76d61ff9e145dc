import type { Id } from '../../../shared/base/id.ts';
import type { Span } from '../../../shared/base/search-pattern.ts';

/** Words that were found in what a record shows. */
export interface Hit extends Span {
  readonly id: Id;
  readonly boardId: Id;
  /** Found only because a letter may stand for others: "igne" in "iğne". */
  readonly similar?: true;
}

/** The search of a window: never saved. */
export interface FindView {
  readonly open: boolean;
  /** The field for other words is shown, too: then letters count as they are typed. */
  readonly replacing: boolean;
  readonly query: string;
  readonly replacement: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
  /** Something was replaced since the last key in the fields: undo means that. */
  readonly replaced: boolean;
  /** In reading order, board by board; empty while closed. */
  readonly hits: readonly Hit[];
  /** The hit one is at; −1 for none. */
  readonly at: number;
  /** Grows whenever somebody asks for the search: its field takes the keyboard again. */
  readonly asked: number;
}

export const FIRST_FIND: FindView = {
  open: false,
  replacing: false,
  query: '',
  replacement: '',
  matchCase: false,
  wholeWords: false,
  replaced: false,
  hits: [],
  at: -1,
  asked: 0,
};

export const currentHit = ({ find }: { readonly find: FindView }): Hit | undefined => find.hits[find.at];
