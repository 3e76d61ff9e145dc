import { MARKS } from '../model/card-marks.ts';
import type { Rect } from '../geometry/rect.ts';
import type { PlacedText } from './text.ts';

/** What a legend can explain, in the order it is always listed in. */
export const LEGEND_MARKS = [
  'assumed',
  'observed',
  'measured',
  'gap-below',
  'gap-above',
  ...MARKS,
  'planned',
  'arrow-one',
  'arrow-two',
  'jump',
] as const;
export type LegendMark = (typeof LEGEND_MARKS)[number];

export interface LegendEntry {
  readonly mark: LegendMark;
  /** Where the mark is drawn. */
  readonly rect: Rect;
  readonly text: PlacedText;
}
