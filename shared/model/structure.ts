import type { Id } from '../base/id.ts';
import type { DocumentReader } from './document.ts';
import { compareOrder } from '../base/order.ts';
import type { AnyRecord, CurvePoint, Step, Touchpoint } from './kinds.ts';

/** The map a record is part of (a map is part of itself); null for what lies free on a board and for the lists. */
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
    case 'connector':
    case 'jump':
      return mapIdOf(document, record.fromId);
    case 'contribution':
      return mapIdOf(document, record.touchpointId);
    case 'tagging':
    case 'comment':
    case 'attachment':
      return record.touchpointId === null ? null : mapIdOf(document, record.touchpointId);
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

/** The lists of a document: what touchpoints, maps and curves refer to. */
export type ListKind = 'persona' | 'channel' | 'function' | 'tag';

/** A persona, channel, function or tag of the document. */
export type Entry = Extract<AnyRecord, { kind: ListKind }>;

/** The entries of a list, in its order. */
export const listOf = <K extends ListKind>(document: DocumentReader, kind: K): readonly Extract<AnyRecord, { kind: K }>[] =>
  (document.all(kind) as unknown as readonly Entry[]).toSorted(compareOrder) as unknown as readonly Extract<AnyRecord, { kind: K }>[];

export const LIST_KINDS: readonly ListKind[] = ['persona', 'channel', 'function', 'tag'];

export const isEntry = (record: AnyRecord | null | undefined): record is Entry =>
  record !== null && record !== undefined && (LIST_KINDS as readonly string[]).includes(record.kind);
