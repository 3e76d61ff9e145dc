import type { Id } from '../base/id.ts';
import { flawOfRecords, type Flaw } from './check.ts';
import { sameRecord } from './diff.ts';
import { referencesOf, type DocumentReader } from './document.ts';
import { holdsCards, type AnyRecord, type Curve } from './kinds.ts';
import { mapIdOf } from './structure.ts';

type Lookup = Pick<DocumentReader, 'get' | 'find'>;

export const isScale = ({ scaleMin, scaleMax }: Pick<Curve, 'scaleMin' | 'scaleMax'>): boolean => scaleMin < scaleMax;

/**
 * Whether a record and those it points to belong together: what no field can say by itself. Every reference must be
 * sound already. Commands keep this, so a change that breaks it did not come from one.
 */
export function flawOfBelonging(record: AnyRecord, document: Lookup): Flaw | null {
  switch (record.kind) {
    case 'touchpoint': {
      const lane = document.find('lane', record.laneId);
      if (lane && !holdsCards(lane.type)) return { where: 'touchpoint.laneId', what: 'leads to a lane that holds no cards' };
      return mapIdOf(document, record.stepId) === lane?.mapId ? null : { where: 'touchpoint', what: 'has its step and its lane on two maps' };
    }
    case 'curve':
      if (!isScale(record)) return { where: 'curve.scaleMax', what: 'is not above scaleMin' };
      return document.find('lane', record.laneId)?.type === 'emotion' ? null : { where: 'curve.laneId', what: 'leads to a lane that holds no curves' };
    case 'curvePoint':
      return mapIdOf(document, record.stepId) === mapIdOf(document, record.curveId) ? null : { where: 'curvePoint', what: 'has its step and its curve on two maps' };
    case 'board':
    case 'note':
    case 'map':
    case 'stage':
    case 'step':
    case 'lane':
      return null;
  }
}

/** One curve has one point at a step. */
export const cellOfPoint = ({ curveId, stepId }: { readonly curveId: Id; readonly stepId: Id }): string => `${curveId} ${stepId}`;

/** Everything that must hold of a document: each record, every reference, and what belongs together. */
export function flawOfDocument(records: readonly AnyRecord[]): Flaw | null {
  const flaw = flawOfRecords(records);
  if (flaw) return flaw;
  const document = lookupIn(records);
  const taken = new Set<string>();
  for (const record of records) {
    const misplaced = flawOfBelonging(record, document);
    if (misplaced) return misplaced;
    if (record.kind !== 'curvePoint') continue;
    if (taken.has(cellOfPoint(record))) return { where: 'curvePoint', what: 'is the second one of its curve at its step' };
    taken.add(cellOfPoint(record));
  }
  return null;
}

/** A document as a plain look-up: for a check of every record, without the indexes an editor needs. */
export function lookupIn(records: readonly AnyRecord[]): Lookup {
  const byId = new Map(records.map((record) => [record.id, record]));
  return {
    get: (id) => byId.get(id),
    find: (kind, id) => {
      const record = byId.get(id);
      return record?.kind === kind ? (record as never) : undefined;
    },
  };
}

/** True when a change of this record can tear apart others that point to it: it went elsewhere, or became another type of lane. */
export const movesOthers = (before: AnyRecord, after: AnyRecord): boolean =>
  !sameRecord(before, after) &&
  (referencesOf(before).some((id, at) => id !== referencesOf(after)[at]) || (before.kind === 'lane' && after.kind === 'lane' && before.type !== after.type));
