import type { Translate } from '../../shared/i18n/translate.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';

const FRAME = { map: 'count.maps', stage: 'count.stages', step: 'count.steps', lane: 'count.lanes' } as const;
const CONTENT = { touchpoint: 'count.cards', curvePoint: 'count.points', note: 'count.notes' } as const;

/** What went with a part of a map, "1 step, 5 cards deleted"; null when nothing went but what was seen to be selected. */
export function deletedText(t: Translate, removed: readonly AnyRecord[]): string | null {
  const count = (kind: AnyRecord['kind']) => removed.filter((record) => record.kind === kind).length;
  // A map speaks for its columns and lanes.
  const frame = (count('map') > 0 ? (['map'] as const) : (['stage', 'step', 'lane'] as const)).filter((kind) => count(kind) > 0);
  const withIt = (['touchpoint', 'curvePoint'] as const).some((kind) => count(kind) > 0);
  if (frame.length === 0 || !withIt) return null;
  const content = (['touchpoint', 'curvePoint', 'note'] as const).filter((kind) => count(kind) > 0);
  const parts = [...frame.map((kind) => t(FRAME[kind], { count: count(kind) })), ...content.map((kind) => t(CONTENT[kind], { count: count(kind) }))];
  return t('announce.deleted', { what: parts.join(', ') });
}
