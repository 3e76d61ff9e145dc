/** How far a point is from what joins two others; what that is measured in is up to the caller. */
type AwayFrom<T> = (point: T, from: T, to: T) => number;

/** Points are looked at so many at a time: the search is quadratic where nothing can be left out. */
const STRETCH = 500;

/**
 * As few of the points as leave none of the others further than `tolerance` from what joins them. The first and the last
 * always stay. Source: Ramer 1972, Douglas and Peucker 1973.
 */
export function simplified<T>(points: readonly T[], tolerance: number, awayFrom: AwayFrom<T>): readonly T[] {
  const end = points.length - 1;
  if (end < 2) return points;
  const stays = new Set<number>([0, end]);
  for (let start = 0; start < end; start += STRETCH) keep(points, [start, Math.min(end, start + STRETCH)], tolerance, awayFrom, stays);
  return points.filter((_, at) => stays.has(at));
}

function keep<T>(points: readonly T[], stretch: readonly [number, number], tolerance: number, awayFrom: AwayFrom<T>, stays: Set<number>): void {
  const open = [stretch];
  for (let span = open.pop(); span; span = open.pop()) {
    const [low, high] = span;
    stays.add(low).add(high);
    const [from, to] = [points[low], points[high]];
    if (from === undefined || to === undefined) continue;
    let furthest = low;
    let most = tolerance;
    for (let at = low + 1; at < high; at += 1) {
      const point = points[at];
      const away = point === undefined ? 0 : awayFrom(point, from, to);
      if (away > most) [furthest, most] = [at, away];
    }
    if (furthest > low) open.push([low, furthest], [furthest, high]);
  }
}
