import type { Id } from '../base/id.ts';
import type { Outline } from '../geometry/outline.ts';
import { attachmentsOf } from '../model/attachments.ts';
import type { DocumentReader } from '../model/document.ts';
import type { AnyRecord, Note } from '../model/kinds.ts';
import type { Loose } from '../model/on-board.ts';
import { layoutGrid, partsOfGrid, recordsOfGrid } from './layout-grid.ts';
import { layoutImage } from './layout-image.ts';
import { layoutInk } from './layout-ink.ts';
import { layoutLine, type LineGoals } from './layout-line.ts';
import { layoutShape } from './layout-shape.ts';
import { layoutStamp } from './layout-stamp.ts';
import type { Measure } from './text.ts';
import type { ThingLayout } from './thing-layout.ts';

/** What a thing's layout was made from; while all of it stays the same, so does the layout. */
const sources = new WeakMap<ThingLayout, { readonly measure: Measure; readonly from: readonly unknown[] }>();

interface Surroundings {
  readonly measure: Measure;
  /** The edge of something that a line can be bound to; null where it is not shown. */
  readonly outlineOf: (id: Id) => Outline | null;
}

type Thing = Exclude<Loose, Note>;

/** Where something loose lies that is no note; the very same layout as before while nothing it was made from has changed. */
export function layoutThing(document: DocumentReader, thing: Thing, around: Surroundings, known: ThingLayout | undefined): ThingLayout {
  const { measure } = around;
  const parts = partsOf(document, thing, around);
  const source = known && sources.get(known);
  if (
    known?.record === thing &&
    source?.measure === measure &&
    source.from.length === parts.from.length &&
    source.from.every((one, at) => one === parts.from[at])
  )
    return known;
  const made = parts.make();
  sources.set(made, { measure, from: parts.from });
  return made;
}

interface Parts {
  readonly from: readonly unknown[];
  readonly make: () => ThingLayout;
}

function partsOf(document: DocumentReader, thing: Thing, { measure, outlineOf }: Surroundings): Parts {
  switch (thing.kind) {
    case 'shape':
      return { from: [], make: () => layoutShape(thing, measure) };
    case 'ink':
      return { from: [], make: () => layoutInk(thing) };
    case 'stamp':
      return { from: [], make: () => layoutStamp(thing, measure) };
    case 'line': {
      const goals: LineGoals = {
        from: thing.fromId === null ? null : outlineOf(thing.fromId),
        to: thing.toId === null ? null : outlineOf(thing.toId),
      };
      return { from: [goals.from, goals.to], make: () => layoutLine(thing, goals, measure) };
    }
    case 'image': {
      const attachment = attachmentsOf(document, thing.id)[0] ?? null;
      return { from: [attachment], make: () => layoutImage(thing, attachment, measure) };
    }
    case 'grid': {
      const grid = partsOfGrid(document, thing);
      const records: readonly AnyRecord[] = recordsOfGrid(grid);
      return { from: records, make: () => layoutGrid(thing, grid, measure) };
    }
  }
}
