import type { Id } from '../base/id.ts';
import { centre, type Point } from '../geometry/rect.ts';
import { turned } from '../geometry/turn.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change, type Draft } from '../model/draft.ts';
import { onBoard, withinField } from '../model/field.ts';
import { columnsOfGrid, rowsOfGrid } from '../model/grid.ts';
import { KINDS, type AnyRecord, type Line } from '../model/kinds.ts';
import { isFree, isLocked, type Free } from '../model/on-board.ts';
import type { Rects } from './blocks.ts';

const TURNED = ['shape', 'ink', 'image', 'stamp'] as const;
type Turned = Extract<AnyRecord, { readonly kind: (typeof TURNED)[number] }>;

/** What can be turned. Notes, frames, maps, tables and persona cards stay upright. */
export const isTurnable = (record: AnyRecord | undefined | null): record is Turned => !!record && (TURNED as readonly string[]).includes(record.kind);

/** Degrees from 0 up to but not including 360. */
export const normalDegrees = (degrees: number): number => ((degrees % 360) + 360) % 360;

interface Turning {
  /** Where things lie before they are turned, by id. */
  readonly boxes: Rects;
  readonly about: Point;
  /** Clockwise. */
  readonly degrees: number;
}

/** Turns things around one point. Lines go along by their ends; what stays upright and what is locked is left alone. */
export const turnBy = (document: DocumentReader, { boxes, about, degrees }: Turning): Diff =>
  change(document, (draft) => {
    for (const [id, box] of boxes) {
      const record = draft.get(id);
      if (!isFree(record) || isLocked(record)) continue;
      if (record.kind === 'line') turnLine(draft, record, { about, degrees });
      if (!isTurnable(record)) continue;
      const from = centre(box);
      const to = turned(from, { about, degrees });
      const place = { x: onBoard(record.x + to.x - from.x), y: onBoard(record.y + to.y - from.y) };
      draft.update(record.kind, id, { ...place, rotation: normalDegrees(record.rotation + degrees) });
    }
  });

function turnLine(draft: Draft, line: Line, turn: { readonly about: Point; readonly degrees: number }): void {
  const from = turned(line, turn);
  const to = turned({ x: line.x + line.dx, y: line.y + line.dy }, turn);
  draft.update('line', line.id, { x: onBoard(from.x), y: onBoard(from.y), dx: onBoard(to.x - from.x), dy: onBoard(to.y - from.y) });
}

interface Scaling {
  /** Of things, and of the rows of tables: by these it is known how high a row is that is as high as its words. */
  readonly boxes: Rects;
  /** What stays where it is. */
  readonly about: Point;
  readonly factor: number;
}

/** Makes things and the distances between them larger or smaller. What has a size of its own (maps, persona cards) keeps it. */
export const scaleBy = (document: DocumentReader, { boxes, about, factor }: Scaling): Diff =>
  change(document, (draft) => {
    for (const [id, box] of boxes) {
      const record = draft.get(id);
      if (!isFree(record) || isLocked(record)) continue;
      const corner = { x: about.x + (box.x - about.x) * factor, y: about.y + (box.y - about.y) * factor };
      draft.update(record.kind, id, {
        x: onBoard(record.x + corner.x - box.x),
        y: onBoard(record.y + corner.y - box.y),
        ...scaledSize(record, factor),
      });
      if (record.kind === 'grid') scaleCells(draft, record.id, boxes, factor);
    }
  });

/** A table is as wide as its columns and at least as high as its rows. */
function scaleCells(draft: Draft, gridId: Id, boxes: Rects, factor: number): void {
  if (factor === 1) return;
  for (const { id, width } of columnsOfGrid(draft, gridId))
    draft.update('gridColumn', id, { width: withinField(width * factor, KINDS.gridColumn.width) });
  for (const { id, height } of rowsOfGrid(draft, gridId)) {
    const shown = boxes.get(id)?.height ?? height;
    if (shown !== null) draft.update('gridRow', id, { height: withinField(shown * factor, KINDS.gridRow.height) });
  }
}

function scaledSize(record: Free, factor: number): object {
  switch (record.kind) {
    case 'note':
    case 'frame':
    case 'image': {
      const { width, height } = KINDS[record.kind];
      return { width: withinField(record.width * factor, width), height: withinField(record.height * factor, height) };
    }
    case 'shape': {
      const { width, height, fontSize } = KINDS.shape;
      return {
        width: withinField(record.width * factor, width),
        height: withinField(record.height * factor, height),
        fontSize: withinField(record.fontSize * factor, fontSize),
      };
    }
    case 'ink': {
      const { width, height, thickness } = KINDS.ink;
      return {
        width: withinField(record.width * factor, width),
        height: withinField(record.height * factor, height),
        thickness: withinField(record.thickness * factor, thickness),
      };
    }
    case 'stamp':
      return { size: withinField(record.size * factor, KINDS.stamp.size) };
    case 'line':
      return { dx: onBoard(record.dx * factor), dy: onBoard(record.dy * factor) };
    case 'grid':
    case 'personaCard':
    case 'map':
      return {};
  }
}
