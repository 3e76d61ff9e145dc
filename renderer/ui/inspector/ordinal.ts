import type { DocumentReader } from '../../../shared/model/document.ts';
import type { Stage, Step } from '../../../shared/model/kinds.ts';
import { mapIdOf, stepsOf } from '../../../shared/model/structure.ts';

/** The number in "Stage 2": counted along the map from 1. */
export const stageNumber = (document: DocumentReader, stage: Stage): number => document.children('stage', stage.mapId).findIndex(({ id }) => id === stage.id) + 1;

/** The number in "Step 5": counted along the whole map from 1. */
export function stepNumber(document: DocumentReader, step: Step): number {
  const mapId = mapIdOf(document, step.id);
  return mapId === null ? 1 : stepsOf(document, mapId).findIndex(({ id }) => id === step.id) + 1;
}
