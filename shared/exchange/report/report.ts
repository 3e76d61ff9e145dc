import type { Id } from '../../base/id.ts';
import type { Language } from '../../i18n/translate.ts';
import type { Mark } from '../../model/card-marks.ts';
import type { Icon } from '../../model/choices.ts';
import type { NoteColor } from '../../model/kinds.ts';

// What a report says, whatever it is written as: PDF, HTML and Markdown are made from the same sections. All texts are
// in the reader's language; none is escaped.

/** One thing said in a cell: a text, what it is about where that has to be said, and where it leads. */
export interface Line {
  readonly text: string;
  readonly label?: string;
  readonly quiet?: true;
  /** http, https or mailto */
  readonly link?: string;
}

export interface Cell {
  readonly lines: readonly Line[];
  readonly marks?: readonly Mark[];
}

export interface Column {
  readonly label: string;
  /** Its share of the width, beside those of the other columns. */
  readonly share: number;
  /** Numbers are held against each other. */
  readonly numeric?: true;
}

/** Rows that belong together, under a line of their own. */
export interface Group {
  /** Empty where the table is not divided. */
  readonly title: string;
  readonly aside: string;
  readonly rows: readonly (readonly Cell[])[];
}

export interface Table {
  readonly type: 'table';
  /** What the groups are, for who reads the table flat; empty where it is not divided. */
  readonly groupedBy: string;
  readonly columns: readonly Column[];
  readonly groups: readonly Group[];
}

export interface Fact {
  readonly label: string;
  readonly text: string;
}

export interface PersonaSheet {
  readonly name: string;
  readonly role: string;
  readonly icon: Icon;
  readonly color: NoteColor;
  /** SHA-256 of a picture of the document. */
  readonly photo: string | null;
  readonly quote: string;
  readonly parts: readonly Fact[];
}

export type Block =
  | { readonly type: 'text'; readonly text: string }
  /** What the reader must not miss. */
  | { readonly type: 'notice'; readonly text: string }
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  /** Numbers to be seen from afar. */
  | { readonly type: 'counts'; readonly counts: readonly Fact[] }
  | { readonly type: 'persona'; readonly persona: PersonaSheet }
  /** The picture of a map. */
  | { readonly type: 'map'; readonly boardId: Id; readonly mapId: Id }
  | { readonly type: 'list'; readonly title: string; readonly items: readonly string[] }
  | Table;

export interface Section {
  /** Within the report, of letters, digits and dashes. */
  readonly id: string;
  readonly title: string;
  /** What kind of chapter it belongs to, above its title; empty where the title says it. */
  readonly over: string;
  /** Needs pages that lie. */
  readonly wide: boolean;
  readonly blocks: readonly Block[];
}

export interface Cover {
  /** What kind of paper this is. */
  readonly over: string;
  readonly title: string;
  readonly facts: readonly Fact[];
  /** Says that it is a hypothesis; null when all of it was checked. */
  readonly notice: string | null;
  readonly made: string;
  /** How the customer felt from step to step, 0–1; null where nobody said. */
  readonly emotion: readonly (number | null)[];
}

export interface Report {
  readonly language: Language;
  readonly cover: Cover;
  readonly sections: readonly Section[];
}

/** A cell that says one thing, or nothing. */
export const said = (text: string): Cell => ({ lines: text.trim() === '' ? [] : [{ text }] });
