import { middleOf, type Gutter } from './gutters.ts';

/** A stretch that something takes of a gutter, or of a band above the steps. */
export interface Stretch {
  readonly low: number;
  readonly high: number;
}

/** Stretches nearer to each other than this do not share a track, board units. */
const APART = 10;

/** The track of each stretch, from 0 on, so that no two on one track meet; and how many tracks those need that hang together with it. */
export function tracksOf(stretches: readonly Stretch[]): readonly { readonly track: number; readonly of: number }[] {
  const order = stretches.map((_, index) => index).toSorted((a, b) => (stretches[a] as Stretch).low - (stretches[b] as Stretch).low || a - b);
  const given: { track: number; of: number }[] = stretches.map(() => ({ track: 0, of: 1 }));
  let together: number[] = [];
  let ends: number[] = [];
  let furthest = -Infinity;
  const close = () => {
    for (const index of together) (given[index] as { of: number }).of = ends.length;
  };
  for (const index of order) {
    const { low, high } = stretches[index] as Stretch;
    if (low > furthest + APART) {
      close();
      together = [];
      ends = [];
    }
    const free = ends.findIndex((end) => low > end + APART);
    const track = free < 0 ? ends.length : free;
    ends[track] = high;
    (given[index] as { track: number }).track = track;
    together.push(index);
    furthest = Math.max(furthest, high);
  }
  close();
  return given;
}

/** Between parallel arrows, and between them and the cards beside a gutter; board units, less where many share it. */
const SPACING = 6;
const CLEARANCE = 5;
/** An arrow nearer to the line between two rows or columns than this would be read as that line, board units. */
const OFF_LINE = 5;
/** Of the room beside the line: the rest keeps arrows off the cards. */
const FILLED = 0.7;

/** Where a track runs: parallel to the others, shared out to both sides of the line in the gutter, one alone where there is more room. */
export function placeOfTrack(gutter: Gutter, track: number, of: number): number {
  const { low, high, border } = gutter;
  const before = Math.max(0, border - OFF_LINE - low);
  const behind = Math.max(0, high - border - OFF_LINE);
  if (before + behind === 0) return aroundMiddle(gutter, track, of);
  const first = of === 1 ? Number(before > behind) : Math.round((of * before) / (before + behind));
  const isBefore = track < first;
  const [room, among, at] = isBefore ? [before, first, first - 1 - track] : [behind, of - first, track - first];
  const step = among > 1 ? Math.min(SPACING, (room * FILLED) / (among - 1)) : 0;
  return border + (isBefore ? -1 : 1) * (OFF_LINE + at * step);
}

/** Where cards leave too little room beside the line. */
function aroundMiddle(gutter: Gutter, track: number, of: number): number {
  if (of <= 1) return middleOf(gutter);
  const room = Math.max(0, gutter.high - gutter.low - 2 * CLEARANCE);
  return middleOf(gutter) + (track - (of - 1) / 2) * Math.min(SPACING, room / (of - 1));
}
