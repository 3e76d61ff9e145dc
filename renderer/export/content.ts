import { ok, type Result } from '../../shared/base/result.ts';
import type { Rect } from '../../shared/geometry/rect.ts';
import { boardScene } from '../../shared/scene/board-scene.ts';
import { chosenArea } from '../../shared/scene/chosen-area.ts';
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
export function partOf(job: ExportJob, tokens: Tokens = themes.print): Result<Part> {
  const { content, document, boardId, layoutOf } = job;
  const area = chosenArea(document, layoutOf(boardId), content);
  return area.ok ? ok({ scene: sceneOf(job, area.value, tokens), area: area.value ?? NOTHING }) : area;
}

function sceneOf({ content, document, boardId, layoutOf }: ExportJob, area: Rect | null, tokens: Tokens): Scene {
  const layout = layoutOf(boardId);
  switch (content.of) {
    case 'board':
      return boardScene(document, layout, { tokens });
    case 'map':
      return boardScene(document, layout, { tokens, mapId: content.id });
    case 'frame':
      return regionOf(boardScene(document, layout, { tokens }), area ?? NOTHING);
    case 'selection':
      return selectionScene(document, layout, new Set(content.ids), { tokens });
  }
}
