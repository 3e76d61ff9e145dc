import type { Id } from '../../../shared/base/id.ts';
import { bottom, type Rect } from '../../../shared/geometry/rect.ts';
import type { LayoutContext } from '../../../shared/layout/board-layout.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import { stageName, stepName } from '../../../shared/layout/names.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import { Draft } from '../../../shared/model/draft.ts';
import type { JourneyMap } from '../../../shared/model/kinds.ts';
import { stepsOf } from '../../../shared/model/structure.ts';
import { mapGroups } from '../../../shared/scene/map-scene.ts';
import type { SceneGroup } from '../../../shared/scene/scene.ts';
import type { Tokens } from '../../../shared/scene/tokens.ts';

/** Widths a step is tried with, board units; null is as on the board. Wider cards are less high, and a slide is wide. */
const WIDTHS = [null, 240, 300, 360, 440, 540, 660] as const;

/** Kept of the sheet around the lanes, board units. */
const EDGE = 8;

interface StagePart {
  readonly groups: readonly SceneGroup[];
  readonly area: Rect;
}

/**
 * One stage of a map with the names of all its lanes, as if the map had no other: its columns as wide as it takes to be
 * seen as large as possible in a place of those proportions. The header and the stage's own name are left to the slide.
 */
export function stagePart(
  document: DocumentReader,
  { map, stageId, room }: { readonly map: JourneyMap; readonly stageId: Id; readonly room: Pick<Rect, 'width' | 'height'> },
  context: LayoutContext & { readonly tokens: Tokens },
): StagePart {
  const tried = WIDTHS.map((width) => {
    const alone = onlyStage(document, map, stageId, width, context);
    const layout = layoutMap(map, alone, context);
    const head = layout.stages[0]?.rect;
    const top = head ? bottom(head) + 1 : layout.grid.y;
    const area: Rect = { x: layout.grid.x - EDGE, y: top, width: layout.grid.width + 2 * EDGE, height: bottom(layout.rect) - top };
    return { alone, layout, area, scale: Math.min(room.width / area.width, room.height / area.height) };
  });
  const best = tried.reduce((found, one) => (one.scale > found.scale ? one : found));
  return { groups: mapGroups(best.layout, best.alone, context), area: best.area };
}

/** The document without the other stages of a map. Names that depend on the others are kept. */
function onlyStage(document: DocumentReader, map: JourneyMap, stageId: Id, width: number | null, { t }: LayoutContext): DocumentReader {
  const draft = new Draft(document);
  const stages = document.children('stage', map.id);
  stages.forEach((stage, index) => {
    if (stage.id === stageId) draft.update('stage', stageId, { name: stageName(stage, index, t, document), collapsed: false });
  });
  stepsOf(document, map.id).forEach((step, index) => {
    if (step.stageId !== stageId) return;
    draft.update('step', step.id, { name: stepName(step, index, t, document), ...(width === null ? {} : { width }) });
  });
  for (const { id } of stages) if (id !== stageId) draft.remove(id);
  return draft;
}
