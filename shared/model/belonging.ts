import type { Id } from '../base/id.ts';
import { flawOfRecords, type Flaw } from './check.ts';
import { sameRecord } from './diff.ts';
import { referencesOf, type DocumentReader } from './document.ts';
import { holdsCards, type AnyRecord, type JourneyMap, type Stage, type Step } from './kinds.ts';
import { isScale } from './scale.ts';
import { boardIdOf, isFree } from './on-board.ts';
import { mapIdOf } from './structure.ts';

type Lookup = Pick<DocumentReader, 'get' | 'find'>;

/**
 * Whether a record and those it points to belong together: what no field can say by itself. Every reference must be
 * sound already. Commands keep this, so a change that breaks it did not come from one.
 */
export function flawOfBelonging(record: AnyRecord, document: Lookup): Flaw | null {
  if (isFree(record) && record.groupId !== null && document.find('group', record.groupId)?.boardId !== record.boardId) {
    return { where: `${record.kind}.groupId`, what: 'leads to a group of another board' };
  }
  switch (record.kind) {
    case 'touchpoint': {
      const lane = document.find('lane', record.laneId);
      if (lane && !holdsCards(lane.type)) return { where: 'touchpoint.laneId', what: 'leads to a lane that holds no cards' };
      return mapIdOf(document, record.stepId) === lane?.mapId ? null : { where: 'touchpoint', what: 'has its step and its lane on two maps' };
    }
    case 'curve':
      if (!isScale(record)) return { where: 'curve.scaleMax', what: 'is not above scaleMin' };
      return document.find('lane', record.laneId)?.type === 'emotion'
        ? null
        : { where: 'curve.laneId', what: 'leads to a lane that holds no curves' };
    case 'curvePoint':
      return mapIdOf(document, record.stepId) === mapIdOf(document, record.curveId)
        ? null
        : { where: 'curvePoint', what: 'has its step and its curve on two maps' };
    case 'map':
      return followsItself(document, record) ? { where: 'map.sourceId', what: 'leads round in a circle' } : null;
    case 'stage':
      return flawOfSource(document, record, mapIdOf(document, record.id));
    case 'step': {
      const alternative = record.alternativeToId === null ? undefined : document.find('step', record.alternativeToId);
      if (alternative && (alternative.stageId !== record.stageId || alternative.alternativeToId !== null || alternative.id === record.id)) {
        return { where: 'step.alternativeToId', what: 'leads to no step of its stage that stands for itself' };
      }
      return flawOfSource(document, record, mapIdOf(document, record.id));
    }
    case 'connector':
    case 'jump': {
      if (record.fromId === record.toId) return { where: `${record.kind}.toId`, what: 'leads back to where it comes from' };
      return mapIdOf(document, record.fromId) === mapIdOf(document, record.toId) ? null : { where: record.kind, what: 'has its ends on two maps' };
    }
    case 'tagging':
    case 'comment':
      return flawOfHosts(record.kind, [record.noteId, record.touchpointId]);
    case 'attachment':
      return flawOfHosts(record.kind, [record.noteId, record.touchpointId, record.personaId, record.imageId]);
    case 'line': {
      const astray = (['fromId', 'toId'] as const).find((end) => record[end] !== null && boardIdOf(document, record[end]) !== record.boardId);
      return astray ? { where: `line.${astray}`, what: 'leads to another board' } : null;
    }
    case 'gridCell':
      return document.find('gridColumn', record.columnId)?.gridId === document.find('gridRow', record.rowId)?.gridId
        ? null
        : { where: 'gridCell', what: 'has its column and its row in two tables' };
    case 'board':
    case 'persona':
    case 'channel':
    case 'function':
    case 'tag':
    case 'note':
    case 'frame':
    case 'personaCard':
    case 'lane':
    case 'contribution':
    case 'group':
    case 'shape':
    case 'ink':
    case 'image':
    case 'stamp':
    case 'grid':
    case 'gridColumn':
    case 'gridRow':
    case 'view':
      return null;
  }
}

const flawOfHosts = (kind: string, hosts: readonly (Id | null)[]): Flaw | null =>
  hosts.filter((id) => id !== null).length === 1 ? null : { where: kind, what: 'belongs to nothing, or to two things' };

function followsItself(document: Lookup, map: JourneyMap): boolean {
  const passed = new Set<Id>([map.id]);
  for (let at = map.sourceId; at !== null; at = document.find('map', at)?.sourceId ?? null) {
    if (passed.has(at)) return true;
    passed.add(at);
  }
  return false;
}

/** A column follows one of the map that its own map follows. */
function flawOfSource(document: Lookup, { kind, sourceId }: Stage | Step, mapId: Id | null): Flaw | null {
  if (sourceId === null) return null;
  const followed = document.find('map', mapId ?? '')?.sourceId ?? null;
  return followed !== null && mapIdOf(document, sourceId) === followed
    ? null
    : { where: `${kind}.sourceId`, what: 'leads to a map that is not followed' };
}

/** One column has one cell in a row. */
export const cellOfGrid = ({ columnId, rowId }: { readonly columnId: Id; readonly rowId: Id }): string => `${columnId} ${rowId}`;

/** One curve has one point at a step. */
export const cellOfPoint = ({ curveId, stepId }: { readonly curveId: Id; readonly stepId: Id }): string => `${curveId} ${stepId}`;

/** Everything that must hold of a document: each record, every reference, and what belongs together. */
export const flawOfDocument = (records: readonly AnyRecord[]): Flaw | null => flawOfRecords(records) ?? flawOfBelongings(records);

/** The last part of it, for records that were found sound, each by itself and in what it refers to. */
export function flawOfBelongings(records: readonly AnyRecord[]): Flaw | null {
  const document = lookupIn(records);
  const taken = new Set<string>();
  for (const record of records) {
    const misplaced = flawOfBelonging(record, document);
    if (misplaced) return misplaced;
    if (record.kind !== 'curvePoint' && record.kind !== 'gridCell') continue;
    const cell = record.kind === 'curvePoint' ? cellOfPoint(record) : cellOfGrid(record);
    if (taken.has(cell)) return { where: record.kind, what: 'is the second one of its column in its row' };
    taken.add(cell);
  }
  return null;
}

const lookups = new WeakMap<readonly AnyRecord[], Lookup>();

/** A document as a plain look-up, made once for a list: for a check of every record, without the indexes an editor needs. */
export function lookupIn(records: readonly AnyRecord[]): Lookup {
  let lookup = lookups.get(records);
  if (!lookup) lookups.set(records, (lookup = makeLookup(records)));
  return lookup;
}

function makeLookup(records: readonly AnyRecord[]): Lookup {
  const byId = new Map<Id, AnyRecord>();
  for (const record of records) byId.set(record.id, record);
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
  (referencesOf(before).join() !== referencesOf(after).join() || (before.kind === 'lane' && after.kind === 'lane' && before.type !== after.type));
