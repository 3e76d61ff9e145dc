import { parseDecimal } from '../../../shared/base/decimal.ts';
import { fillOf } from '../../../shared/exchange/excalidraw/look.ts';
import type { LeftOuts } from '../../../shared/exchange/left-out.ts';
import { normalLink } from '../../../shared/base/link.ts';
import { NOTE_COLORS } from '../../../shared/model/choices.ts';
import type { Point } from '../../../shared/geometry/rect.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import type { NoteColor } from '../../../shared/model/kinds.ts';
import type { Id } from '../../../shared/base/id.ts';
import { entriesOf } from '../table/model.ts';
import { choiceNamed, EntryNames, nameKey } from '../table/names.ts';
import { addNoteGroups, type NewNote } from './note-groups.ts';
import { addPlacedNotes, type PlacedNote } from './placed-notes.ts';
import type { MappedTable, NoteRole, TableMapping } from './table-mapping.ts';

/**
 * Rows as notes: what several columns say stands below each other, one value one colour, one group one frame. Notes that
 * say where they lay lie so again; a frame says nothing then. */
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
  const placed: PlacedNote[] = [];
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
    const note = { text, link, tagIds, color: colors.of(cellsOf(row, 'color').join(' ')) };
    const at = placeIn(cellsOf(row, 'x')[0], cellsOf(row, 'y')[0]);
    if (at) placed.push({ ...note, at });
    else {
      const group = groups.get(nameKey(name)) ?? { name, notes: [] };
      group.notes.push(note);
      groups.set(nameKey(name), group);
    }
  }
  const below = addPlacedNotes(draft, boardId, placed, left);
  addNoteGroups(draft, boardId, { title: '', groups: [...groups.values()], below }, left);
}

/** Where a note lay, board units; null where a column or a number for it is missing. */
function placeIn(x: string | undefined, y: string | undefined): Point | null {
  const at = { x: parseDecimal(x ?? ''), y: parseDecimal(y ?? '') };
  return typeof at.x === 'number' && typeof at.y === 'number' ? { x: at.x, y: at.y } : null;
}

const named = (value: string): NoteColor | undefined => {
  const plain = value.replace(SHADE, '').trim();
  return choiceNamed(NOTE_COLORS, 'color', plain) ?? fillOf(plain) ?? undefined;
};

/** Shades other tools put in front of the name of a colour. */
const SHADE = /^(?:light|dark|açık|koyu)[\s_-]{0,3}/i;

/** A colour by its name or its numbers, else the next free one for every other value. */
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
    const known = this.#known.get(key) ?? named(value) ?? NOTE_COLORS[this.#given++ % NOTE_COLORS.length] ?? this.#usual;
    this.#known.set(key, known);
    return known;
  }
}
