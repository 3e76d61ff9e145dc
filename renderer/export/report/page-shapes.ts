import { PAPER_SIZES, turnedPaper, type Insets } from '../../../shared/geometry/paper.ts';
import type { Size } from '../../../shared/geometry/camera.ts';

/** A sheet of a report and what stays free around its text, mm. */
export interface PageShape extends Size {
  readonly insets: Insets;
}

const UPRIGHT: Insets = { top: 20, right: 20, bottom: 20, left: 24 };
const LYING: Insets = { top: 17, right: 17, bottom: 18, left: 17 };

export const PORTRAIT: PageShape = { ...PAPER_SIZES.A4, insets: UPRIGHT };
export const LANDSCAPE: PageShape = { ...turnedPaper(PAPER_SIZES.A4, 'landscape'), insets: LYING };

/** What a map that cannot be read on A4 is printed on, folded into the report. */
const FOLD_OUTS: readonly PageShape[] = (['A3', 'A2', 'A1', 'A0'] as const).map((name) => ({
  ...turnedPaper(PAPER_SIZES[name], 'landscape'),
  insets: LYING,
}));

/** Room for the words above the picture of a map, mm. */
export const MAP_HEAD = 9;

/** The size of the text on a sheet, mm. */
export const bodyOf = ({ width, height, insets }: PageShape): Size => ({
  width: width - insets.left - insets.right,
  height: height - insets.top - insets.bottom,
});

/** How large a picture of that size (mm) can be on a sheet, beside its natural size; never larger than that. */
export function scaleOn(shape: PageShape, natural: Size): number {
  const { width, height } = bodyOf(shape);
  return Math.min(1, width / natural.width, (height - MAP_HEAD) / natural.height);
}

/** The smallest sheet on which a map can be read: where `isLegible` at the scale it gets there; the largest where it is on none. */
export const shapeForMap = (natural: Size, isLegible: (scale: number) => boolean): PageShape =>
  [LANDSCAPE, ...FOLD_OUTS].find((shape) => isLegible(scaleOn(shape, natural))) ?? (FOLD_OUTS.at(-1) as PageShape);
