import type { Id } from '../../../shared/base/id.ts';
import type { JourneyMap } from '../../../shared/model/kinds.ts';
import type { Editor } from '../editor.ts';
import { revealSelection, targetMapId } from '../selection.ts';
import { endEdit } from '../text-edit.ts';

export const SECTIONS = ['touchpoints', 'columns', 'lanes', 'emotion'] as const;
export type SectionName = (typeof SECTIONS)[number];

export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** How one section of the table is looked at. */
export interface SectionView {
  readonly sort: Sort | null;
  /** Rows must hold these words in some cell. */
  readonly search: string;
  /** Values a row may have, by column; a column that is not named lets every row through. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  readonly hidden: readonly string[];
  /** Columns in the order somebody gave them; the others follow in their own. */
  readonly order: readonly string[];
  /** CSS px, by column. */
  readonly widths: Readonly<Record<string, number>>;
}

/** The table as a view of the window: what is shown in it, and how. Never saved. */
export interface TableView {
  readonly open: boolean;
  /** The map somebody chose; null is the one the board means. */
  readonly mapId: Id | null;
  readonly section: SectionName;
  readonly sections: Readonly<Record<SectionName, SectionView>>;
}

const PLAIN: SectionView = { sort: null, search: '', chosen: {}, hidden: [], order: [], widths: {} };

export const FIRST_TABLE: TableView = {
  open: false,
  mapId: null,
  section: 'touchpoints',
  sections: { touchpoints: PLAIN, columns: PLAIN, lanes: PLAIN, emotion: PLAIN },
};

export const sectionView = ({ table }: { readonly table: TableView }): SectionView => table.sections[table.section];

export function setTable(editor: Editor, patch: Partial<TableView>): void {
  editor.session.setState(({ table }) => ({ table: { ...table, ...patch } }));
}

/** Changes how the shown section is looked at. */
export function setSectionView(editor: Editor, patch: Partial<SectionView>): void {
  const { table } = editor.state;
  setTable(editor, { sections: { ...table.sections, [table.section]: { ...sectionView(editor.state), ...patch } } });
}

/** Whether some rows may be left out. */
export const isFiltered = ({ search, chosen }: SectionView): boolean => search.trim() !== '' || Object.keys(chosen).length > 0;

/** The map the table shows: the chosen one, else the one the board means, else the first; null on a board without maps. */
export function shownMap(editor: Editor): JourneyMap | null {
  const { boardId, table } = editor.state;
  const maps = editor.document.children('map', boardId);
  const wanted = maps.find(({ id }) => id === table.mapId) ?? maps.find(({ id }) => id === targetMapId(editor));
  return wanted ?? maps[0] ?? null;
}

/** Table instead of board, or back. What is selected stays selected, and can be seen there; the table opens on the map it belongs to. */
export function showTable(editor: Editor, open: boolean): void {
  if (editor.state.table.open === open) return;
  endEdit(editor);
  editor.commit();
  const mapId = targetMapId(editor) ?? shownMap(editor)?.id ?? null;
  setTable(editor, { open, mapId });
  if (!open) revealSelection(editor);
}
