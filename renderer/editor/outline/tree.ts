import { fold } from '../../../shared/base/fold.ts';
import type { Id } from '../../../shared/base/id.ts';
import { centre, contains } from '../../../shared/geometry/rect.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { boardName, shownWords, viewName } from '../../../shared/layout/names.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import type { Frame, JourneyMap } from '../../../shared/model/kinds.ts';
import { boardsOf } from '../../../shared/model/on-board.ts';
import { inRows } from '../reading-order.ts';

/** A place one can go to. */
export interface Place {
  readonly id: Id;
  readonly kind: 'board' | 'frame' | 'map' | 'stage' | 'step' | 'view';
  readonly name: string;
  /** How many notes lie in a frame; null for everything else. */
  readonly notes: number | null;
  readonly within: readonly Place[];
}

/**
 * Everything in a document that has a name to be found by: boards with their frames and maps in reading order and their
 * saved views, maps with their columns.
 */
export function outlineOf(document: DocumentReader, t: Translate): readonly Place[] {
  const nameOf = (record: Parameters<typeof shownWords>[1]): string => shownWords(document, record, t).trim() || t(`kind.${record.kind}`);
  const ofFrame = (frame: Frame): Place => ({ id: frame.id, kind: 'frame', name: nameOf(frame), notes: notesIn(document, frame), within: [] });
  const ofMap = (map: JourneyMap): Place => {
    const stages = document.children('stage', map.id).map((stage): Place => {
      const steps = document
        .children('step', stage.id)
        .map((step): Place => ({ id: step.id, kind: 'step', name: nameOf(step), notes: null, within: [] }));
      return { id: stage.id, kind: 'stage', name: nameOf(stage), notes: null, within: steps };
    });
    return { id: map.id, kind: 'map', name: nameOf(map), notes: null, within: stages };
  };
  return boardsOf(document).map((board) => {
    const frames = new Map(document.children('frame', board.id).map((frame) => [frame.id, frame]));
    // A map also leads to the board of the map it follows, never to another board.
    const maps = new Map(document.children('map', board.id).map((map) => [map.id, map]));
    const within = inRows(document, [...frames.keys(), ...maps.keys()]).flatMap((id): readonly Place[] => {
      const [frame, map] = [frames.get(id), maps.get(id)];
      return frame ? [ofFrame(frame)] : map ? [ofMap(map)] : [];
    });
    const views = document
      .children('view', board.id)
      .map((view): Place => ({ id: view.id, kind: 'view', name: viewName(document, view, t), notes: null, within: [] }));
    return { id: board.id, kind: 'board', name: boardName(document, board, t), notes: null, within: [...within, ...views] };
  });
}

const notesIn = (document: DocumentReader, frame: Frame): number =>
  document.children('note', frame.boardId).reduce((count, note) => count + (contains(frame, centre(note)) ? 1 : 0), 0);

/** Only what answers a filter, with all it lies in; of a place that answers itself everything within. The filter goes by Turkish rules of case. */
export function filtered(places: readonly Place[], filter: string): readonly Place[] {
  const wanted = fold(filter);
  if (wanted === '') return places;
  return places.flatMap((place) => {
    if (fold(place.name).includes(wanted)) return [place];
    const within = filtered(place.within, filter);
    return within.length > 0 ? [{ ...place, within }] : [];
  });
}

export interface Row {
  readonly place: Place;
  /** 1 for boards. */
  readonly level: number;
  readonly parent: Id | null;
  /** Its place among its siblings, from 1, and how many these are. */
  readonly position: number;
  readonly siblings: number;
  /** Null where there is nothing to fold. */
  readonly open: boolean | null;
}

/** The rows that are seen, from top to bottom. */
export function rowsOf(places: readonly Place[], isOpen: (place: Place) => boolean, level = 1, parent: Id | null = null): readonly Row[] {
  return places.flatMap((place, at) => {
    const open = place.within.length > 0 ? isOpen(place) : null;
    const row: Row = { place, level, parent, position: at + 1, siblings: places.length, open };
    return [row, ...(open ? rowsOf(place.within, isOpen, level + 1, place.id) : [])];
  });
}
