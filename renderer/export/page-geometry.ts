import type { Size } from '../../shared/geometry/camera.ts';
import type { PageName } from '../../shared/ipc/names.ts';

/** ISO 216, portrait, mm. */
const PAPERS: Readonly<Record<Exclude<PageName, 'fit'>, Size>> = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
  A0: { width: 841, height: 1189 },
};

const MARGIN_MM = 10;
const MM_PER_UNIT = 25.4 / 96;
/** Beyond 14,400 pt (5.08 m) Acrobat gives up. */
const LONGEST_PAGE_MM = 5_000;
/** A single note on an A0 page would else become a metre wide. */
const MOST_ENLARGED = 4;

interface PagePlan {
  /** mm */
  readonly page: Size;
  /** Where the content goes on it, mm from the top left corner. */
  readonly content: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Puts content of that size (board units, 1/96 inch each) on one page: as large as it gets, centred, all of it. */
export function planPage(content: Size, page: PageName, orientation: 'auto' | 'portrait' | 'landscape'): PagePlan {
  const natural = { width: content.width * MM_PER_UNIT, height: content.height * MM_PER_UNIT };
  if (page === 'fit') {
    const room = LONGEST_PAGE_MM - 2 * MARGIN_MM;
    const scale = Math.min(1, room / natural.width, room / natural.height);
    const width = natural.width * scale;
    const height = natural.height * scale;
    return { page: { width: width + 2 * MARGIN_MM, height: height + 2 * MARGIN_MM }, content: { x: MARGIN_MM, y: MARGIN_MM, width, height } };
  }
  const paper = turned(PAPERS[page], orientation === 'auto' ? naturalOrientation(content) : orientation);
  const scale = Math.min(MOST_ENLARGED, (paper.width - 2 * MARGIN_MM) / natural.width, (paper.height - 2 * MARGIN_MM) / natural.height);
  const width = natural.width * scale;
  const height = natural.height * scale;
  return { page: paper, content: { x: (paper.width - width) / 2, y: (paper.height - height) / 2, width, height } };
}

const naturalOrientation = ({ width, height }: Size) => (width > height ? 'landscape' : 'portrait');

const turned = ({ width, height }: Size, orientation: 'portrait' | 'landscape'): Size =>
  orientation === 'landscape' ? { width: height, height: width } : { width, height };
