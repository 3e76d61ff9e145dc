import type { Id } from '../../../shared/base/id.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import type { Scale } from '../../../shared/model/scale.ts';
import type { CarriedPart } from '../session.ts';

/**
 * What a cell of a column holds and how it is written: words, a number, yes or no, one entry of a list, several of
 * them, or something that can only be read.
 */
export type ColumnKind = 'text' | 'number' | 'flag' | 'one' | 'many' | 'shown';

export interface Column {
  readonly id: string;
  readonly label: string;
  /** What it is called in every language, for tables that come from elsewhere. */
  readonly names: readonly string[];
  readonly kind: ColumnKind;
  /** CSS px. */
  readonly width: number;
  /** A name that is not in its list yet makes a new entry. */
  readonly open?: true;
  /** What Enter opens for the card of the row; such a cell only says what there is. */
  readonly opens?: CarriedPart;
  /** Words that are read as something else, and so only written when the cell is left. */
  readonly parsed?: true;
}

/** What became of written cells besides the cells themselves. */
export interface Report {
  /** Entries, steps and lanes that were made because somebody named them. */
  readonly created: { readonly kind: CreatedKind; readonly name: string }[];
  /** Cells whose text could not be taken; the scale it is not on, or another reason. */
  readonly refused: { readonly column: string; readonly text: string; readonly scale?: Scale; readonly why?: MessageKey }[];
  /** Cells that named several owners: the first became the owner, the others contribute. */
  readonly divided: string[];
}
export type CreatedKind = 'stage' | 'step' | 'lane' | 'channel' | 'function' | 'persona' | 'tag';

/** Texts for the cells of one row, by column; `row` is null for one that is to be made. */
export interface RowWrite {
  readonly row: Id | null;
  readonly cells: ReadonlyMap<string, string>;
}

/** One section of the table: which rows and columns there are, what their cells say, and how they are written. */
export interface TableModel {
  readonly columns: readonly Column[];
  /** In the order of the map. */
  readonly rows: readonly Id[];
  /** What a cell shows, and what copying it gives. */
  readonly read: (row: Id, column: string) => string;
  /** What rows are ordered by; null, nothing there, comes last. */
  readonly sortKey: (row: Id, column: string) => string | number | null;
  /** What may be chosen in a column of one or many. */
  readonly options: (column: string, row: Id | null) => readonly string[];
  /** What a new row would have in a column if nobody said otherwise; null where no rows can be made. */
  readonly initial: ((column: string, like: Id | null) => string) | null;
  /** Writes cells, all of one step of undo, and answers the ids of the rows that were made. */
  readonly write: (draft: Draft, writes: readonly RowWrite[], like: Id | null, report: Report) => readonly Id[];
  /** Rows can be taken away. */
  readonly removable: boolean;
}

/** Between the entries of a cell that holds many. */
export const SEPARATOR = '; ';

/** The entries of a cell that holds many. A comma divides, too, but for one within the name of an entry. */
export const entriesOf = (text: string, isEntry: (name: string) => boolean = () => false): readonly string[] =>
  text
    .split(/[;\n]/)
    .flatMap((part) => (isEntry(part) ? [part] : part.split(',')))
    .map((entry) => entry.trim())
    .filter(Boolean);
