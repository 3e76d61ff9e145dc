import type { Id } from '../../shared/base/id.ts';
import type { Rect } from '../../shared/geometry/rect.ts';
import type { BoardLayout, CellLayout, MapLayout } from '../../shared/layout/board-layout.ts';
import { mapIdOf } from '../../shared/model/structure.ts';
import type { Editor } from './editor.ts';
import type { CellRef } from './session.ts';

/** The map that a record is, or is part of, as it lies on the shown board; undefined for what is on none. */
export function mapAround(editor: Editor, id: Id): MapLayout | undefined {
  const mapId = mapIdOf(editor.document, id);
  return mapId === null ? undefined : editor.layout().maps.find((map) => map.id === mapId);
}

/** Where everything lies that stands on a board by itself. */
export const rectsOn = ({ frames, maps, personaCards, loose }: BoardLayout): readonly Rect[] =>
  [...frames, ...maps, ...personaCards, ...loose].map(({ rect }) => rect);

/** Where a cell lies; undefined for one that is not shown, as in a collapsed stage. */
export const cellLayoutOf = (editor: Editor, { stepId, laneId }: CellRef): CellLayout | undefined =>
  mapAround(editor, laneId)?.cells.find((cell) => cell.stepId === stepId && cell.laneId === laneId);
