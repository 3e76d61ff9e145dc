import type { Id } from '../base/id.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Rect } from '../geometry/rect.ts';
import type { BoardLayout } from '../layout/board-layout.ts';
import type { DocumentReader } from '../model/document.ts';
import { selectionScene } from './selection-scene.ts';
import { themes } from './themes.ts';

/** What of a board somebody chose. */
type Chosen =
  { readonly of: 'board' } | { readonly of: 'map' | 'frame'; readonly id: Id } | { readonly of: 'selection'; readonly ids: readonly Id[] };

/** The space it takes, board units; null while there is nothing to draw. Fails when the map or frame is not there. */
export function chosenArea(document: DocumentReader, layout: BoardLayout, chosen: Chosen): Result<Rect | null> {
  switch (chosen.of) {
    case 'board':
      return ok(layout.bounds);
    case 'map': {
      const map = layout.maps.find(({ id }) => id === chosen.id);
      return map ? ok(map.rect) : fail('map-unknown');
    }
    case 'frame': {
      const frame = layout.frames.find(({ id }) => id === chosen.id);
      return frame ? ok(frame.rect) : fail('frame-unknown');
    }
    case 'selection':
      return ok(selectionScene(document, layout, new Set(chosen.ids), { tokens: themes.print }).bounds);
  }
}
