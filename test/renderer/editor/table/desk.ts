import { TableGrid } from '../../../../renderer/editor/table/grid.ts';
import { openCell, typeInCell } from '../../../../renderer/editor/table/grid-edit.ts';
import { pressGridKey } from '../../../../renderer/editor/table/grid-keys.ts';
import { showTable } from '../../../../renderer/editor/table/view.ts';
import type { AnyRecord } from '../../../../shared/model/kinds.ts';
import { openDesk } from '../support.ts';

/** A table with hands: keys with their modifiers ("Mod+D"), and texts typed character by character. */
export function openTable(template: 'blank' | 'journey' | 'blueprint' | 'demo' = 'journey', records?: readonly AnyRecord[]) {
  const desk = records ? openDesk(template, records) : openDesk(template);
  const { editor } = desk;
  showTable(editor, true);
  const grid = new TableGrid(editor);
  const press = (...keys: readonly string[]): void => {
    for (const name of keys) {
      const parts = name.endsWith('++') ? [...name.slice(0, -2).split('+'), '+'] : name.split('+');
      const key = parts.at(-1) ?? '';
      const has = (modifier: string) => parts.slice(0, -1).includes(modifier);
      pressGridKey(grid, { key, mod: has('Mod'), shift: has('Shift'), alt: has('Alt'), page: 10 });
    }
  };
  const type = (text: string): void => {
    for (const character of text) {
      if (!grid.state.edit) openCell(grid, 'replace');
      typeInCell(grid, (grid.state.edit?.text ?? '') + character);
    }
  };
  /** What every row says in a column, from top to bottom. */
  const column = (id: string): readonly string[] => (grid.shape?.rows ?? []).map((row) => grid.read(row, id));
  /** Goes to a cell by numbers; the row behind the last is the new one. */
  const at = (row: number, id: string): void => grid.goTo({ row: grid.rowAt(row), column: id });
  return { ...desk, grid, press, type, column, at };
}
