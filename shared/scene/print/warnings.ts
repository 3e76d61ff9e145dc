import type { Translate } from '../../i18n/translate.ts';
import { numberText } from '../../layout/names.ts';
import { missingGlyphs, type MissingGlyphs } from '../../layout/missing-glyphs.ts';
import type { Scene } from '../scene.ts';
import { LEAST_POINTS, smallestPoints } from '../smallest-text.ts';

/** What somebody should know before the paper is spent: an export does not fail for it. */
export type ExportWarning =
  /** The smallest words on paper, points. */
  | { readonly of: 'small-text'; readonly points: number }
  /** The smallest words on slides, points, and on how many some are too small. */
  | { readonly of: 'small-slides'; readonly points: number; readonly slides: number }
  | ({ readonly of: 'no-letters' } & MissingGlyphs);

/** Letters no bundled face has. */
export const letterWarnings = (scenes: readonly Scene[]): readonly ExportWarning[] =>
  missingGlyphs(textsIn(scenes)).map((missing) => ({ of: 'no-letters', ...missing }));

/** Words that will be too small, the smallest of them all. */
export function sizeWarnings(printed: readonly { readonly scene: Scene; readonly scale: number }[]): readonly ExportWarning[] {
  const smallest = Math.min(...printed.map(({ scene, scale }) => smallestPoints(scene, scale) ?? Infinity));
  return smallest < LEAST_POINTS ? [{ of: 'small-text', points: smallest }] : [];
}

function* textsIn(scenes: readonly Scene[]): Generator<string, void> {
  for (const { groups } of scenes) for (const { items } of groups) for (const item of items) if (item.type === 'text') yield item.text;
}

/** In words, for whoever made the export. */
export function warningText(warning: ExportWarning, t: Translate): string {
  switch (warning.of) {
    case 'small-text':
      return t('warning.small-text', { points: numberText(Math.floor(warning.points * 10) / 10, t) });
    case 'small-slides':
      return t('warning.small-slides', { count: warning.slides, points: numberText(Math.floor(warning.points * 10) / 10, t) });
    case 'no-letters':
      return t('warning.no-letters', { script: t(`script.${warning.script}`), examples: warning.examples.join(' ') });
  }
}
