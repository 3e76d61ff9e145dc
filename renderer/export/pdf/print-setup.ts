import type { Size } from '../../../shared/geometry/camera.ts';
import { PAPER_SIZES } from '../../../shared/geometry/paper.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import type { OptionsOf } from '../../../shared/ipc/export-choice.ts';
import { numberText } from '../../../shared/layout/names.ts';
import type { PrintSetup } from '../../../shared/scene/print/print-pages.ts';

/** Tiles are of a paper that a printer takes, also where a single page would follow its content. */
const TILE_PAPER = 'A4';

const paperOf = ({ paper, custom }: OptionsOf<'pdf'>): Size | null => (paper === 'fit' ? null : paper === 'custom' ? custom : PAPER_SIZES[paper]);

/** How pages are laid out, of what somebody chose. */
export function printSetup(options: OptionsOf<'pdf'>, t: Translate): PrintSetup {
  const { orientation, margin, scale, across, overlap, head, foot, custom } = options;
  const paper = paperOf(options);
  const [width, height] = [custom.width, custom.height].map((side) => numberText(side, t)) as [string, string];
  const paperName = options.paper === 'fit' ? TILE_PAPER : options.paper === 'custom' ? t('print.customPaper', { width, height }) : options.paper;
  const size = across > 0 ? ({ by: 'sheets', across } as const) : ({ by: 'scale', scale } as const);
  const tiles = options.pages === 'tiles' ? { paper: paper ?? PAPER_SIZES[TILE_PAPER], paperName, overlap, size } : null;
  return { paper, orientation, margin, scale, head, foot, tiles };
}
