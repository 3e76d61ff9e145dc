import type { Id } from '../../shared/base/id.ts';
import type { LineEnd } from '../../shared/commands/lines.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import type { LinePull } from '../../shared/layout/thing-layout.ts';
import type { DrawnLine, LineTool } from '../editor/line-work.ts';

/** A handle of a line: one of its ends, or its middle. */
export type LineGrip = 'from' | 'to' | 'middle';

export type LineState =
  | {
      readonly name: 'lining';
      readonly tool: LineTool;
      /** It was pulled out of the port of a thing: let down in the open, it brings another such thing. */
      readonly grows: boolean;
      readonly from: LineEnd;
      readonly to: LineEnd;
      readonly fromScreen: Point;
      /** The button is down. Drawn by two clicks, it is not in between. */
      readonly held: boolean;
      /** It is seen already. */
      readonly drawn: boolean;
    }
  | {
      readonly name: 'line-ending';
      readonly id: Id;
      readonly end: 'from' | 'to';
      readonly to: LineEnd;
      readonly fromScreen: Point;
      readonly drawn: boolean;
    }
  | {
      readonly name: 'line-bending';
      readonly id: Id;
      readonly pull: LinePull;
      readonly from: Point;
      readonly fromScreen: Point;
      readonly drawn: boolean;
    };

export type LineEffect =
  | (DrawnLine & {
      readonly do: 'draw-line';
      /** It was pulled out of the port of a thing: let down in the open, it brings another such thing. */
      readonly grows: boolean;
    })
  /** A port was clicked: another such thing beside it, and an arrow there. */
  | { readonly do: 'grow'; readonly from: LineEnd }
  | { readonly do: 'straighten'; readonly id: Id };

/** What the line tools ask about the board. */
export interface LineContext {
  /** Where an end let go at a point would be, and what it would be bound to; `binds` false leaves it free. */
  lineEnd(point: Point, binds: boolean): LineEnd;
  /** The end of a line that stays while the other one is dragged, as it is seen. */
  otherEnd(id: Id, end: 'from' | 'to'): Point | null;
  /** Null for a line that cannot be pulled aside. */
  pullOf(id: Id): LinePull | null;
  /** True for a line that hangs on something which is not selected with it: dragged, it is pulled aside and does not move. */
  hangs(id: Id): boolean;
}
