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

/** Where a track runs: parallel to the others, around the middle of the gutter. */
export function placeOfTrack(gutter: Gutter, track: number, of: number): number {
  if (of <= 1) return middleOf(gutter);
  const room = Math.max(0, gutter.high - gutter.low - 2 * CLEARANCE);
  return middleOf(gutter) + (track - (of - 1) / 2) * Math.min(SPACING, room / (of - 1));
}
