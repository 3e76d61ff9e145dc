import type { LeftOuts } from '../../../shared/exchange/left-out.ts';
import { normalLink } from '../../../shared/base/link.ts';
import { NOTE_COLORS } from '../../../shared/model/choices.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import type { NoteColor } from '../../../shared/model/kinds.ts';
import type { Id } from '../../../shared/base/id.ts';
import { entriesOf } from '../table/model.ts';
import { choiceNamed, EntryNames, nameKey } from '../table/names.ts';
import { addNoteGroups, type NewNote } from './note-groups.ts';
import type { MappedTable, NoteRole, TableMapping } from './table-mapping.ts';

/** Rows as notes: what several columns say stands below each other, one value one colour, one group one frame. */
export function addTableNotes(
  draft: Draft,
  { boardId, color }: { readonly boardId: Id; readonly color: NoteColor },
  { rows }: MappedTable,
  { roles }: Pick<TableMapping, 'roles'>,
  left: LeftOuts,
): void {
  const cellsOf = (row: readonly string[], role: NoteRole): readonly string[] =>
    roles.flatMap((one, column) => (one === role && (row[column] ?? '').trim() !== '' ? [(row[column] ?? '').trim()] : []));
  const colors = new ColorsByValue(color);
  const tags = new EntryNames(draft, 'tag');
  const groups = new Map<string, { readonly name: string; readonly notes: NewNote[] }>();
  for (const row of rows) {
    const text = cellsOf(row, 'text').join('\n');
    if (text === '') {
      if (row.some((cell) => cell.trim() !== ''))
        left.add(
          'import.left.rows',
          row.find((cell) => cell.trim() !== ''),
        );
      continue;
    }
    const name = cellsOf(row, 'group').join(' · ');
    const [address] = cellsOf(row, 'link');
    const link = address === undefined ? null : normalLink(address);
    if (address !== undefined && link === null) left.add('import.left.links', address);
    const tagIds = entriesOf(cellsOf(row, 'tags').join(';'), (tag) => tags.find(tag) !== undefined).flatMap((tag) => {
      const id = tags.take(tag, () => undefined);
      if (id === undefined) left.add('import.left.cells', tag);
      return id ?? [];
    });
    const group = groups.get(nameKey(name)) ?? { name, notes: [] };
    group.notes.push({ text, link, tagIds, color: colors.of(cellsOf(row, 'color').join(' ')) });
    groups.set(nameKey(name), group);
  }
  addNoteGroups(draft, boardId, { title: '', groups: [...groups.values()] }, left);
}

/** A colour by its name, else the next free one for every other value. */
class ColorsByValue {
  readonly #usual: NoteColor;
  readonly #known = new Map<string, NoteColor>();
  #given = 0;

  constructor(usual: NoteColor) {
    this.#usual = usual;
  }

  of(value: string): NoteColor {
    const key = nameKey(value);
    if (key === '') return this.#usual;
    const known = this.#known.get(key) ?? choiceNamed(NOTE_COLORS, 'color', value) ?? NOTE_COLORS[this.#given++ % NOTE_COLORS.length] ?? this.#usual;
    this.#known.set(key, known);
    return known;
  }
}
