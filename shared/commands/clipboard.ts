import type { Id } from '../base/id.ts';
import { normalLink } from '../base/link.ts';
import { compareOrder } from '../base/order.ts';
import { flawOfRecord } from '../model/check.ts';
import { referencesOf, withoutReference, type DocumentReader } from '../model/document.ts';
import { isEntry } from '../model/structure.ts';
import { leadsTo, type Field } from '../model/field.ts';
import { isFollower, onItsOwn } from '../model/following.ts';
import { KINDS, type AnyRecord, type Connector, type Jump, type Line } from '../model/kinds.ts';
import { isFree } from '../model/on-board.ts';
import { typedWords } from '../model/words.ts';
import { placedEnds, type ShownEnds } from './lines.ts';

/** What copying puts on the clipboard: records as they were, each with everything inside it. */
export interface ClipboardContent {
  readonly temas: 1;
  /** Parents before what is inside them. */
  readonly records: readonly AnyRecord[];
}

/** Larger clipboards are not taken: to read one would hold everything up. */
export const MOST_CLIPBOARD_CHARACTERS = 20_000_000;
const MAX_RECORDS = 20_000;

/**
 * Copies records with all that cannot exist without them, arrows and jumps only where both ends are copied, and the list
 * entries they refer to. Lines between copied things come along; ends that leave theirs behind are where `endsOf` says they
 * are seen. Boards are not copied. Siblings keep their order, cards chosen in several cells come column by column. Columns
 * whose source stays behind keep the name and width they show.
 */
export function copyRecords(document: DocumentReader, ids: Iterable<Id>, endsOf: EndsOf = () => null): ClipboardContent {
  const copied = new Map<Id, AnyRecord>();
  const include = (id: Id) => {
    const record = document.get(id);
    if (!record || record.kind === 'board' || isEntry(record) || copied.has(id)) return;
    copied.set(id, record);
    for (const dependentId of document.dependents(id)) {
      const dependent = document.get(dependentId);
      if (dependent && withoutReference(dependent, id) === null) include(dependentId);
    }
  };
  for (const id of ids) include(id);
  includeLines(document, copied);
  for (const record of copied.values()) if (isLink(record) && !(copied.has(record.fromId) && copied.has(record.toId))) copied.delete(record.id);
  includeGroups(document, copied);
  for (const record of [...copied.values()]) {
    if (record.kind === 'line') copied.set(record.id, withOwnEnds(record, copied, endsOf));
    if (isFollower(record) && record.sourceId !== null && !copied.has(record.sourceId)) copied.set(record.id, onItsOwn(document, record));
    for (const id of referencesOf(record)) includeEntry(document, copied, id);
  }
  const placed = [...copied.values()].map((record) => ({ record, path: pathOf(document, record) }));
  placed.sort((a, b) => DEPTH[a.record.kind] - DEPTH[b.record.kind] || comparePaths(a.path, b.path));
  return { temas: 1, records: placed.map(({ record }) => record) };
}

/** A group is copied where several of it are; one alone leaves it. */
function includeGroups(document: DocumentReader, copied: Map<Id, AnyRecord>): void {
  const members = new Map<Id, number>();
  for (const record of copied.values()) {
    if (isFree(record) && record.groupId !== null) members.set(record.groupId, (members.get(record.groupId) ?? 0) + 1);
  }
  for (const [id, count] of members) {
    const group = count > 1 ? document.find('group', id) : undefined;
    if (group) copied.set(id, group);
  }
}

/** Where both ends of a line are seen; null for who does not know. */
export type EndsOf = (lineId: Id) => ShownEnds | null;

/** A line between two things that are copied is part of them. */
function includeLines(document: DocumentReader, copied: Map<Id, AnyRecord>): void {
  for (const id of [...copied.keys()]) {
    for (const line of document.children('line', id)) {
      if (line.fromId !== null && line.toId !== null && copied.has(line.fromId) && copied.has(line.toId)) copied.set(line.id, line);
    }
  }
}

function withOwnEnds(line: Line, copied: ReadonlyMap<Id, AnyRecord>, endsOf: EndsOf): Line {
  const leaves = [line.fromId, line.toId].some((id) => id !== null && !copied.has(id));
  const shown = leaves ? endsOf(line.id) : null;
  return shown ? { ...line, ...placedEnds(shown) } : line;
}

const isLink = (record: AnyRecord): record is Connector | Jump => record.kind === 'connector' || record.kind === 'jump';

