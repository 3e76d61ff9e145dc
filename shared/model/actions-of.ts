import { fold } from '../base/fold.ts';
import type { Lane, Touchpoint } from './kinds.ts';

/** Why a card is an action: it lies in a lane of actions, is an opportunity that somebody took on, or is planned and not yet so. */
export type ActionReason = 'lane' | 'opportunity' | 'planned';

/** Names of lanes whose cards are actions, folded: Temas has no kind of lane for them. */
const NAMES: ReadonlySet<string> = new Set(
  ['action', 'actions', 'next steps', 'to do', 'to-do', 'todo', 'aksiyon', 'aksiyonlar', 'eylem', 'eylemler', 'sonraki adımlar', 'yapılacaklar'].map(
    fold,
  ),
);

/** What we do ourselves. */
export const OUR_LANES: ReadonlySet<Lane['type']> = new Set(['frontstage', 'backstage', 'support']);

/**
 * Why a card is an action; null where it is none. Temas keeps no actions beside the cards of a map: one is what lies in a lane
 * called so, an opportunity with an owner, and what is planned and has an owner or is done by us.
 */
export function actionReason(card: Touchpoint, lane: Lane): ActionReason | null {
  if (lane.type === 'custom' && lane.name !== null && NAMES.has(fold(lane.name.trim()))) return 'lane';
  if ((card.isOpportunity || lane.type === 'opportunity') && card.ownerId !== null) return 'opportunity';
  return card.state === 'planned' && (card.ownerId !== null || OUR_LANES.has(lane.type)) ? 'planned' : null;
}
