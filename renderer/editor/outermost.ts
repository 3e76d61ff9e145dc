import type { Id } from '../../shared/base/id.ts';
import type { Diff } from '../../shared/model/diff.ts';
import { isFree } from '../../shared/model/on-board.ts';

/** What a paste selects: the things themselves, not the parts inside them. */
export function outermost(diff: Diff): readonly Id[] {
  const added = new Set(diff.added.map((record) => record.id));
  const inside = (parent: Id) => added.has(parent);
  return diff.added
    .filter((record) => {
      switch (record.kind) {
        case 'stage':
        case 'lane':
          return !inside(record.mapId);
        case 'step':
          return !inside(record.stageId);
        case 'touchpoint':
          return !inside(record.stepId) && !inside(record.laneId);
        case 'curve':
          return !inside(record.laneId);
        case 'curvePoint':
          return !inside(record.curveId) && !inside(record.stepId);
        default:
          return isFree(record);
      }
    })
    .map((record) => record.id);
}
