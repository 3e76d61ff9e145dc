import type { Measure } from '../../../shared/layout/text.ts';
import { graphemesOf } from '../../../shared/layout/wrap.ts';

const CHARACTERS = ' !"\'(),-./0123456789:;?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÇĞİÖŞÜçğıöşüâîû–—…’“”−+=';

/** Advance widths in thousandths of the size, read from Inter 400 and Shantell Sans 500. */
const SANS = [
  281, 288, 466, 300, 365, 365, 288, 460, 288, 360, 631, 407, 610, 618, 646, 593, 620, 566, 619, 620, 288, 302, 511, 690, 654, 730, 722, 601, 590,
  746, 743, 269, 571, 672, 565, 903, 753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 562, 612, 571, 612, 583, 370, 613, 591, 242,
  242, 549, 242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 730, 746, 269, 765, 642, 744, 571, 613, 242, 600, 528, 591,
  562, 242, 591, 500, 1000, 864, 261, 440, 440, 662, 662, 662,
];
const HAND = [
  342, 283, 471, 268, 452, 430, 269, 495, 275, 380, 700, 430, 700, 700, 700, 617, 700, 700, 700, 700, 290, 289, 482, 740, 601, 613, 675, 639, 573,
  771, 728, 554, 610, 658, 548, 982, 773, 727, 596, 737, 704, 561, 619, 673, 685, 971, 651, 609, 618, 642, 601, 513, 653, 577, 376, 626, 640, 291,
  275, 600, 316, 878, 630, 621, 574, 598, 495, 506, 453, 597, 573, 881, 538, 587, 612, 613, 771, 554, 727, 561, 673, 513, 626, 291, 621, 506, 597,
  642, 291, 597, 700, 1000, 812, 247, 507, 512, 700, 700, 700,
];
const OTHER = 1000;

const table = (widths: readonly number[]): ReadonlyMap<string, number> =>
  new Map(Array.from(CHARACTERS, (character, index) => [character, widths[index] ?? OTHER]));
const TABLES = { sans: table(SANS), hand: table(HAND) };

/** Measures as the bundled faces do, but for kerning; what they lack is as wide as an emoji. */
export const tableMeasure: Measure = (text, { family, size }) =>
  graphemesOf(text).reduce((sum, grapheme) => sum + (TABLES[family].get(grapheme) ?? OTHER), 0) * (size / 1000);
