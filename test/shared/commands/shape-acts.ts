import { mergeStage, setCollapsed, setStepWidth, splitStage } from '../../../shared/commands/column-shape.ts';
import { mergeLane, setLaneHeight, setLaneHidden, splitLane } from '../../../shared/commands/lane-shape.ts';
import { setLocked } from '../../../shared/commands/maps.ts';
import type { Act } from './support.ts';

/** What changes the shape of a map besides adding, moving and removing. */
export const SHAPE_ACTS: readonly Act[] = [
  (document, pick, { picks: [a = 0, b = 0], value }) =>
    setStepWidth(document, { ids: [pick('step', a), pick('stage', b)], width: a % 3 ? value : null }),
  (document, pick, { picks: [a = 0, b = 0] }) => setCollapsed(document, { ids: [pick('stage', a), pick('lane', b)], collapsed: a % 2 > 0 }),
  (document, pick, { picks: [a = 0] }, newId) => splitStage(document, { stepId: pick('step', a), newId }),
  (document, pick, { picks: [a = 0] }, newId) => mergeStage(document, { stageId: pick('stage', a), newId }),
  (document, pick, { picks: [a = 0, b = 0], value }) => setLaneHeight(document, { ids: [pick('lane', a)], height: b % 3 ? value : null }),
  (document, pick, { picks: [a = 0, b = 0] }) => setLaneHidden(document, { ids: [pick('lane', a)], hidden: b % 2 > 0 }),
  (document, pick, { picks: [a = 0] }) => mergeLane(document, { laneId: pick('lane', a) }),
  (document, pick, { picks: [a = 0, b = 0] }, newId) => splitLane(document, { ids: [pick('touchpoint', a), pick('touchpoint', b)], id: newId() }),
  (document, pick, { picks: [a = 0, b = 0] }) => setLocked(document, { mapId: pick('map', a), locked: b % 4 === 0 }),
];
