import { newId, type Id } from '../../../shared/base/id.ts';
import { orderBetween } from '../../../shared/base/order.ts';
import { addLane } from '../../../shared/commands/lanes.ts';
import { fittingName } from '../../../shared/exchange/fitting-name.ts';
import type { LeftOuts } from '../../../shared/exchange/left-out.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import { KINDS } from '../../../shared/model/kinds.ts';
import { newCurve } from '../../../shared/model/new-map.ts';
import type { Scale } from '../../../shared/model/scale.ts';
import { absorb } from '../in-turn.ts';

interface Wanted {
  readonly mapId: Id;
  /** A new map has a curve nobody has drawn on yet. */
  readonly isNew: boolean;
  /** '' leaves it the name it has. */
  readonly name: string;
  readonly scale: Scale;
}

/**
 * The curve that values of a file go on: of a new map its first one, else one of its own beside the others, so that nothing
 * that is drawn is changed and every value stays on the scale it was given on. Null where a locked map has no lane for it.
 */
export function importCurve(draft: Draft, { mapId, isNew, name, scale }: Wanted, left: LeftOuts): Id | null {
  const laneOf = () => draft.children('lane', mapId).find(({ type }) => type === 'emotion');
  if (!laneOf()) absorb(draft, addLane(draft, { mapId, type: 'emotion' }));
  const lane = laneOf();
  if (!lane) return null;
  const curves = draft.children('curve', lane.id);
  const words = fittingName(name, KINDS.curve.name.max, left);
  const [first] = curves;
  if (isNew && first) {
    draft.update('curve', first.id, { ...scale, ...(words !== '' && { subject: 'custom', name: words }) });
    return first.id;
  }
  const id = newId();
  draft.add({ ...newCurve(id, lane.id, 'custom', orderBetween(curves.at(-1)?.order ?? null, null)), ...scale, name: words || null });
  return id;
}
