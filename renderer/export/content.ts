import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Rect } from '../../shared/geometry/rect.ts';
import { boardScene } from '../../shared/scene/board-scene.ts';
import { regionOf } from '../../shared/scene/region.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { selectionScene } from '../../shared/scene/selection-scene.ts';
import { themes } from '../../shared/scene/themes.ts';
import type { Tokens } from '../../shared/scene/tokens.ts';
import type { ExportJob } from './job.ts';

/** What of a board is drawn, and the space it takes in board units. */
export interface Part {
  readonly scene: Scene;
  readonly area: Rect;
}

/** Something to look at even when there is nothing: an empty board is an empty page. */
export const NOTHING: Rect = { x: 0, y: 0, width: 400, height: 300 };

/** The part of the board somebody chose; fails when the map or frame is not there. */
export function partOf({ content, document, boardId, layoutOf }: ExportJob, tokens: Tokens = themes.print): Result<Part> {
  const layout = layoutOf(boardId);
  switch (content.of) {
    case 'board': {
      const scene = boardScene(document, layout, { tokens });
      return ok({ scene, area: layout.bounds ?? NOTHING });
    }
    case 'map': {
      const map = layout.maps.find(({ id }) => id === content.id);
      return map ? ok({ scene: boardScene(document, layout, { tokens, mapId: map.id }), area: map.rect }) : fail('map-unknown');
    }
    case 'frame': {
      const frame = layout.frames.find(({ id }) => id === content.id);
      return frame ? ok({ scene: regionOf(boardScene(document, layout, { tokens }), frame.rect), area: frame.rect }) : fail('frame-unknown');
    }
    case 'selection': {
      const scene = selectionScene(document, layout, new Set(content.ids), { tokens });
      return ok({ scene, area: scene.bounds ?? NOTHING });
    }
  }
}
