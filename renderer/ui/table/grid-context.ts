import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { GridState, Shape, TableGrid } from '../../editor/table/grid.ts';
import { useEditor } from '../editor-context.ts';

const GridContext = createContext<TableGrid | null>(null);
export const GridProvider = GridContext.Provider;

export function useGrid(): TableGrid {
  const grid = use(GridContext);
  if (!grid) throw new Error('useGrid needs a GridProvider above it');
  return grid;
}

export const useGridState = (): GridState => useStore(useGrid().store);

/** Follows the document and how the table is looked at. */
export function useShape(): Shape | null {
  const grid = useGrid();
  const editor = useEditor();
  useStore(editor.session, (session) => session.version);
  useStore(editor.session, (session) => session.table);
  useStore(editor.session, (session) => session.boardId);
  useStore(editor.session, (session) => session.language);
  useStore(grid.store, (state) => state.frozen);
  useStore(grid.store, (state) => state.entering);
  return grid.shape;
}
