import type { Size } from '../../shared/geometry/camera.ts';
import type { OptionsOf } from '../../shared/ipc/export-choice.ts';
import type { PaperName } from '../../shared/ipc/export-formats.ts';

/** ISO 216 and ANSI, portrait, mm. */
const SIZES: Readonly<Record<Exclude<PaperName, 'fit' | 'custom'>, Size>> = {
  A5: { width: 148, height: 210 },
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
  A0: { width: 841, height: 1189 },
  Letter: { width: 215.9, height: 279.4 },
  Tabloid: { width: 279.4, height: 431.8 },
};

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

type Wanted = Pick<OptionsOf<'pdf'>, 'paper' | 'custom' | 'orientation' | 'margin'>;

/** Puts content of that size (board units, 1/96 inch each) on one page: as large as it gets, centred, all of it. */
export function planPage(content: Size, { paper: name, custom, orientation, margin }: Wanted): PagePlan {
  const natural = { width: content.width * MM_PER_UNIT, height: content.height * MM_PER_UNIT };
  if (name === 'fit') {
    const room = LONGEST_PAGE_MM - 2 * margin;
    const scale = Math.min(1, room / natural.width, room / natural.height);
    const width = natural.width * scale;
    const height = natural.height * scale;
    return { page: { width: width + 2 * margin, height: height + 2 * margin }, content: { x: margin, y: margin, width, height } };
  }
  const paper = turned(name === 'custom' ? custom : SIZES[name], orientation === 'auto' ? naturalOrientation(content) : orientation);
  const scale = Math.min(MOST_ENLARGED, (paper.width - 2 * margin) / natural.width, (paper.height - 2 * margin) / natural.height);
  const width = natural.width * scale;
  const height = natural.height * scale;
  return { page: paper, content: { x: (paper.width - width) / 2, y: (paper.height - height) / 2, width, height } };
}

const naturalOrientation = ({ width, height }: Size) => (width > height ? 'landscape' : 'portrait');

/** The same paper, lying or standing. */
function turned({ width, height }: Size, orientation: 'portrait' | 'landscape'): Size {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return orientation === 'landscape' ? { width: long, height: short } : { width: short, height: long };
}
