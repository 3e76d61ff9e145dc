import type { Id } from '../base/id.ts';
import type { DocumentReader } from './document.ts';
import type { CurvePoint, Step, Touchpoint } from './kinds.ts';

/** The map a record is part of (a map is part of itself); null for notes and boards. */
export function mapIdOf(document: Pick<DocumentReader, 'get'>, id: Id): Id | null {
  const record = document.get(id);
  switch (record?.kind) {
    case 'map':
      return record.id;
    case 'stage':
    case 'lane':
      return record.mapId;
    case 'step':
      return mapIdOf(document, record.stageId);
    case 'touchpoint':
    case 'curve':
      return mapIdOf(document, record.laneId);
    case 'curvePoint':
      return mapIdOf(document, record.curveId);
    default:
      return null;
  }
}

/** All steps of a map from left to right. */
export const stepsOf = (document: DocumentReader, mapId: Id): readonly Step[] =>
  document.children('stage', mapId).flatMap((stage) => document.children('step', stage.id));

/** Cards where a step and a lane cross, from top to bottom. */
export const cardsIn = (document: DocumentReader, stepId: Id, laneId: Id): readonly Touchpoint[] =>
  document.children('touchpoint', stepId).filter((card) => card.laneId === laneId);

export const pointAt = (document: DocumentReader, curveId: Id, stepId: Id): CurvePoint | undefined =>
  document.children('curvePoint', curveId).find((point) => point.stepId === stepId);
