import type { Id } from '../../../shared/base/id.ts';
import type { Rect } from '../../../shared/geometry/rect.ts';
import type { SlideSet } from '../../../shared/ipc/export-formats.ts';
import { frameName, mapTitle, stageName, viewName } from '../../../shared/layout/names.ts';
import { partsMeant, type PagedKind } from '../../../shared/layout/parts-meant.ts';
import type { JourneyMap } from '../../../shared/model/kinds.ts';
import { boardScene } from '../../../shared/scene/board-scene.ts';
import type { SceneGroup } from '../../../shared/scene/scene.ts';
import { themes } from '../../../shared/scene/themes.ts';
import type { ExportJob } from '../job.ts';
import { clipGroups } from './clip.ts';
import { slideGroups } from './slide-groups.ts';
import { SLIDE, type Slide } from './slide-model.ts';
import { speakerNotes } from './speaker-notes.ts';
import { stagePart } from './stage-part.ts';

type SlideJob = Pick<ExportJob, 'document' | 'boardId' | 'content' | 'layoutOf' | 'measure' | 't'>;

/** Where the title stands, and below it everything else, points. */
export const TITLE: Rect = { x: 36, y: 22, width: SLIDE.width - 72, height: 40 };
const ROOM: Rect = { x: 36, y: 74, width: SLIDE.width - 72, height: SLIDE.height - 74 - 40 };

const tokens = themes.print;

/** The slides that stages, maps, frames or saved views of a board become; none when it has none of them. */
export function slideList(job: SlideJob, from: SlideSet): readonly Slide[] {
  switch (from) {
    case 'stages':
      return mapsOf(job).flatMap((map) => {
        const [first, ...others] = stageSlides(job, map);
        if (!first) return [mapSlide(job, map)];
        return [{ ...first, notes: [intentOf(map), first.notes].filter((text) => text !== '').join('\n') }, ...others];
      });
    case 'maps':
      return mapsOf(job).flatMap((map) => [mapSlide(job, map), ...stageSlides(job, map)]);
    case 'frames':
      return frameSlides(job);
    case 'views':
      return viewSlides(job);
  }
}

const meant = ({ document, boardId, content, layoutOf }: SlideJob, kind: PagedKind): ReadonlySet<Id> =>
  partsMeant(document, layoutOf(boardId), content, kind);

function mapsOf(job: SlideJob): readonly JourneyMap[] {
  const ids = meant(job, 'map');
  return job.document.children('map', job.boardId).filter(({ id }) => ids.has(id));
}

function slideOf({ document, t }: SlideJob, title: string, foot: string, groups: readonly SceneGroup[], area: Rect): Slide {
  const seen = clipGroups(groups, area);
  const notes = speakerNotes(document, new Set(seen.map(({ id }) => id)), t);
  return { title, foot, groups: slideGroups(groups, area, ROOM), notes, shown: { groups: seen, area } };
}

/** All of a map, before its stages one by one. */
function mapSlide(job: SlideJob, map: JourneyMap): Slide {
  const { document, boardId, layoutOf, t } = job;
  const layout = layoutOf(boardId);
  const { groups } = boardScene(document, layout, { tokens, mapId: map.id });
  const placed = layout.maps.find(({ id }) => id === map.id);
  const slide = slideOf(job, mapTitle(map, t, document), '', groups, placed?.rect ?? ROOM);
  // Its stages' slides say the same, each where it is wanted.
  return { ...slide, notes: intentOf(map) };
}

/** What a map is for, which its header says on the board. */
const intentOf = ({ scenario, scope, goal }: JourneyMap): string => [scenario, scope, goal].filter((text) => text !== '').join('\n');

function stageSlides(job: SlideJob, map: JourneyMap): readonly Slide[] {
  const { document, measure, t } = job;
  return document.children('stage', map.id).map((stage, index) => {
    const { groups, area } = stagePart(document, { map, stageId: stage.id, room: ROOM }, { measure, t, tokens });
    return slideOf(job, stageName(stage, index, t, document), mapTitle(map, t, document), groups, area);
  });
}

function frameSlides(job: SlideJob): readonly Slide[] {
  const { document, boardId, layoutOf, t } = job;
  const layout = layoutOf(boardId);
  const { groups } = boardScene(document, layout, { tokens });
  const ids = meant(job, 'frame');
  const frames = layout.frames.filter(({ id }) => ids.has(id));
  return frames.map(({ rect, record }) => slideOf(job, frameName(record, t) || t('frame.custom'), '', groups, rect));
}

function viewSlides(job: SlideJob): readonly Slide[] {
  const { document, boardId, layoutOf, t } = job;
  const { groups } = boardScene(document, layoutOf(boardId), { tokens });
  const ids = meant(job, 'view');
  const views = document.children('view', boardId).filter(({ id }) => ids.has(id));
  return views.map((view) => slideOf(job, viewName(document, view, t), '', groups, view));
}
