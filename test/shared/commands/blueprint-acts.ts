import { endAlternative } from '../../../shared/commands/alternatives.ts';
import { duplicateAsFuture, growBlueprint } from '../../../shared/commands/blueprint.ts';
import { setHeads, swapEnds } from '../../../shared/commands/connectors.ts';
import { unlinkMap } from '../../../shared/commands/follow.ts';
import type { Act } from './support.ts';

/** Maps that grow from others and follow them, and what is done to arrows. */
export const BLUEPRINT_ACTS: readonly Act[] = [
  (document, pick, { picks: [a = 0], value }, newId) =>
    growBlueprint(document, { mapId: pick('map', a), at: { x: value, y: 0 }, form: 'simple', newId }),
  (document, pick, { picks: [a = 0], value }, newId) => duplicateAsFuture(document, { mapId: pick('map', a), at: { x: 0, y: value }, newId }),
  (document, pick, { picks: [a = 0] }) => unlinkMap(document, { mapId: pick('map', a) }),
  (document, pick, { picks: [a = 0] }) => endAlternative(document, { stepId: pick('step', a) }),
  (document, pick, { picks: [a = 0, b = 0] }) => setHeads(document, { ids: [pick('connector', a)], heads: b % 2 ? 'two' : 'one' }),
  (document, pick, { picks: [a = 0, b = 0] }) => swapEnds(document, { ids: [pick('connector', a), pick('jump', b)] }),
];