function includeEntry(document: DocumentReader, copied: Map<Id, AnyRecord>, id: Id): void {
  const entry = document.get(id);
  if (!isEntry(entry) || copied.has(id)) return;
  copied.set(id, entry);
  for (const photo of document.children('attachment', id)) copied.set(photo.id, photo);
}

/** How far down a kind stands: what is lower refers only to what is higher. */
const DEPTH: Readonly<Record<AnyRecord['kind'], number>> = {
  board: 0,
  persona: 0,
  channel: 0,
  function: 0,
  tag: 0,
  group: 1,
  view: 1,
  note: 2,
  shape: 2,
  ink: 2,
  image: 2,
  stamp: 2,
  grid: 2,
  gridColumn: 3,
  gridRow: 3,
  gridCell: 4,
  frame: 2,
  personaCard: 2,
  map: 2,
  stage: 3,
  lane: 3,
  step: 4,
  curve: 4,
  touchpoint: 5,
  curvePoint: 5,
  jump: 5,
  contribution: 6,
  connector: 6,
  tagging: 6,
  comment: 6,
  attachment: 6,
  line: 6,
};

/** Reading order: by parents from the top down, then by order key. */
function comparePaths(left: readonly AnyRecord[], right: readonly AnyRecord[]): number {
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const difference = compareOrder(placeOf(left[at] as AnyRecord), placeOf(right[at] as AnyRecord));
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

const placeOf = (record: AnyRecord) => ({ id: record.id, order: 'order' in record ? record.order : '' });

function pathOf(document: DocumentReader, record: AnyRecord): readonly AnyRecord[] {
  const path: AnyRecord[] = [];
  const climb = (id: Id) => {
    const parent = document.get(id);
    if (!parent) return;
    // Only what it lies in: what it merely refers to has no say in its place.
    for (const reference of referencesOf(parent)) if (withoutReference(parent, reference) === null) climb(reference);
    if (!path.includes(parent)) path.push(parent);
  };
  climb(record.id);
  return path;
}

/** What is said about things rather than on them stays here. */
const SILENT: ReadonlySet<AnyRecord['kind']> = new Set([
  'persona',
  'channel',
  'function',
  'tag',
  'connector',
  'jump',
  'curvePoint',
  'comment',
  'attachment',
]);

/** The words of what was copied, one record a line, for other programs. */
export function clipboardText(content: ClipboardContent): string {
  return content.records
    .filter(({ kind }) => !SILENT.has(kind))
    .map(typedWords)
    .filter((words) => words !== '')
    .join('\n');
}

/**
 * Reads what another program may have put on the clipboard: nothing in it is trusted. Null when it is not ours, or any
 * record is unsound, stands twice, or leads to a record of the wrong kind. Links that are no links are dropped.
 */
export function parseClipboard(json: string): ClipboardContent | null {
  if (json.length > MOST_CLIPBOARD_CHARACTERS) return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { temas, records } = value as { readonly temas?: unknown; readonly records?: unknown };
  if (temas !== 1 || !Array.isArray(records) || records.length === 0 || records.length > MAX_RECORDS) return null;
  const byId = new Map<Id, AnyRecord>();
  for (const candidate of records as unknown[]) {
    if (flawOfRecord(candidate) !== null) return null;
    const record = candidate as AnyRecord;
    if (record.kind === 'board' || byId.has(record.id)) return null;
    byId.set(record.id, withSafeLink(record));
  }
  const copied = [...byId.values()];
  if (copied.some((record) => leadsAstray(record, byId))) return null;
  return { temas: 1, records: copied.toSorted((a, b) => DEPTH[a.kind] - DEPTH[b.kind]) };
}

function withSafeLink(record: AnyRecord): AnyRecord {
  if (!('link' in record) || record.link === null) return record;
  return { ...record, link: normalLink(record.link) };
}

/** References may lead out of the clipboard, where pasting looks them up, but inside it only to the right kind. */
function leadsAstray(record: AnyRecord, copied: ReadonlyMap<Id, AnyRecord>): boolean {
  const values = record as unknown as Readonly<Record<string, Id>>;
  return Object.entries(KINDS[record.kind] as Readonly<Record<string, Field>>).some(([name, field]) => {
    const target = field.type === 'ref' ? copied.get(values[name] as Id) : undefined;
    return target !== undefined && field.type === 'ref' && !leadsTo(field, target.kind);
  });
}
