import type { Id } from '../../../shared/base/id.ts';
import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { inflate, intersects, type Rect } from '../../../shared/geometry/rect.ts';
import { rowsOf } from '../../../shared/geometry/rows.ts';
import { PAGE_OF } from '../../../shared/ipc/export-formats.ts';
import type { BoardLayout } from '../../../shared/layout/board-layout.ts';
import { boardName, frameName, mapTitle, viewName } from '../../../shared/layout/names.ts';
import { partsMeant } from '../../../shared/layout/parts-meant.ts';
import type { Board } from '../../../shared/model/kinds.ts';
import { boardsOf } from '../../../shared/model/on-board.ts';
import { boardScene } from '../../../shared/scene/board-scene.ts';
import type { Palette } from '../../../shared/scene/palettes.ts';
import type { PrintSource } from '../../../shared/scene/print/print-pages.ts';
import { regionOf } from '../../../shared/scene/region.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { NOTHING, partOf } from '../content.ts';
import type { ExportJob } from '../job.ts';
import { noPagesOf } from '../no-pages.ts';

/** A frame's own edge is seen as a whole. Board units. */
const FRAME_AIR = 6;

type Source = Omit<PrintSource, 'boardTitle'>;

/** A part of one board is never all boards. */
const wantsEveryBoard = ({ options, content }: ExportJob<'pdf'>): boolean => options.everyBoard && content.of === 'board';

/** Everything that becomes a page, in the order of boards and of what is read on them. Fails where there is nothing of the kind. */
export function sourcesOf(job: ExportJob<'pdf'>, palette: Palette): Result<readonly PrintSource[]> {
  const { document, boardId, options, t } = job;
  const isEvery = wantsEveryBoard(job);
  const boards = boardsOf(document).filter(({ id }) => isEvery || id === boardId);
  const sources: PrintSource[] = [];
  for (const board of boards) {
    const found = sourcesOnBoard(job, board, palette);
    if (!found.ok) return found;
    const isWhole = options.pages === 'one' || options.pages === 'tiles';
    const boardTitle = boards.length > 1 && !isWhole ? boardName(document, board, t) : null;
    sources.push(...found.value.map((source) => ({ ...source, boardTitle })));
  }
  if (sources.length > 0) return ok(sources);
  const kind = PAGE_OF[options.pages];
  return isEvery || !kind ? fail('export-no-pages') : noPagesOf(document, boardId, kind);
}

function sourcesOnBoard(job: ExportJob<'pdf'>, board: Board, palette: Palette): Result<readonly Source[]> {
  const { document, content, options, t, layoutOf } = job;
  const { tokens, finish } = palette;
  const layout = layoutOf(board.id);
  const sceneOf = (mapId: Id | null): Scene => finish(boardScene(document, layout, { tokens, mapId }));
  const kind = PAGE_OF[options.pages];
  const meant = kind ? partsMeant(document, layout, content, kind) : new Set<Id>();
  switch (options.pages) {
    case 'one':
    case 'tiles':
      return wantsEveryBoard(job) ? ok([wholeBoard(job, board, sceneOf(null))]) : chosenPart(job, palette);
    case 'maps':
      return ok(
        rowsOf(layout.maps)
          .flat()
          .filter(({ id }) => meant.has(id))
          .flatMap(({ id, rect }) => {
            const [scene, map] = [sceneOf(id), document.find('map', id)];
            return map ? { title: mapTitle(map, t, document), scene, area: scene.bounds ?? rect, isCut: false, places: [] } : [];
          }),
      );
    case 'frames': {
      const scene = sceneOf(null);
      return ok(
        rowsOf(layout.frames)
          .flat()
          .filter(({ id }) => meant.has(id))
          .map(({ outer, record }) => cutOut(scene, inflate(outer, FRAME_AIR), frameName(record, t) || t('frame.custom'))),
      );
    }
    case 'views': {
      const scene = sceneOf(null);
      const views = document.children('view', board.id).filter(({ id }) => meant.has(id));
      return ok(views.map((view) => cutOut(scene, view, viewName(document, view, t))));
    }
    // Told in words: formats/pdf-report.ts makes its pages.
    case 'report':
      return ok([]);
  }
}

const cutOut = (scene: Scene, { x, y, width, height }: Rect, title: string): Source => {
  const area = { x, y, width, height };
  return { title, scene: regionOf(scene, area), area, isCut: true, places: [] };
};

const wholeBoard = (job: ExportJob<'pdf'>, board: Board, scene: Scene): Source => ({
  title: boardName(job.document, board, job.t),
  scene,
  area: scene.bounds ?? NOTHING,
  isCut: false,
  places: placesOn(job, job.layoutOf(board.id), null),
});

/** What somebody chose of a board. */
function chosenPart(job: ExportJob<'pdf'>, palette: Palette): Result<readonly Source[]> {
  const { document, boardId, content, t } = job;
  const part = partOf(job, palette.tokens);
  if (!part.ok) return part;
  const scene = palette.finish(part.value.scene);
  const area = scene.bounds ?? part.value.area;
  const isCut = content.of === 'frame';
  const places =
    content.of === 'selection' ? [] : placesOn(job, job.layoutOf(boardId), content.of === 'board' ? null : area, 'id' in content ? content.id : null);
  const record = document.get('id' in content ? content.id : boardId);
  const title =
    record?.kind === 'map'
      ? mapTitle(record, t, document)
      : record?.kind === 'frame'
        ? frameName(record, t) || t('frame.custom')
        : record?.kind === 'board'
          ? boardName(document, record, t)
          : job.title;
  return ok([{ title, scene, area, isCut, places }]);
}

/** Maps, frames with a name and saved views of a board, or of a part of it: what a reader may want to jump to. */
function placesOn({ document, t }: ExportJob<'pdf'>, layout: BoardLayout, within: Rect | null, but: Id | null = null): PrintSource['places'] {
  const { boardId } = layout;
  const maps = layout.maps.flatMap(({ id, rect }) => {
    const map = document.find('map', id);
    return map ? { id, rect, title: mapTitle(map, t, document) } : [];
  });
  const frames = layout.frames.map(({ id, outer, record }) => ({ id, rect: outer, title: frameName(record, t) }));
  const views = within ? [] : document.children('view', boardId).map((view) => ({ id: view.id, rect: view, title: viewName(document, view, t) }));
  return [...rowsOf([...maps, ...frames]).flat(), ...views]
    .filter(({ id, rect, title }) => title !== '' && id !== but && (within === null || intersects(rect, within)))
    .map(({ title, rect: { x, y, width, height } }) => ({ title, area: { x, y, width, height } }));
}
