import type { Id } from '../../../shared/base/id.ts';
import type { Rect } from '../../../shared/geometry/rect.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { isLoose } from '../../../shared/model/on-board.ts';
import type { Editor } from '../editor.ts';
import { rectOfRecord, standInRect } from '../selection.ts';

/** A name at a corner of something large, board units. */
const NAME = { width: 320, height: 48 } as const;
/** What is taken for the size of something that is not laid out, board units. */
const UNSEEN = 180;

/** True for what is on the board and not shown: something loose, a frame or a map's row that was hidden, and what lies in such a row. */
export function isHidden(editor: Editor, record: AnyRecord): boolean {
  if (record.kind === 'touchpoint' || record.kind === 'curve') return editor.document.find('lane', record.laneId)?.hidden ?? false;
  return 'hidden' in record && record.hidden;
}

/** Where the words of a record are on the shown board; of what is hidden, where it would be or what it is hidden in. */
export function wordsRect(editor: Editor, id: Id): Rect | null {
  const record = editor.document.get(id);
  if (!record) return null;
  const layout = editor.layout();
  switch (record.kind) {
    case 'map':
      return layout.maps.find((map) => map.id === id)?.header.titleRect ?? null;
    case 'frame': {
      const frame = layout.frames.find((candidate) => candidate.id === id);
      return frame ? { ...frame.nameBox, width: Math.min(frame.nameBox.width, NAME.width), height: NAME.height } : { ...record, height: NAME.height };
    }
    case 'connector':
    case 'jump':
      return layout.maps.flatMap((map) => [...map.connectors, ...map.jumps]).find((arrow) => arrow.id === id)?.labelRect ?? standInRect(editor, id);
    case 'line': {
      const line = editor.index().loose(id);
      return line?.kind === 'line' ? line.labelRect : { x: record.x, y: record.y, width: UNSEEN, height: UNSEEN };
    }
    case 'lane':
      return rectOfRecord(editor, id) ?? layout.maps.find((map) => map.id === record.mapId)?.header.titleRect ?? null;
    default:
      return (
        rectOfRecord(editor, id) ?? standInRect(editor, id) ?? (isLoose(record) ? { x: record.x, y: record.y, width: UNSEEN, height: UNSEEN } : null)
      );
  }
}
