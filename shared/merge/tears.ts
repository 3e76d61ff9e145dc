import type { Id } from '../base/id.ts';
import { compareOrder } from '../base/order.ts';
import { cellOfGrid, cellOfPoint, flawOfBelonging } from '../model/belonging.ts';
import { flawOfReferences } from '../model/check.ts';
import { referencesOf } from '../model/document.ts';
import { isLine, type AnyRecord, type Kind, type Lane, type RecordOf } from '../model/kinds.ts';
import { disorder } from '../model/lane-order.ts';
import type { Records } from './edits.ts';

/** Where parts of several copies do not fit together. */
export interface Tear {
  /** The same tear has the same name wherever it is found. */
  readonly name: string;
  /** The records whose changes have to be decided on as one. */
  readonly ids: readonly Id[];
  /** Whether what these belong to has a share in it, too. */
  readonly reaches: boolean;
}

/** What is found torn in a set of records. `all` are the records of every copy: what is gone here is known there. */
export function tearsOf(records: Records, all: readonly Records[]): readonly Tear[] {
  const get = (id: Id) => records.get(id);
  const astray = [...records.values()].flatMap((record): readonly Tear[] =>
    flawOfReferences(record, get)
      ? [{ name: `reference ${record.id}`, ids: [record.id, ...referencesOf(record).filter((id) => !records.has(id))], reaches: false }]
      : [],
  );
  // What belongs together can only be asked where every reference leads somewhere.
  return astray.length > 0 ? astray : [...misplacedIn(records), ...doubledIn(records), ...emptiedIn(records, all), ...disorderedIn(records)];
}

function misplacedIn(records: Records): readonly Tear[] {
  const document = {
    get: (id: Id) => records.get(id),
    find: <K extends Kind>(kind: K, id: Id): RecordOf<K> | undefined => {
      const record = records.get(id);
      return record?.kind === kind ? (record as unknown as RecordOf<K>) : undefined;
    },
  };
  return [...records.values()].flatMap((record) =>
    flawOfBelonging(record, document) ? [{ name: `place ${record.id}`, ids: [record.id], reaches: true }] : [],
  );
}

/** The place of which a document has only one; null for what has none of its own. */
function slotOf(record: AnyRecord): string | null {
  switch (record.kind) {
    case 'curvePoint':
      return `point ${cellOfPoint(record)}`;
    case 'gridCell':
      return `cell ${cellOfGrid(record)}`;
    case 'lane':
      return isLine(record.type) ? `line ${record.mapId} ${record.type}` : null;
    default:
      return null;
  }
}

function doubledIn(records: Records): readonly Tear[] {
  const taken = new Map<string, Id[]>();
  for (const record of records.values()) {
    const slot = slotOf(record);
    if (slot !== null) taken.set(slot, [...(taken.get(slot) ?? []), record.id]);
  }
  return [...taken].flatMap(([name, ids]) => (ids.length > 1 ? [{ name, ids, reaches: false }] : []));
}

/** A map keeps a stage, a stage a step, a document a board. */
function emptiedIn(records: Records, all: readonly Records[]): readonly Tear[] {
  const filled = new Set<Id>();
  let boards = 0;
  for (const record of records.values()) {
    if (record.kind === 'stage') filled.add(record.mapId);
    if (record.kind === 'step') filled.add(record.stageId);
    if (record.kind === 'board') boards++;
  }
  const empty = [...records.values()].filter(({ id, kind }) => (kind === 'map' || kind === 'stage') && !filled.has(id));
  const insideOf = (holder: AnyRecord) =>
    ofAll(all, (record) => (record.kind === 'stage' ? record.mapId : record.kind === 'step' ? record.stageId : null) === holder.id);
  const tears: Tear[] = empty.map((holder) => ({ name: `empty ${holder.id}`, ids: [holder.id, ...insideOf(holder)], reaches: false }));
  if (boards === 0) tears.push({ name: 'no board', ids: ofAll(all, ({ kind }) => kind === 'board'), reaches: false });
  return tears;
}

const ofAll = (all: readonly Records[], fits: (record: AnyRecord) => boolean): readonly Id[] => [
  ...new Set(all.flatMap((records) => [...records.values()].filter(fits).map(({ id }) => id))),
];

/** Lanes of a blueprint that stand the wrong way round. */
function disorderedIn(records: Records): readonly Tear[] {
  const lanes = new Map<Id, Lane[]>();
  for (const record of records.values()) {
    if (record.kind === 'lane') lanes.set(record.mapId, [...(lanes.get(record.mapId) ?? []), record]);
  }
  return [...lanes].flatMap(([mapId, found]) =>
    disorder(found.toSorted(compareOrder).map(({ type }) => type)) > 0
      ? [{ name: `lanes ${mapId}`, ids: found.map(({ id }) => id), reaches: false }]
      : [],
  );
}
