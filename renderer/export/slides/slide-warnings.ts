import type { ExportWarning } from '../../../shared/ipc/export-page.ts';
import { LEAST_POINTS } from '../../../shared/scene/smallest-text.ts';
import type { Slide, SlideObject } from './slide-model.ts';

/** On how many slides some words are as small as on no paper, and the size of the smallest of them all. */
export function slideWarnings(slides: readonly Slide[]): readonly ExportWarning[] {
  const sizes = slides
    .map(({ groups }) => Math.min(...groups.flatMap(({ objects }) => objects.flatMap(sizesIn))))
    .filter((points) => points < LEAST_POINTS);
  return sizes.length === 0 ? [] : [{ of: 'small-slides', points: Math.min(...sizes), slides: sizes.length }];
}

function sizesIn(object: SlideObject): readonly number[] {
  if (object.type !== 'shape' || !object.words) return [];
  const { size, beside } = object.words;
  return beside ? [size, beside.size] : [size];
}
