import type { Id } from '../../shared/base/id.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import type { InkPoint } from '../../shared/model/ink-points.ts';
import type { Ink } from '../../shared/model/kinds.ts';
import type { LiveStroke } from './live-stroke.ts';

export type InkState =
  | {
      readonly name: 'inking';
      readonly pen: Ink['pen'];
      readonly stroke: LiveStroke;
      /** Where the straight line ends that Shift draws on from the stroke. */
      readonly straight: InkPoint | null;
      /** Where the pointer is. */
      readonly at: InkPoint;
      readonly atScreen: Point;
    }
  | {
      readonly name: 'erasing';
      readonly last: Point;
      /** What goes when the hand is lifted. */
      readonly ids: ReadonlySet<Id>;
      /** The hand began on something drawn: then notes and pictures under that stay. */
      readonly spares: boolean;
    };

export type InkEffect =
  | {
      readonly do: 'ink';
      readonly pen: Ink['pen'];
      readonly points: readonly InkPoint[];
      /** Board units. */ readonly tolerance: number;
      readonly thickness: number;
    }
  | { readonly do: 'erase'; readonly ids: ReadonlySet<Id> };

/** What pens and the eraser ask about the board. */
export interface InkContext {
  /** How thick the next stroke of a pen is, board units. */
  thickness(pen: Ink['pen']): number;
  /** The topmost things that are rubbed between two points, one after the other; of `spares` see above. */
  rubbed(from: Point, to: Point, spares: boolean): readonly Id[];
  /** True where a rub at a point means what is drawn there. */
  isDrawn(point: Point): boolean;
}
